/// How politely and how patiently partners' feeds are fetched.
public struct FetchPolicy: Sendable, Hashable {
  /// Seconds to wait for a connection.
  public var connectTimeout = 10
  /// Seconds for a whole request.
  public var requestTimeout = 20
  /// The largest document taken, in bytes after decompression.
  public var maximumSize = 15 * 1024 * 1024
  /// How many redirects are followed.
  public var maximumRedirects = 5
  /// How many feeds are fetched at the same time.
  public var concurrency = 16
  /// Who is asking; a URL or address under which to complain.
  public var contact: String

  public init(contact: String) { self.contact = contact }

  /// `Stadtfeed/0.1 (+https://www.example.org/)`
  var userAgent: String { "Stadtfeed/\(Self.version) (+\(contact))" }

  static let version = "0.1"
  static let accept =
    "application/atom+xml, application/rss+xml, application/feed+json, application/rdf+xml, "
    + "application/xml;q=0.9, text/xml;q=0.9, application/json;q=0.8, */*;q=0.1"
}
