import Foundation

/// Reads a feed in any format: bytes in, one `Document` out.
///
///     let document = try FeedParser().parse(data)
///     for entry in document.feed.entries {
///       print(entry.title?.plainText ?? "")
///     }
///
/// What can be read is kept and `Document.problems` says what was wrong; an
/// error is thrown only where there is no feed at all.
public struct FeedParser: Sendable {
  /// What is done with a document besides reading it.
  public struct Options: Sendable, Hashable {
    /// Whether HTML is cleaned and URLs of unsafe schemes are dropped.
    public var sanitizes = true
    /// Whether relative references become absolute.
    public var resolvesReferences = true
    /// Whether the source text of dates is kept in `dateTexts`.
    public var keepsDateTexts = false
    /// How many entries of a feed are read.
    public var maximumEntries = 100_000
    /// The largest document that is read, in bytes.
    public var maximumSize = 64 * 1024 * 1024

    /// Safe HTML, absolute URLs, and documents of at most 64 MiB and 100,000
    /// entries.
    public init() {}
  }

  /// Where a document came from, and with which HTTP headers.
  public struct Origin: Sendable, Hashable {
    /// The URL the bytes came from.
    public var url: String?
    /// Header fields by lower-case name.
    public var headers: [String: String]

    /// - Parameters:
    ///   - url: the URL the bytes came from.
    ///   - headers: HTTP header fields; the case of their names is of no
    ///     account. `Content-Type`, `Content-Location` and
    ///     `Content-Language` are looked at.
    public init(url: String? = nil, headers: [String: String] = [:]) {
      self.url = url
      self.headers = Dictionary(
        headers.map { ($0.key.lowercased(), $0.value) }, uniquingKeysWith: { $1 })
    }

    /// The base of relative references (RFC 3986 §5.1).
    var base: String? {
      guard let location = headers["content-location"]?.nonEmpty else { return url }
      return URLResolver(base: url).inside(location).base
    }

    /// The language of the content (RFC 9110 §8.5), if it is one.
    var language: String? {
      headers["content-language"].flatMap { $0.contains(",") ? nil : $0.nonEmpty }
    }

    var contentType: MediaType? { headers["content-type"].map { MediaType($0) } }
  }

  /// What is done with each document.
  public var options: Options

  /// A parser; what one document says has no effect on the next.
  public init(_ options: Options = Options()) { self.options = options }

  /// Reads one document.
  ///
  /// - Throws: `FeedError` where the bytes are no feed, or too many.
  public func parse(_ bytes: some ContiguousBytes, from origin: Origin = Origin()) throws
    -> Document
  {
    try bytes.withUnsafeBytes {
      try FeedReader(options, from: origin).finish($0.bindMemory(to: UInt8.self))
    }
  }
}

/// Why bytes could not be read as a feed.
public struct FeedError: Error, Sendable, Hashable, CustomStringConvertible {
  enum Reason: Hashable {
    case empty
    case notAFeed(root: String?)
    case tooLarge(bytes: Int, limit: Int)
    case notJSON(String)
  }

  let reason: Reason

  init(_ reason: Reason) { self.reason = reason }

  public var description: String { english }

  /// The same for readers and editors.
  public var german: String {
    switch reason {
    case .empty: "Das Dokument ist leer; erwartet wird ein Feed"
    case .notAFeed(let root?):
      "Das Dokument beginnt mit „\(root)“; erwartet wird ein RSS-, Atom-, RDF- oder JSON-Feed"
    case .notAFeed(nil): "Das Dokument ist weder XML noch JSON; erwartet wird ein Feed"
    case .tooLarge(let bytes, let limit):
      "Das Dokument hat \(bytes) Bytes, mehr als die \(limit), die gelesen werden"
    case .notJSON(let reason): "Das Dokument sieht aus wie JSON, ist aber nicht lesbar: \(reason)"
    }
  }

  /// What was wrong, what was expected.
  public var english: String {
    switch reason {
    case .empty: "the document is empty; a feed was expected"
    case .notAFeed(let root?):
      "the document begins with “\(root)”; an RSS, Atom, RDF or JSON feed was expected"
    case .notAFeed(nil): "the document is neither XML nor JSON; a feed was expected"
    case .tooLarge(let bytes, let limit):
      "the document has \(bytes) bytes, more than the \(limit) that are read"
    case .notJSON(let reason): "the document looks like JSON but cannot be read: \(reason)"
    }
  }
}
