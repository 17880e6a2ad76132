/// The door through which HTML is read.
enum HTMLSource {
  /// Gives the handler what the HTML holds, and the handler back. Characters
  /// that XML forbids are left out.
  static func read<Handler: HTMLHandler>(_ html: String, into handler: Handler) -> Handler {
    var html = html
    return html.withUTF8 { bytes in
      guard ByteScan.forbidden(bytes) < bytes.count else { return read(bytes, into: handler) }
      return allowed(bytes).withUnsafeBufferPointer { read($0, into: handler) }
    }
  }

  private static func allowed(_ bytes: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var kept: [UInt8] = []
    kept.reserveCapacity(bytes.count)
    var start = 0
    while true {
      let end = ByteScan.forbidden(bytes, from: start)
      kept.append(contentsOf: bytes[start, end])
      guard end < bytes.count else { return kept }
      start = end + (bytes[end] == 0xEF ? 3 : 1)
    }
  }

  private static func read<Handler: HTMLHandler>(
    _ bytes: UnsafeBufferPointer<UInt8>, into handler: Handler
  ) -> Handler {
    var tokenizer = HTMLTokenizer(bytes, handler)
    tokenizer.run()
    return tokenizer.handler
  }
}
