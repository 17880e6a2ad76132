import CityConfiguration

extension FetchFailure: CustomStringConvertible {
  public var description: String { message(.english) }

  /// The reason in plain words.
  public func message(_ words: Wording) -> String {
    switch reason {
    case .noSuchFile: words(de: "die Datei gibt es nicht", en: "there is no such file")
    case .status(404):
      words(
        de: "unter der Adresse ist kein Feed (404)", en: "there is no feed at this address (404)")
    case .status(410):
      words(de: "der Feed wurde eingestellt (410)", en: "the feed was given up (410)")
    case .status(let code) where code >= 500:
      words(
        de: "der Server hat eine Störung (\(code))", en: "the server has a fault (\(code))")
    case .status(let code):
      words(de: "der Server antwortet mit \(code)", en: "the server answers \(code)")
    case .unreachable(let detail):
      words(
        de: "der Server ist nicht erreichbar (\(detail))",
        en: "the server cannot be reached (\(detail))")
    case .tooLarge(let limit):
      words(
        de: "der Feed ist größer als \(limit / 1024 / 1024) MiB",
        en: "the feed is larger than \(limit / 1024 / 1024) MiB")
    case .tooSlow(let seconds):
      words(
        de: "der Server war nach \(seconds) Sekunden nicht fertig",
        en: "the server had not finished after \(seconds) seconds")
    case .notAFeed(let error):
      words(
        de: "dort steht kein Feed (\(error.message(words)))",
        en: "what is there is no feed (\(error.message(words)))")
    case .page(let feeds):
      words(
        de: "dort steht eine Seite; gemeint ist vielleicht ihr Feed: \(Self.list(feeds))",
        en: "what is there is a page; its feed may be meant: \(Self.list(feeds))")
    }
  }

  private static func list(_ addresses: [String]) -> String {
    addresses.prefix(5).joined(separator: ", ")
  }
}
