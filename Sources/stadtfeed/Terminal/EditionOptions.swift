import ArgumentParser
import CityConfiguration
import Foundation
import Publishing
import Storage
import Syndication

/// What an editor may want of an edition, whether it is issued or corrected.
struct EditionOptions: ParsableArguments {
  @Option(help: ArgumentHelp(words(de: "Titel der Ausgabe.", en: "The title of the edition.")))
  var title: String?

  @Option(
    help: ArgumentHelp(
      words(
        de: "Textdatei mit der Einleitung; Leerzeilen trennen Absätze.",
        en: "A text file with the introduction; empty lines part paragraphs."), valueName: "file"))
  var intro: String?

  @Option(
    name: .customLong("exclude"),
    help: ArgumentHelp(
      words(
        de: "Diesen Beitrag weglassen; mehrfach möglich.",
        en: "Leave this entry out; may be repeated."), valueName: "id"))
  var excluded: [String] = []

  @Option(
    name: .customLong("take"),
    help: ArgumentHelp(
      words(
        de: "Diesen Beitrag aufnehmen, wie er jetzt ist; mehrfach möglich.",
        en: "Take this entry in as it is now; may be repeated."), valueName: "id"))
  var taken: [String] = []

  @Option(
    help: ArgumentHelp(
      words(
        de: "Diesen Beitrag in seinem Abschnitt nach vorn stellen; mehrfach möglich.",
        en: "Put this entry first in its section; may be repeated."), valueName: "id"))
  var first: [String] = []

  func request() throws -> EditionRequest {
    EditionRequest(
      title: title, introduction: try intro.map(Self.text), excluded: excluded, taken: taken,
      first: first)
  }

  private static func text(_ path: String) throws -> String {
    guard let data = FileManager.default.contents(atPath: path) else {
      throw CommandFailure(
        .noInput,
        words(
          de: "\(path): die Datei lässt sich nicht lesen. Bitte Namen und Leserechte prüfen.",
          en: "\(path): the file cannot be read. Check its name and the right to read it."))
    }
    guard let text = String(validating: data, as: UTF8.self) else {
      throw CommandFailure(
        .dataError,
        words(
          de: "\(path): nicht UTF-8-kodiert. Bitte im Editor als „UTF-8“ speichern.",
          en: "\(path): not encoded in UTF-8. Save it as “UTF-8” in your editor."))
    }
    return text.trimmingCharacters(in: .whitespacesAndNewlines)
  }
}
