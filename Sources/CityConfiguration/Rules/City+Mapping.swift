import Foundation
import Storage
import Syndication

extension City {
  /// What the rules say of a partner's entry, and which of them matched.
  ///
  /// All rules that match add their section and topics to the section the
  /// partner stands for. The first of them with an action decides whether
  /// the entry is taken over; where none has, it is. What a partner who
  /// needs approval says waits in any case, unless it is dropped.
  public func mapping(of entry: Entry, from source: String) -> (EntryMapping, [Rule]) {
    let partner = partner(source)
    let subject = RuleSubject(entry, from: source, titled: partner?.title)
    let matching = rules.filter { $0.matches(subject) }
    var verdict: EntryMapping.Verdict =
      switch matching.lazy.compactMap(\.action).first {
      case .drop: .drop
      case .approve: .approve
      case .keep, nil: .keep
      }
    if verdict == .keep, partner?.needsApproval == true { verdict = .approve }
    let sections = [partner?.section].compactMap { $0 } + matching.compactMap(\.section)
    let mapping = EntryMapping(
      verdict, sections: Self.distinct(sections), topics: Self.distinct(matching.flatMap(\.topics)))
    return (mapping, matching)
  }

  /// The topics of one of the city's own articles. Its sections and whether
  /// it is published the city has decided itself.
  public func topics(of item: Item) -> [String] {
    let subject = RuleSubject(item, of: self)
    return Self.distinct(rules.filter { $0.matches(subject) }.flatMap(\.topics))
  }

  /// Changes whenever an entry could be mapped differently.
  public var mappingFingerprint: String {
    let settings = MappingSettings(
      rules: rules, sections: sections.map { [$0.slug, $0.title] }, publisher: publisher,
      partners: partners.map {
        [$0.slug, $0.title, $0.section ?? "", $0.needsApproval ? "approval" : ""]
      })
    // Encoding texts and lists of them does not fail.
    return (try? ModelJSON.encode(settings)).map(ContentDigest.of) ?? ""
  }

  private static func distinct(_ slugs: [String]) -> [String] {
    var seen: Set<String> = []
    return slugs.filter { seen.insert($0).inserted }
  }
}

/// All that decides on a mapping.
private struct MappingSettings: Encodable {
  /// Raised by hand whenever the code makes another mapping of the same.
  var version = 1
  var rules: [Rule]
  var sections: [[String]]
  var publisher: String
  var partners: [[String]]
}
