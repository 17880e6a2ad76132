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
    case .unknownHost(let host, let detail):
      words(
        de: "den Server \(host) gibt es nicht (\(detail)); stimmt die Adresse?",
        en: "there is no server \(host) (\(detail)); is the address right?")
    case .unreachable(let detail):
      words(
        de: "der Server ist nicht erreichbar (\(detail))",
        en: "the server cannot be reached (\(detail))")
    case .untrusted(let detail):
      words(
        de: "die Verbindung ist nicht sicher: das Zertifikat des Servers gilt nicht (\(detail))",
        en: "the connection is not safe: the server’s certificate is not valid (\(detail))")
    case .closed:
      words(
        de: "der Server hat mitten in der Antwort aufgelegt",
        en: "the server hung up in the middle of its answer")
    case .malformed(let detail):
      words(
        de: "die Antwort des Servers ist kein HTTP (\(detail))",
        en: "the server’s answer is no HTTP (\(detail))")
    case .tooLarge(let limit):
      words(
        de: "der Feed ist größer als \(limit / 1024 / 1024) MiB",
        en: "the feed is larger than \(limit / 1024 / 1024) MiB")
    case .tooSlow(let seconds):
      words(
        de: "der Server war nach \(seconds) Sekunden nicht fertig",
        en: "the server had not finished after \(seconds) seconds")
    case .tooManyRedirects, .redirectLoop, .redirectToNowhere: aboutRedirects(words)
    case .notAWebAddress, .forbiddenAddress, .forbiddenPort: aboutAddresses(words)
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

  private func aboutRedirects(_ words: Wording) -> String {
    switch reason {
    case .tooManyRedirects(let limit):
      words(
        de: "der Server leitet mehr als \(limit)-mal weiter",
        en: "the server redirects more than \(limit) times")
    case .redirectLoop:
      words(
        de: "der Server leitet im Kreis weiter", en: "the server redirects in a circle")
    default:
      words(
        de: "der Server leitet weiter, ohne zu sagen, wohin",
        en: "the server redirects and does not say where to")
    }
  }

  private func aboutAddresses(_ words: Wording) -> String {
    switch reason {
    case .forbiddenAddress(let address):
      words(
        de: "die Adresse \(address) liegt nicht im öffentlichen Internet; wenn sie gemeint ist, "
          + "unter „fetching“ bei „networks“ eintragen",
        en: "the address \(address) is not on the public internet; if it is meant, add it to "
          + "“networks” below “fetching”")
    case .forbiddenPort(let port):
      words(
        de: "Port \(port) wird nicht angefragt; wenn er gemeint ist, unter „fetching“ bei "
          + "„ports“ eintragen",
        en: "port \(port) is not asked; if it is meant, add it to “ports” below “fetching”")
    case .notAWebAddress(let url):
      words(
        de: "„\(url)“ ist keine Internetadresse", en: "“\(url)” is no web address")
    default: ""
    }
  }

  private static func list(_ addresses: [String]) -> String {
    addresses.prefix(5).joined(separator: ", ")
  }
}
