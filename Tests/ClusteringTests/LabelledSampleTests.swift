import Foundation
import Storage
import Testing

@testable import Clustering

@Suite struct `The labelled sample` {
  private struct Pair: Hashable, Comparable, CustomStringConvertible {
    var first: String
    var second: String

    init(_ one: String, _ other: String) { (first, second) = (min(one, other), max(one, other)) }

    static func < (one: Pair, other: Pair) -> Bool {
      (one.first, one.second) < (other.first, other.second)
    }
    var description: String { "\(first) – \(second)" }
  }

  /// Every two that are together.
  private func pairs(_ clusters: some Collection<Set<String>>) -> Set<Pair> {
    clusters.reduce(into: []) { pairs, members in
      for one in members {
        for other in members where one < other { pairs.insert(Pair(one, other)) }
      }
    }
  }

  private func wanted(_ sample: LabelledSample) -> Set<Pair> {
    let groups = Dictionary(grouping: sample.groups.keys) { sample.groups[$0] ?? "" }
    return pairs(groups.values.map { Set($0) })
  }

  @Test func `names only entries that are there`() throws {
    let sample = try LabelledSample.load()
    #expect(sample.entries.count >= 60)
    #expect(Set(sample.entries.map(\.source)).count >= 12)
    #expect(Set(sample.groups.keys).subtracting(sample.entries.map(\.name)) == [])
  }

  @Test func `is clustered without a false join, and with few misses`() async throws {
    let sample = try LabelledSample.load()
    let found = pairs(try await Store.holding(sample.entries).clusters())
    let wanted = wanted(sample)
    let right = found.intersection(wanted)
    let precision = Double(right.count) / Double(found.count)
    let recall = Double(right.count) / Double(wanted.count)
    print("clusters: precision \(precision), recall \(recall) of \(wanted.count) pairs")
    print("missed:", wanted.subtracting(found).sorted())
    #expect(found.subtracting(wanted).sorted() == [])
    #expect(precision == 1)
    #expect(recall >= 0.85)
  }

  @Test(arguments: 1...5) func `is clustered without a false join in whatever order it comes`(
    seed: UInt64
  ) async throws {
    var generator = SeededGenerator(state: seed)
    let sample = try LabelledSample.load()
    var entries = sample.entries.shuffled(using: &generator)
    for index in entries.indices { entries[index].arrived = noon.plus(days: Double(index)) }
    let store = try await Store.holding(entries)
    let found = pairs(try await store.clusters())
    #expect(found.subtracting(wanted(sample)).sorted() == [])
    #expect(Double(found.count) >= 0.85 * Double(wanted(sample).count))
  }
}
