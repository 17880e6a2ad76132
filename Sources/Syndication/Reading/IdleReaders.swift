import Synchronization

/// Readers that have read their documents and wait for the next, so that many
/// short documents cost no more than one long one.
enum IdleReaders {
  /// How many wait.
  private static let limit = 8
  /// After a larger document, in bytes, a reader holds more memory than its
  /// set-up is worth.
  private static let maximumSize = 256 * 1024

  /// A reader that nobody else knows.
  private struct Idle: @unchecked Sendable {
    let reader: XMLFeedReader
  }

  private static let idle = Mutex<[Idle]>([])

  /// A reader for one document; `head` are its first bytes, or all.
  static func reader(
    head: UnsafeBufferPointer<UInt8>, options: FeedParser.Options, origin: FeedParser.Origin
  ) -> XMLFeedReader {
    guard let reader = idle.withLock({ $0.popLast() })?.reader else {
      return XMLFeedReader(head: head, options: options, origin: origin)
    }
    reader.restart(head: head, options: options, origin: origin)
    return reader
  }

  /// Takes a reader back that has read a document of so many bytes.
  static func keep(_ reader: XMLFeedReader, after size: Int) {
    guard size <= maximumSize, reader.canRestart else { return }
    let idleReader = Idle(reader: reader)
    idle.withLock {
      if $0.count < limit { $0.append(idleReader) }
    }
  }
}
