import CityConfiguration
import Foundation
import Storage

/// Finds out which stored item an article is, over one run of the importer.
///
/// Articles that agree in everything are paired first. A changed article is
/// then paired with a stored one that agrees in two of title, day and text,
/// unless that one is the exact match of some article in the same run. No
/// stored item is paired twice, so two articles with the same title on the
/// same day stay two.
struct Matcher {
  let store: Store
  let localTime: LocalTime
  /// The signatures of all articles in the run; asked for only when an
  /// article has changed.
  let signaturesOfRun: () async throws -> Set<Signature>

  private var paired: Set<String> = []
  private var reserved: Set<Signature>?
  private var seen: [Signature: Origin] = [:]
  private var seenIDs: [String: Origin] = [:]

  /// Where in the run an article stood first.
  private struct Origin {
    var file: String
    var line: Int?
  }

  /// An article and the item it was found to be.
  struct Match {
    var draft: Draft
    var stored: Item?
  }

  init(
    store: Store, localTime: LocalTime,
    signaturesOfRun: @escaping () async throws -> Set<Signature>
  ) {
    self.store = store
    self.localTime = localTime
    self.signaturesOfRun = signaturesOfRun
  }

  /// Pairs the articles of one file, in their order. An article that stood
  /// in this run before, word for word, becomes a problem.
  mutating func match(
    _ drafts: Drafts, in file: String
  ) async throws -> (matches: [Match], problems: [ImportProblem]) {
    var problems: [ImportProblem] = []
    var articles: [(draft: Draft, signature: Signature)] = []
    for draft in drafts.drafts {
      let signature = Signature(of: draft.item, localTime: localTime)
      if let first = firstOccurrence(of: draft, signature, in: file) {
        let reason = ImportProblem.Reason.repeatedArticle(
          title: draft.item.title, file: first.file, line: first.line)
        problems.append(draft.problem(reason, in: file))
      } else {
        articles.append((draft, signature))
      }
    }
    let byID = try await pairByID(articles.map(\.draft).filter(\.hasOwnID))
    let bySignature = try await pair(
      articles.filter { !$0.draft.hasOwnID }.map(\.signature))
    let matches = articles.map { draft, signature in
      Match(
        draft: draft, stored: draft.hasOwnID ? byID[draft.item.id] : bySignature[signature])
    }
    return (matches, problems)
  }

  /// Keeps an item that was just made from being paired with a later article.
  mutating func claim(_ id: String) { paired.insert(id) }

  private mutating func firstOccurrence(
    of draft: Draft, _ signature: Signature, in file: String
  ) -> Origin? {
    let here = Origin(file: file, line: draft.place.line)
    guard !draft.hasOwnID else {
      defer { seenIDs[draft.item.id] = seenIDs[draft.item.id] ?? here }
      return seenIDs[draft.item.id]
    }
    defer { seen[signature] = seen[signature] ?? here }
    return seen[signature]
  }

  private mutating func pairByID(_ drafts: [Draft]) async throws -> [String: Item] {
    guard !drafts.isEmpty else { return [:] }
    let items = try await store.items(ids: drafts.map(\.item.id))
    paired.formUnion(items.map(\.id))
    return Dictionary(items.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The signatures of one file are all different.
  private mutating func pair(_ signatures: [Signature]) async throws -> [Signature: Item] {
    guard !signatures.isEmpty else { return [:] }
    let candidates = StoredCandidates(
      try await store.items(
        titled: signatures.map(\.title), orBodyDigests: signatures.map(\.body)),
      localTime: localTime)

    var pairs: [Signature: Item] = [:]
    for signature in signatures {
      guard let item = candidates.exact(signature, mayTake: { !paired.contains($0.id) }) else {
        continue
      }
      paired.insert(item.id)
      pairs[signature] = item
    }
    for signature in signatures where pairs[signature] == nil {
      guard candidates.changed(signature, mayTake: { item, _ in !paired.contains(item.id) }) != nil
      else { continue }
      let reserved = try await reservedSignatures()
      let item = candidates.changed(signature) { item, stored in
        !paired.contains(item.id) && !reserved.contains(stored)
      }
      guard let item else { continue }
      paired.insert(item.id)
      pairs[signature] = item
    }
    return pairs
  }

  private mutating func reservedSignatures() async throws -> Set<Signature> {
    if let reserved { return reserved }
    let signatures = try await signaturesOfRun()
    reserved = signatures
    return signatures
  }
}
