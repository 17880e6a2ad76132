import Clustering
import Foundation
import Storage
import Syndication

/// The stories that the city's own items tell, each item looked at once.
struct OwnClusters {
  private let clusterer: Clusterer
  private var known: [String: [Int]] = [:]

  init(in store: Store) { clusterer = Clusterer(store: store) }

  /// The clusters that partners tell the story of an item in.
  mutating func telling(_ item: Item, _ entry: Entry, _ date: Date) async throws -> [Int] {
    if let clusters = known[item.id] { return clusters }
    let clusters = try await clusterer.clusters(telling: entry, date: date)
    known[item.id] = clusters
    return clusters
  }
}
