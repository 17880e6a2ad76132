import ArgumentParser
import Storage

/// `digest pin`, `unpin`, `exclude` and `include`: an editor's wishes.
enum DigestEditing {
  struct Pin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "pin",
      abstract: words(
        de: "Setzt Meldungen an den Anfang jedes Sammelfeeds, zu dem sie gehören.",
        en: "Puts entries at the top of every digest they belong to."),
      discussion: words(
        de: """
          In der Reihenfolge, in der sie genannt werden, hinter dem, was schon oben steht, oder \
          ab dem Platz, den Sie nennen.

          BEISPIELE
            stadtfeed digest pin museum/2024-031 2024/sprachcafe
            stadtfeed digest pin --place 1 2024/strassensperrung
          """,
        en: """
          In the order in which they are named, after what is at the top already, or from the \
          place you give.

          EXAMPLES
            stadtfeed digest pin museum/2024-031 2024/sprachcafe
            stadtfeed digest pin --place 1 2024/strassensperrung
          """))

    @OptionGroup var options: CityOptions
    @OptionGroup var entries: Entries
    @Option(
      help: ArgumentHelp(
        words(de: "Platz von oben, ab 1.", en: "The place from the top, from 1 on.")))
    var place: Int?

    func validate() throws {
      if let place, place < 1 {
        throw ValidationError(
          words(de: "--place beginnt bei 1.", en: "--place begins with 1."))
      }
    }

    func run() async throws {
      try await entries.change(options) { choices, named in
        let others = choices.filter { !named.contains($0.entry) }
        var pins = others.filter { $0.wish == .pinned }
        let index = min(place.map { $0 - 1 } ?? pins.count, pins.count)
        pins.insert(contentsOf: named.map { DigestChoice(.pinned, $0) }, at: index)
        return pins + others.filter { $0.wish == .excluded }
      }
    }
  }

  struct Exclude: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "exclude",
      abstract: words(
        de: "Lässt Meldungen aus allen Sammelfeeds weg.", en: "Leaves entries out of all digests."))

    @OptionGroup var options: CityOptions
    @OptionGroup var entries: Entries

    func run() async throws {
      try await entries.change(options) { choices, named in
        choices.filter { !named.contains($0.entry) }
          + named.map { DigestChoice(.excluded, $0) }
      }
    }
  }

  struct Unpin: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "unpin",
      abstract: words(
        de: "Lässt Meldungen wieder nach ihrem Datum stehen.",
        en: "Lets entries stand by their date again."))

    @OptionGroup var options: CityOptions
    @OptionGroup var entries: Entries

    func run() async throws {
      try await entries.change(options) { choices, named in
        choices.filter { $0.wish != .pinned || !named.contains($0.entry) }
      }
    }
  }

  struct Include: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
      commandName: "include",
      abstract: words(
        de: "Nimmt weggelassene Meldungen wieder auf.", en: "Takes excluded entries in again."))

    @OptionGroup var options: CityOptions
    @OptionGroup var entries: Entries

    func run() async throws {
      try await entries.change(options) { choices, named in
        choices.filter { $0.wish != .excluded || !named.contains($0.entry) }
      }
    }
  }

  struct Entries: ParsableArguments {
    @Argument(
      help: ArgumentHelp(
        words(
          de: "Kennungen von Meldungen (entries list) oder Artikeln (items list).",
          en: "Keys of entries (entries list) or articles (items list)."), valueName: "entry"))
    var names: [String]

    /// Changes the choices by those that were made and the entries named.
    func change(
      _ options: CityOptions, _ change: ([DigestChoice], [EntryReference]) -> [DigestChoice]
    ) async throws {
      let (_, store) = try options.open()
      var named: [EntryReference] = []
      for name in names {
        let entry = try await EntryName.entryOrItem(name, in: store)
        if !named.contains(entry) { named.append(entry) }
      }
      try await store.save(digestChoices: change(try await store.digestChoices(), named))
      Terminal.sayHowToPublish()
    }
  }
}
