import CityConfiguration
import Foundation

/// Why there is no edition: what is wrong and what to do.
public struct EditionError: Error, Sendable, Hashable, CustomStringConvertible {
  private let kind: Kind

  enum Kind: Sendable, Hashable {
    case unfinished(window: String, end: String)
    case empty(window: String)
    case unknownEntry(String, window: String)
    case unknownEdition(Int)
    case unchanged(Int)
  }

  init(_ kind: Kind) { self.kind = kind }

  /// Whether something is asked for that there is not.
  public var isMissing: Bool {
    switch kind {
    case .unknownEntry, .unknownEdition, .empty: true
    case .unfinished, .unchanged: false
    }
  }

  public var description: String { message(.english) }

  public func message(_ words: Wording) -> String {
    switch kind {
    case .unfinished(let window, let end):
      words(
        de: "\(window) ist noch nicht vorbei; die Ausgabe kann ab \(end) erscheinen.",
        en: "\(window) is not over yet; its edition can be issued from \(end) on.")
    case .empty(let window):
      words(
        de: """
          \(window): in dieser Zeit ist nichts Passendes erschienen. Bitte einen anderen Zeitraum \
          (--date) oder andere Themen (--topic) wählen.
          """,
        en: """
          \(window): nothing that fits came in during that time. Choose another window (--date) \
          or other topics (--topic).
          """)
    case .unknownEntry(let id, let window):
      words(
        de: "\(id): diesen Beitrag gibt es in der Ausgabe „\(window)“ nicht. Kennungen zeigt: "
          + "stadtfeed digest show NUMMER",
        en: "\(id): there is no such entry in the edition “\(window)”. Ids are shown by: "
          + "stadtfeed digest show NUMBER")
    case .unknownEdition(let number):
      words(
        de: "Die Ausgabe \(number) gibt es nicht. Alle zeigt: stadtfeed digest list",
        en: "There is no edition \(number). All are shown by: stadtfeed digest list")
    case .unchanged(let number):
      words(
        de: "An Ausgabe \(number) ändert das nichts. Bitte angeben, was anders werden soll.",
        en: "That changes nothing in edition \(number). Say what is to be different.")
    }
  }
}
