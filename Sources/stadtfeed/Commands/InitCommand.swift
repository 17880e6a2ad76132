import ArgumentParser
import CityConfiguration
import Foundation

struct InitCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "init",
    abstract: words(
      de: "Legt einen Ordner für eine neue Stadt an.", en: "Makes a folder for a new city."),
    discussion: words(
      de: """
        Schreibt stadtfeed.yaml mit Erklärungen und einen Beispielartikel. Was schon da ist, bleibt.

        BEISPIEL
          stadtfeed init meine-stadt
        """,
      en: """
        Writes stadtfeed.yaml with explanations and one sample article. What is there stays.

        EXAMPLE
          stadtfeed init my-city
        """))

  @Argument(help: ArgumentHelp(words(de: "Der Ordner.", en: "The folder.")))
  var folder = "."

  func run() async throws {
    let files: [(String, [UInt8])] = [
      ("stadtfeed.yaml", PackageResources.stadtfeed_yaml),
      ("artikel/beispiel.txt", PackageResources.beispiel_txt),
    ]
    for (name, _) in files {
      let path = folder + "/" + name
      guard !FileManager.default.fileExists(atPath: path) else {
        throw CommandFailure(
          .cannotCreate,
          words(
            de:
              "\(path) gibt es schon; nichts wurde überschrieben. Nehmen Sie einen anderen Ordner.",
            en: "\(path) is already there; nothing was overwritten. Choose another folder."))
      }
    }
    for (name, bytes) in files {
      let path = folder + "/" + name
      do {
        try FileManager.default.createDirectory(
          atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
        try Data(bytes).write(to: URL(fileURLWithPath: path), options: .atomic)
      } catch {
        throw CommandFailure(
          .cannotCreate,
          words(
            de: "\(path) lässt sich nicht schreiben: \(error.localizedDescription)",
            en: "\(path) cannot be written: \(error.localizedDescription)"))
      }
      Terminal.line(path)
    }
    Terminal.line(
      words(
        de: "Als Nächstes: stadtfeed.yaml anpassen, dann stadtfeed import artikel",
        en: "Next: adapt stadtfeed.yaml, then stadtfeed import artikel"))
  }
}
