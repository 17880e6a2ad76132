import CityConfiguration
import Storage

/// The stored items that articles of one file may be, with quick access by
/// title and by text.
struct StoredCandidates {
  private var items: [Item]
  private var signatures: [Signature]
  private var byTitle: [String: [Int]] = [:]
  private var byBody: [String: [Int]] = [:]

  /// - Parameter items: In the order in which equals are preferred.
  init(_ items: [Item], localTime: LocalTime) {
    self.items = items
    signatures = items.map { Signature(of: $0, localTime: localTime) }
    for (index, signature) in signatures.enumerated() {
      byTitle[signature.title, default: []].append(index)
      byBody[signature.body, default: []].append(index)
    }
  }

  /// The first item that agrees in everything and may be taken.
  func exact(_ signature: Signature, mayTake: (Item) -> Bool) -> Item? {
    byTitle[signature.title]?
      .first { signatures[$0] == signature && mayTake(items[$0]) }
      .map { items[$0] }
  }

  /// The item that agrees best in two of three and may be taken.
  func changed(_ signature: Signature, mayTake: (Item, Signature) -> Bool) -> Item? {
    var best: (index: Int, agreement: Int)?
    for index in (byTitle[signature.title] ?? []) + (byBody[signature.body] ?? []) {
      guard let agreement = signature.agreement(with: signatures[index]),
        agreement > best?.agreement ?? 0, mayTake(items[index], signatures[index])
      else { continue }
      best = (index, agreement)
    }
    return best.map { items[$0.index] }
  }
}
