import Foundation

/// Reads a feed while it arrives: bytes go in as they come from the network,
/// entries come out as they close.
///
///     var reader = FeedReader(from: origin)
///     for try await chunk in body {
///       try reader.push(chunk)
///       for entry in reader.takeEntries() { … }
///     }
///     let document = try reader.finish()
///
/// A JSON Feed is one JSON text; its entries come out all together at the
/// end.
public struct FeedReader: ~Copyable {
  private enum Format {
    case xml(XMLFeedReader)
    case json(Data)
  }

  /// How many bytes go through the parser at a time.
  private static let chunkSize = 64 * 1024
  /// How many bytes are looked at to find the format and the encoding.
  private static let headLength = 1024

  private let options: FeedParser.Options
  private let origin: FeedParser.Origin
  private var size = 0
  /// The first bytes, until there are enough of them to tell what they are.
  private var head: [UInt8] = []
  private var format: Format?

  /// A reader for one document.
  ///
  /// - Parameters:
  ///   - options: what is done with it.
  ///   - origin: where its bytes come from.
  public init(
    _ options: FeedParser.Options = FeedParser.Options(),
    from origin: FeedParser.Origin = FeedParser.Origin()
  ) {
    self.options = options
    self.origin = origin
  }

  /// Reads the next bytes, as many as there are.
  ///
  /// - Throws: `FeedError` where the document is larger than
  ///   `Options.maximumSize`.
  public mutating func push(_ bytes: some ContiguousBytes) throws {
    try bytes.withUnsafeBytes { try read($0.bindMemory(to: UInt8.self), final: false) }
  }

  /// Hands over the entries that have closed since the last time, in
  /// document order. They are no longer part of what `finish` returns.
  public mutating func takeEntries() -> [Entry] {
    guard case .xml(let reader)? = format else { return [] }
    return reader.takeEntries()
  }

  /// Ends the document.
  ///
  /// - Returns: the feed with the entries that were not taken before.
  /// - Throws: `FeedError` where the bytes are no feed.
  public consuming func finish() throws -> Document {
    try finish(UnsafeBufferPointer(start: nil, count: 0))
  }

  /// Ends the document with its last bytes, or with all.
  consuming func finish(_ bytes: UnsafeBufferPointer<UInt8>) throws -> Document {
    try read(bytes, final: true)
    switch format {
    case .xml(let reader)?:
      let document = try reader.document()
      IdleReaders.keep(reader, after: size)
      return document
    case .json(let data)?: return try JSONFeed.parse(data, options: options, origin: origin)
    case nil: throw FeedError(.empty)
    }
  }

  private mutating func read(_ bytes: UnsafeBufferPointer<UInt8>, final: Bool) throws {
    size += bytes.count
    guard size <= options.maximumSize else {
      throw FeedError(.tooLarge(bytes: size, limit: options.maximumSize))
    }
    if format != nil { return pass(bytes, final: final) }
    if head.isEmpty, final || bytes.count >= Self.headLength {
      return begin(bytes, final: final)
    }
    head.append(contentsOf: bytes)
    if final || head.count >= Self.headLength {
      head.withUnsafeBufferPointer { begin($0, final: final) }
      head = []
    }
  }

  private mutating func begin(_ bytes: UnsafeBufferPointer<UInt8>, final: Bool) {
    guard !bytes.isEmpty else { return }
    let head = bytes[0, min(bytes.count, Self.headLength)]
    if JSONFeed.isLikely(head) {
      format = .json(Data())
      return pass(bytes, final: final)
    }
    let reader = IdleReaders.reader(head: head, options: options, origin: origin)
    format = .xml(reader)
    pass(bytes[reader.markLength, bytes.count], final: final)
  }

  private mutating func pass(_ bytes: UnsafeBufferPointer<UInt8>, final: Bool) {
    switch format {
    case .xml(let reader)?:
      var start = 0
      repeat {
        let end = min(start + Self.chunkSize, bytes.count)
        reader.push(bytes[start, end], final: final && end == bytes.count)
        start = end
      } while start < bytes.count
    case .json(var data)?:
      format = nil
      data.append(contentsOf: bytes)
      format = .json(data)
    case nil: break
    }
  }
}
