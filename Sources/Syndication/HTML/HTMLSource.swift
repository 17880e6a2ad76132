import CLibXML2

/// What an HTML parser tells about a fragment, in document order.
protocol HTMLHandler: AnyObject {
  func start(_ name: String, attributes: [(name: String, value: String)])
  func end(_ name: String)
  func text(_ bytes: UnsafeBufferPointer<UInt8>)
}

/// Reads HTML as written in the wild with libxml2's HTML parser.
enum HTMLSource {
  /// A fragment is read inside an element nobody uses, or libxml2 would put
  /// a paragraph around text that stands alone.
  private static let wrapper = "x-fragment"

  static func parse(_ html: String, into handler: any HTMLHandler) {
    XMLLibrary.initialize()
    let session = Session(handler)
    var handlers = handlers
    withExtendedLifetime(session) {
      let data = Unmanaged.passUnretained(session).toOpaque()
      guard
        let context = htmlCreatePushParserCtxt(
          &handlers, data, nil, 0, nil, XML_CHAR_ENCODING_UTF8)
      else { return }
      defer {
        if let document = context.pointee.myDoc { xmlFreeDoc(document) }
        htmlFreeParserCtxt(context)
      }
      let options =
        HTML_PARSE_RECOVER.rawValue | HTML_PARSE_NOERROR.rawValue
        | HTML_PARSE_NOWARNING.rawValue | HTML_PARSE_NONET.rawValue
        | HTML_PARSE_NOIMPLIED.rawValue | HTML_PARSE_IGNORE_ENC.rawValue
      htmlCtxtUseOptions(context, Int32(options))
      let prefix = "<\(wrapper)>"
      htmlParseChunk(context, prefix, Int32(prefix.utf8.count), 0)
      var html = html
      html.withUTF8 { bytes in
        bytes.withMemoryRebound(to: CChar.self) { characters in
          var start = 0
          while start < bytes.count {
            let end = chunkEnd(bytes, from: start)
            htmlParseChunk(
              context, characters.baseAddress.map { $0 + start }, Int32(end - start), 0)
            start = end
          }
        }
      }
      htmlParseChunk(context, nil, 0, 1)
    }
  }

  /// Where a chunk ends that libxml2 takes at a time, never inside of a
  /// character.
  private static func chunkEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    var end = min(start + 64 * 1024, bytes.count)
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }

  private final class Session {
    let handler: any HTMLHandler
    init(_ handler: any HTMLHandler) { self.handler = handler }

    static func from(_ data: UnsafeMutableRawPointer?) -> (any HTMLHandler)? {
      data.map { Unmanaged<Session>.fromOpaque($0).takeUnretainedValue().handler }
    }
  }

  private static var handlers: htmlSAXHandler {
    var handlers = htmlSAXHandler()
    handlers.startElement = { data, name, slots in
      guard let handler = Session.from(data), let name else { return }
      var attributes: [(name: String, value: String)] = []
      if let slots {
        var index = 0
        while let attribute = slots[index] {
          let value = slots[index + 1].map { String(cString: $0) } ?? ""
          attributes.append((String(cString: attribute).lowercased(), value))
          index += 2
        }
      }
      let tag = String(cString: name).lowercased()
      if tag != HTMLSource.wrapper { handler.start(tag, attributes: attributes) }
    }
    handlers.endElement = { data, name in
      guard let name else { return }
      let tag = String(cString: name).lowercased()
      if tag != HTMLSource.wrapper { Session.from(data)?.end(tag) }
    }
    handlers.characters = { data, bytes, count in
      Session.from(data)?.text(UnsafeBufferPointer(start: bytes, count: Int(count)))
    }
    handlers.ignorableWhitespace = handlers.characters
    handlers.cdataBlock = handlers.characters
    return handlers
  }
}
