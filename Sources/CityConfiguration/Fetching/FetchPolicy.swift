/// How politely and how patiently partners' feeds are fetched: the settings
/// below `fetching`, and their defaults.
public struct FetchPolicy: Sendable, Hashable {
  /// Seconds to wait for a connection.
  public var connectTimeout = 10
  /// Seconds for a whole request, redirects left aside.
  public var requestTimeout = 20
  /// The largest document taken, in bytes after decompression.
  public var maximumSize = 15 * 1024 * 1024
  /// How many redirects are followed.
  public var maximumRedirects = 5
  /// How many hosts are asked at the same time; one connection each.
  public var concurrency = 32
  /// Seconds between two requests for a feed of which nothing is known yet.
  public var interval = 60 * 60
  /// Seconds between two requests at least, however often a feed changes.
  public var minimumInterval = 15 * 60
  /// Seconds between two requests at most, whatever a server says; it is also
  /// the longest wait after failures.
  public var maximumInterval = 24 * 60 * 60
  /// Networks that may be asked although they are not public.
  public var networks: [IPNetwork] = []
  /// Ports that may be asked.
  public var ports: Set<Int> = [80, 443]
  /// The URL that is told when a source breaks, recovers, moves or goes
  /// quiet; absent where nobody is to be told.
  public var webhook: String?
  /// Who is asking; a URL or address under which to complain.
  public var contact: String

  public init(contact: String) { self.contact = contact }
}
