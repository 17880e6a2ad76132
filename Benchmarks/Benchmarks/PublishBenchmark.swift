import Foundation
import Storage

/// `stadtfeed publish` with 100,000 stored items after one of them changed:
/// the whole command, from its start to its end.
enum PublishBenchmark {
  private static let items = 100_000

  static func run(in folder: String) async throws {
    let city = try SampleCity(in: folder + "/publish")
    let now = Date()
    let store = try await city.store()
    for start in stride(from: 0, to: items, by: 5_000) {
      _ = try await store.save((start..<start + 5_000).map { item($0, now: now) }, at: now)
    }
    let first = try city.measure(["publish"])
    let unchanged = try city.measure(["publish"])
    var changed: [Measurement] = []
    for round in 0..<5 {
      var item = item(items - 1, now: now)
      item.title = "Geändert \(round)"
      _ = try await store.save(item, at: now)
      changed.append(try city.measure(["publish"]))
    }
    let typical = changed.sorted { $0.seconds < $1.seconds }[changed.count / 2]
    let memory = changed.map(\.megabytes).max() ?? 0
    print("publish: \(items) items, all feeds and pages")
    Timing.table([
      ("the first time", first.text), ("nothing changed", unchanged.text),
      (
        "one item changed",
        String(
          format: "%.2f s, %.0f MB (wanted: under 1 s and under 200 MB)", typical.seconds, memory)
      ),
    ])
  }

  private static func item(_ number: Int, now: Date) -> Item {
    Item(
      id: "tag:stadt.example,2024:\(number)", slug: "2024/meldung-\(number)",
      sections: [["stadtgespraech"], ["kunst-kultur"], ["stadtgespraech", "tourismus"]][number % 3],
      title: "Meldung \(number)", teaser: "Kurz gesagt: Es wird gefeiert.",
      body: String(
        repeating: "<p>Rund 900 Menschen besuchten die Messe, „das übertrifft alles“.</p>\n",
        count: 12), language: "de",
      published: now.addingTimeInterval(Double(number - items) * 60))
  }
}
