import Foundation
import Syndication

extension Digest {
  /// One story and who tells it: the lead, then those who tell it too.
  struct Story {
    private(set) var tellers: [Contribution]
    private var sources: Set<String>
    var lead: Contribution { tellers[0] }
    /// Who tells it where an editor has pinned it.
    var pinned: Contribution? {
      tellers.filter { $0.place != nil }.min { $0.place ?? 0 < $1.place ?? 0 }
    }
    /// Where it stands; all that is not pinned comes after all that is.
    var place: Int { pinned?.place ?? .max }

    init(_ lead: Contribution) {
      tellers = [lead]
      sources = [lead.source]
    }

    mutating func add(_ teller: Contribution) {
      tellers.append(teller)
      sources.insert(teller.source)
    }

    func isTold(by source: String) -> Bool { sources.contains(source) }

    /// Where else the story is told, for the entry of one teller.
    func alsoAt(besides teller: Contribution) -> [Link] {
      var known = Set(teller.entry.links.map { CanonicalURL.of($0.href) })
      return tellers.compactMap { other in
        guard other.source != teller.source, let page = other.entry.permalink,
          known.insert(CanonicalURL.of(page)).inserted
        else { return nil }
        return Link(page, rel: "related", title: other.entry.source?.title?.plainText)
      }
    }
  }

  /// Gathers contributions by the clusters they are in.
  ///
  /// The city leads its own stories. Among partners those lead who told
  /// first, as the store saw it, so that a later telling changes nothing for
  /// subscribers; of those that came at once the lowest rank. No source tells
  /// a story twice, and no id stands for two stories (RFC 4287 §4.1.2).
  static func stories(_ contributions: [Contribution]) -> [Story] {
    var stories: [Story] = []
    var byCluster: [Int: Int] = [:]
    var byID: [String: Int] = [:]
    for contribution in contributions.sorted(by: leads) {
      let told = contribution.clusters.lazy.compactMap { byCluster[$0] }.first { story in
        !stories[story].isTold(by: contribution.source)
      }
      let index = told ?? stories.count
      if let id = contribution.entry.id {
        guard byID[id, default: index] == index else { continue }
        byID[id] = index
      }
      if told == nil {
        stories.append(Story(contribution))
      } else {
        stories[index].add(contribution)
      }
      for cluster in contribution.clusters where byCluster[cluster] == nil {
        byCluster[cluster] = index
      }
    }
    return stories
  }

  private static func leads(_ one: Contribution, _ other: Contribution) -> Bool {
    let isOwn = (one.rank == 0, other.rank == 0)
    if isOwn.0 != isOwn.1 { return isOwn.0 }
    return (one.arrived, one.rank, other.date, one.entry.id ?? "")
      < (other.arrived, other.rank, one.date, other.entry.id ?? "")
  }
}
