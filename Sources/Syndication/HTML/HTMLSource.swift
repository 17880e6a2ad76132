/// The door through which HTML is read.
enum HTMLSource {
  /// Gives the handler what the HTML holds, and the handler back. Control
  /// characters that XML forbids are left out.
  static func read<Handler: HTMLHandler>(_ html: String, into handler: Handler) -> Handler {
    var html = html
    return html.withUTF8 { bytes in
      guard ByteScan.forbidden(bytes) < bytes.count else { return read(bytes, into: handler) }
      return bytes.filter { $0 >= 0x20 || $0.isXMLSpace }
        .withUnsafeBufferPointer { read($0, into: handler) }
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
