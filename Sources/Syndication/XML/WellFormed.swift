import CLibXML2
import Glibc

/// Whether markup can be put into an XML document as it is.
enum WellFormed {
  /// Checks a fragment as the content of an element.
  static func isContent(_ markup: String) -> Bool {
    guard markup.utf8.contains(UInt8(ascii: "<")) || markup.utf8.contains(UInt8(ascii: "&"))
    else { return !markup.contains("]]>") }
    XMLLibrary.initialize()
    guard XMLText.isAllowed(markup), !markup.contains("<!"), !markup.contains("<?") else {
      return false
    }
    let document = "<div>" + markup + "</div>"
    var handlers = xmlSAXHandler()
    handlers.initialized = UInt32(XML_SAX2_MAGIC)
    let context = document.withCString { text -> xmlParserCtxtPtr? in
      let length = Int32(strlen(text))
      guard let context = xmlCreateMemoryParserCtxt(text, length) else { return nil }
      xmlCtxtUseOptions(context, Int32(XML_PARSE_NONET.rawValue))
      let own = context.pointee.sax
      withUnsafeMutablePointer(to: &handlers) { handlers in
        context.pointee.sax = handlers
        xmlParseDocument(context)
        context.pointee.sax = own
      }
      return context
    }
    guard let context else { return false }
    defer {
      if let document = context.pointee.myDoc { xmlFreeDoc(document) }
      xmlFreeParserCtxt(context)
    }
    return context.pointee.wellFormed == 1 && context.pointee.nsWellFormed == 1
  }
}
