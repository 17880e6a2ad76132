import ArgumentParser
import CityConfiguration
import Foundation
import Storage
import Syndication

struct ItemsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "items",
    abstract: words(
      de: "Zeigt Artikel, gibt sie frei, zieht sie zurück.",
      en: "Lists and shows articles, publishes and withdraws them."),
    discussion: words(
      de: """
        BEISPIELE
          stadtfeed items list --section kunst-kultur
          stadtfeed items show 2024/sprachcafe
          stadtfeed items withdraw 2024/strassensperrung
        """,
      en: """
        EXAMPLES
          stadtfeed items list --section kunst-kultur
          stadtfeed items show 2024/sprachcafe
          stadtfeed items withdraw 2024/strassensperrung
        """),
    subcommands: [List.self, Show.self, Publish.self, Withdraw.self], defaultSubcommand: List.self)

  struct List: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "list",
      abstract: words(de: "Artikel, neueste zuerst.", en: "Articles, newest first."))

    @OptionGroup var options: CityOptions
    @OptionGroup var output: JSONOption

    @Option(help: .section) var section: String?

    @Option(
      help: ArgumentHelp(
        words(
          de: "Nur dieser Stand: draft, scheduled, published, withdrawn.",
          en: "Only this status: draft, scheduled, published, withdrawn.")))
    var status: ItemStatus?

    @Option(help: ArgumentHelp(words(de: "Höchstens so viele.", en: "At most so many.")))
    var limit = 50

    func run() async throws {
      let (city, store) = try options.open()
      try city.requireSection(section)
      let items = try await store.items(
        ItemQuery(section: section, status: status, limit: limit))
      if output.json {
        return try Terminal.json(items)
      }
      let rows = items.map { item in
        [
          item.published.map(city.localTime.dayText) ?? "–", words.status(item.status), item.slug,
          item.title,
        ]
      }
      Terminal.line(
        Table.text(
          [
            words(de: "Datum", en: "Date"), words(de: "Stand", en: "Status"),
            words(de: "Kurzname", en: "Slug"), words(de: "Titel", en: "Title"),
          ], rows))
    }
  }

  struct Show: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "show",
      abstract: words(de: "Ein Artikel mit allen Angaben.", en: "One article with all it has."))

    @OptionGroup var options: CityOptions
    @OptionGroup var output: JSONOption
    @Argument(help: ArgumentHelp(words(de: "Kennung oder Kurzname.", en: "Id or slug.")))
    var item: String

    func run() async throws {
      let (city, store) = try options.open()
      let item = try await store.existingItem(self.item)
      if output.json {
        return try Terminal.json(item)
      }
      let revisions = try await store.revisions(ofItem: item.id)
      let time = city.localTime
      let fields: [(String, String?)] = [
        (words(de: "Titel", en: "Title"), item.title),
        (words(de: "Kennung", en: "Id"), item.id),
        (words(de: "Kurzname", en: "Slug"), item.slug),
        (words(de: "Rubriken", en: "Sections"), item.sections.joined(separator: ", ")),
        (words(de: "Stand", en: "Status"), words.status(item.status)),
        (words(de: "Erschienen", en: "Published"), item.published.map(time.moment)),
        (words(de: "Geändert", en: "Updated"), item.updated.map(time.moment)),
        (words(de: "Gültig bis", en: "Expires"), item.expires.map(time.moment)),
        (words(de: "Fassung", en: "Revision"), String(item.revision)),
        (words(de: "Bildtext", en: "Caption"), item.image?.caption),
        (words(de: "Foto", en: "Photo"), item.image?.credit),
        (words(de: "Schlagwörter", en: "Keywords"), item.keywords.joined(separator: ", ")),
        (words(de: "Kontakt", en: "Contact"), item.contact),
      ]
      for case (let name, let value?) in fields where !value.isEmpty {
        Terminal.line("\(name): \(value)")
      }
      Terminal.line("\n\(item.teaser ?? "")\n\n\(Text.html(item.body).plainText)")
      for revision in revisions {
        Terminal.line(
          words(
            de: "\nFassung \(revision.item.revision) bis \(time.text(revision.recorded))",
            en: "\nRevision \(revision.item.revision) until \(time.text(revision.recorded))"))
      }
    }
  }

  struct Publish: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "publish",
      abstract: words(
        de: "Gibt einen Artikel frei.", en: "Releases an article for publication."))

    @OptionGroup var options: CityOptions
    @Argument(help: ArgumentHelp(words(de: "Kennung oder Kurzname.", en: "Id or slug.")))
    var item: String

    func run() async throws {
      let (_, store) = try options.open()
      var item = try await store.existingItem(self.item)
      item.status = .published
      item.published = item.published ?? Date()
      try await store.change(item)
    }
  }

  struct Withdraw: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "withdraw",
      abstract: words(
        de: "Zieht einen Artikel zurück; er bleibt gespeichert.",
        en: "Takes an article back; it stays stored."))

    @OptionGroup var options: CityOptions
    @Argument(help: ArgumentHelp(words(de: "Kennung oder Kurzname.", en: "Id or slug.")))
    var item: String

    func run() async throws {
      let (_, store) = try options.open()
      var item = try await store.existingItem(self.item)
      item.status = .withdrawn
      try await store.change(item)
    }
  }
}

extension ItemStatus: ExpressibleByArgument {}

extension Wording {
  fileprivate func status(_ status: ItemStatus) -> String {
    switch status {
    case .draft: self(de: "Entwurf", en: "draft")
    case .scheduled: self(de: "geplant", en: "scheduled")
    case .published: self(de: "veröffentlicht", en: "published")
    case .withdrawn: self(de: "zurückgezogen", en: "withdrawn")
    }
  }
}

extension Store {
  /// The item of an id or slug, or a failure that says what to do.
  fileprivate func existingItem(_ name: String) async throws -> Item {
    if let item = try await item(id: name) { return item }
    if let item = try await item(slug: name) { return item }
    throw CommandFailure(
      .noInput,
      words(
        de: "Der Artikel „\(name)“ ist nicht gespeichert; stadtfeed items list zeigt alle.",
        en: "There is no article “\(name)”; stadtfeed items list shows them all."))
  }

  /// Saves a change of status and says what became of it.
  fileprivate func change(_ item: Item) async throws {
    let result = try await save(item, at: Date())
    let verdict =
      result == .unchanged
      ? words(de: "unverändert", en: "unchanged") : words.status(item.status)
    Terminal.line("\(item.slug): \(verdict)")
    guard result != .unchanged else { return }
    Terminal.sayHowToPublish()
  }
}
