import Foundation
import Glibc
import Syndication
import Testing

@Suite struct `A publisher killed at any moment` {
  /// How often the publisher is killed.
  private static let rounds = 60

  @Test func `leaves every file whole, and the next one finishes`() throws {
    let program = try Program()
    try program.run("init", ".")
    try program.write("artikel/viele.txt", Self.articles(120))
    #expect(try program.run("import", "artikel").status == 0)
    let configuration = try program.read("stadtfeed.yaml")
    var numbers = SystemRandomNumberGenerator()
    var killed = 0
    for round in 0..<Self.rounds {
      // Another publisher's name makes every file new.
      try program.write(
        "stadtfeed.yaml",
        configuration.replacing("publisher: Stadt Oberhausen", with: "publisher: Stadt \(round)"))
      let process = program.process(["publish"])
      process.standardOutput = FileHandle.nullDevice
      process.standardError = FileHandle.nullDevice
      try process.run()
      usleep(UInt32.random(in: 20_000...450_000, using: &numbers))
      kill(process.processIdentifier, SIGKILL)
      process.waitUntilExit()
      if process.terminationReason == .uncaughtSignal { killed += 1 }
      try expectWholeFiles(program.folder + "/feeds", round)
    }
    #expect(killed >= 30)
    #expect(try program.run("publish").status == 0)
    let after = try snapshot(program.folder + "/feeds")
    #expect(after.count == 121 + 5 * 3 + 4)
    #expect(after.values.allSatisfy { !$0.contains("Stadt 3 ") })
    #expect(try program.run("publish").output.contains("0 files written, 0 removed"))
    #expect(try snapshot(program.folder + "/feeds") == after)
  }

  private func expectWholeFiles(_ folder: String, _ round: Int) throws {
    for (name, text) in try snapshot(folder) {
      switch (name as NSString).pathExtension {
      case "html": #expect(text.hasSuffix("</html>\n"), "\(name), round \(round)")
      case "json": #expect(text.hasSuffix("}\n"), "\(name), round \(round)")
      case "atom": #expect(text.hasSuffix("</feed>\n"), "\(name), round \(round)")
      case "rss": #expect(text.hasSuffix("</rss>\n"), "\(name), round \(round)")
      case "opml": #expect(text.hasSuffix("</opml>\n"), "\(name), round \(round)")
      default: #expect(!text.isEmpty, "\(name), round \(round)")
      }
    }
  }

  /// The published files; what is not finished lies in a hidden folder.
  private func snapshot(_ folder: String) throws -> [String: String] {
    var files: [String: String] = [:]
    guard let walker = FileManager.default.enumerator(atPath: folder) else { return [:] }
    for case let name as String in walker where !name.hasPrefix(".") {
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder + "/" + name, isDirectory: &isFolder)
      if isFolder.boolValue { continue }
      files[name] = String(
        decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)), as: UTF8.self)
    }
    return files
  }

  private static func articles(_ count: Int) -> String {
    (1...count).map { number in
      """
      Stadtgespräch

      Meldung Nummer \(number)

      Vorspann \(number).

      \(String(number % 28 + 1).count == 1 ? "0" : "")\(number % 28 + 1).03.2024

      \(String(repeating: "Ein Satz über die Stadt. ", count: 200))

      """
    }.joined(separator: "\n")
  }
}
