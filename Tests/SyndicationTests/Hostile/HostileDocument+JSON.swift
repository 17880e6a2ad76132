import Foundation

/// What hurts a reader of JSON.
extension HostileDocument {
  private static func items(_ inner: String) -> Data {
    Data("{\"version\":\"https://jsonfeed.org/version/1.1\",\"items\":[\(inner)]}".utf8)
  }

  static let json: [HostileDocument] = [
    HostileDocument("JSON of a hundred thousand arrays", 100_000) {
      items(repeating("[", $0) + repeating("]", $0))
    },
    HostileDocument("JSON of a hundred thousand arrays never closed", 100_000) {
      Data(("{\"items\":" + repeating("[", $0)).utf8)
    },
    HostileDocument("JSON of a hundred thousand objects", 100_000) {
      items(repeating("{\"a\":", $0) + "1" + repeating("}", $0))
    },
    HostileDocument("JSON of five hundred arrays, often", 100) {
      items("0" + repeating("," + repeating("[", 400) + repeating("]", 400), $0))
    },
    HostileDocument("JSON with a number of a megabyte", 1_000_000) {
      items("{\"id\":1\(repeating("0", $0))}")
    },
    HostileDocument("JSON with a fraction of a megabyte", 1_000_000) {
      items("{\"id\":0.\(repeating("1", $0))}")
    },
    HostileDocument("JSON with numbers beyond all", 1) { _ in
      items(
        "{\"id\":1e999,\"attachments\":[{\"url\":\"a\",\"size_in_bytes\":1e308,"
          + "\"duration_in_seconds\":-1e308},{\"url\":\"a\",\"size_in_bytes\":-9223372036854775808}]},"
          + "{\"id\":9223372036854775808},{\"id\":-0.0}")
    },
    HostileDocument("JSON with a string of two megabytes", 2_000_000, megabytes: 300) {
      items("{\"id\":\"\(repeating("a", $0))\"}")
    },
    HostileDocument("JSON with a string of escapes", 1_000_000) {
      items("{\"id\":\"\(repeating("\\u00e4\\n", $0 / 8))\"}")
    },
    HostileDocument("JSON with a string never closed", 1_000_000) {
      Data(("{\"items\":[\"" + repeating("\\\\", $0)).utf8)
    },
    HostileDocument("JSON with lone surrogates", 100_000) {
      items(
        "{\"id\":\"\(repeating("\\ud800", $0 / 2))\",\"title\":\"\(repeating("\\udc00a", $0 / 2))\"}"
      )
    },
    HostileDocument("JSON with NUL", 100_000) { items("{\"id\":\"\(repeating("\\u0000", $0))\"}") },
    HostileDocument("JSON with a million keys", 1_000_000, megabytes: 1_500) { size in
      items("{\"id\":\"1\"\(numbered(size) { ",\"\($0)\":1" })}")
    },
    HostileDocument("JSON with one key a million times", 1_000_000, megabytes: 1_500) {
      items("{\"id\":\"1\"\(repeating(",\"title\":\"a\"", $0))}")
    },
    HostileDocument("JSON with a million items", 1_000_000, megabytes: 4_000) {
      items("{}" + repeating(",{}", $0))
    },
    HostileDocument("JSON with a million items that are none", 1_000_000, megabytes: 1_500) {
      items("0" + repeating(",0", $0))
    },
    HostileDocument("JSON with a million tags and attachments", 1_000_000, megabytes: 1_500) {
      items(
        "{\"tags\":[0\(repeating(",\"a\"", $0 / 2))],\"attachments\":[0\(repeating(",{\"url\":\"a\"}", $0 / 2))]}"
      )
    },
    HostileDocument("JSON with a long base and many references", 20_000) {
      Data(
        "{\"items\":[{\"content_html\":\"<p xml:base='http://stadt.example/\(repeating("a", $0 * 20))/'>\(repeating("<a href=b>c</a>", $0))\"}]}"
          .utf8)
    },
    HostileDocument("JSON with our own extension of rubbish", 100_000, megabytes: 300) { size in
      items(
        "{\"_stadtfeed\":{\"title\":1,\"updated\":\"\(repeating("9", size))\","
          + "\"extensions\":{\(numbered(size) { "\"\($0)\":{}," })\"a\":[]}}}")
    },
    HostileDocument("JSON in windows-1252", 100_000) {
      Data("{\"items\":[{\"id\":\"".utf8) + Data(repeating: 0xE4, count: $0) + Data("\"}]}".utf8)
    },
  ]
}
