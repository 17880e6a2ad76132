/// Why a store could not be opened or used: what happened, to which file,
/// and what to do next.
public struct StoreError: Error, Sendable, Hashable, CustomStringConvertible {
  /// The file of the database; absent for one in memory.
  public let path: String?
  let kind: Kind

  enum Kind: Sendable, Hashable {
    case notADatabase
    case otherDatabase
    case newerSchema
    case locked
    case diskFull
    case readOnly
    case cannotOpen
    case damaged
    case slugTaken
    case unknownReference
    case editionIssued(Int)
    case other(String)
  }

  init(_ kind: Kind, path: String?) {
    self.kind = kind
    self.path = path
  }

  /// Whether another program is using the database, so that trying again
  /// later may help.
  public var isLocked: Bool { kind == .locked }

  public var description: String { english }

  /// The message in English.
  public var english: String {
    let file = path ?? "the database in memory"
    return switch kind {
    case .notADatabase:
      "\(file) is not a database. Name another file, or move this one away."
    case .otherDatabase:
      "\(file) is a database of another program. Name another file."
    case .newerSchema:
      "\(file) was written by a newer version of this program. Install that version."
    case .locked:
      "\(file) is in use by another program. Wait until it is done, then try again."
    case .diskFull:
      "There is no space left for \(file). Free some on this disk, then try again."
    case .readOnly:
      "\(file) may not be written. Allow writing to the file and its folder."
    case .cannotOpen:
      "\(file) cannot be opened. Check that the folder exists and may be used."
    case .damaged:
      "\(file) is damaged. Put back a copy from your backup."
    case .slugTaken:
      "Two items have the same id or slug. Give one of them another slug."
    case .unknownReference:
      "The source or item referred to is not stored. Save it first."
    case .editionIssued(let number):
      "Edition \(number) has changed meanwhile; what was issued stays. Correct its newest revision."
    case .other(let reason):
      "\(file) could not be used: \(reason). Check the file and the disk it is on."
    }
  }

  /// The message in German.
  public var german: String {
    let file = path ?? "Die Datenbank im Arbeitsspeicher"
    return switch kind {
    case .notADatabase:
      "\(file) ist keine Datenbank. Bitte eine andere Datei angeben oder diese verschieben."
    case .otherDatabase:
      "\(file) ist die Datenbank eines anderen Programms. Bitte eine andere Datei angeben."
    case .newerSchema:
      "\(file) stammt von einer neueren Version dieses Programms. Bitte diese installieren."
    case .locked:
      "\(file) wird gerade von einem anderen Programm benutzt. Bitte später noch einmal versuchen."
    case .diskFull:
      "Für \(file) ist kein Platz mehr. Bitte auf dem Datenträger Platz schaffen."
    case .readOnly:
      "\(file) darf nicht beschrieben werden. Bitte Schreibrechte für Datei und Ordner vergeben."
    case .cannotOpen:
      "\(file) lässt sich nicht öffnen. Bitte prüfen, ob es den Ordner gibt und er benutzbar ist."
    case .damaged:
      "\(file) ist beschädigt. Bitte eine Sicherungskopie zurückspielen."
    case .slugTaken:
      "Zwei Artikel haben dieselbe Kennung oder denselben Kurznamen. Bitte einen umbenennen."
    case .unknownReference:
      "Die genannte Quelle oder der genannte Artikel ist nicht gespeichert. Bitte erst speichern."
    case .editionIssued(let number):
      """
      Ausgabe \(number) wurde inzwischen geändert; Erschienenes bleibt. Bitte die neueste Fassung \
      berichtigen.
      """
    case .other(let reason):
      "\(file) ist nicht benutzbar: \(reason). Bitte die Datei und den Datenträger prüfen."
    }
  }
}
