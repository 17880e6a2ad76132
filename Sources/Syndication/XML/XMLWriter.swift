import CLibXML2
import Foundation

/// One libxml2 text writer: elements, attributes and text in, UTF-8 out,
/// indented by two blanks, well formed whatever the text holds.
struct XMLWriter: ~Copyable {
  private let buffer: xmlBufferPtr
  private let writer: xmlTextWriterPtr

  init() {
    XMLLibrary.initialize()
    // Nil only without memory, which no Swift program survives either.
    buffer = xmlBufferCreateSize(64 * 1024)!
    xmlBufferSetAllocationScheme(buffer, XML_BUFFER_ALLOC_DOUBLEIT)
    writer = xmlNewTextWriterMemory(buffer, 0)!
    xmlTextWriterSetIndent(writer, 1)
    xmlTextWriterSetIndentString(writer, "  ")
    xmlTextWriterStartDocument(writer, "1.0", "utf-8", nil)
  }

  deinit {
    xmlFreeTextWriter(writer)
    xmlBufferFree(buffer)
  }

  /// An instruction before the root, such as `xml-stylesheet`.
  func instruction(_ target: StaticString, _ content: String) {
    withXMLText(content) { _ = xmlTextWriterWritePI(writer, target.utf8Start, $0) }
  }

  func start(_ name: StaticString) {
    xmlTextWriterStartElement(writer, name.utf8Start)
  }

  func start(_ name: String) {
    withXMLText(name) { _ = xmlTextWriterStartElement(writer, $0) }
  }

  func end() { xmlTextWriterEndElement(writer) }

  func attribute(_ name: StaticString, _ value: String?) {
    guard let value else { return }
    withXMLText(value) { _ = xmlTextWriterWriteAttribute(writer, name.utf8Start, $0) }
  }

  func attribute(_ name: StaticString, _ value: Int?) {
    attribute(name, value.map { String($0) })
  }

  func attribute(_ name: String, _ value: String) {
    withXMLText(name) { name in
      withXMLText(value) { _ = xmlTextWriterWriteAttribute(writer, name, $0) }
    }
  }

  func text(_ text: String) {
    withXMLText(text) { _ = xmlTextWriterWriteString(writer, $0) }
  }

  /// Markup that is known to be well formed.
  func markup(_ source: String) {
    withXMLText(source) { _ = xmlTextWriterWriteRaw(writer, $0) }
  }

  /// An element that holds text only; nothing where there is none.
  func element(_ name: StaticString, _ text: String?) {
    guard let text else { return }
    start(name)
    self.text(text)
    end()
  }

  func element(_ name: StaticString, _ number: Int?) {
    element(name, number.map { String($0) })
  }

  /// Closes what is open and hands the document over.
  consuming func finish() -> Data {
    xmlTextWriterEndDocument(writer)
    xmlTextWriterFlush(writer)
    guard let content = xmlBufferContent(buffer) else { return Data() }
    return Data(bytes: content, count: Int(xmlBufferLength(buffer)))
  }

  /// Lends the text as libxml2 wants it: ended by a zero, without the
  /// characters that XML 1.0 §2.2 forbids.
  private func withXMLText(_ text: String, _ body: (UnsafePointer<xmlChar>) -> Void) {
    if XMLText.isAllowed(text) {
      text.withCString { pointer in
        pointer.withMemoryRebound(to: xmlChar.self, capacity: 1) { body($0) }
      }
    } else {
      withXMLText(XMLText.filtered(text), body)
    }
  }
}

/// The characters of XML 1.0 §2.2.
enum XMLText {
  static func isAllowed(_ text: String) -> Bool {
    if let allowed = text.utf8.withContiguousStorageIfAvailable(isAllowed(_:)) { return allowed }
    return text.unicodeScalars.allSatisfy(\.isAllowedInXML)
  }

  /// Whether an element can be called so (Namespaces in XML 1.0 §3).
  static func isLocalName(_ name: String) -> Bool {
    name.withCString { text in
      text.withMemoryRebound(to: xmlChar.self, capacity: 1) { xmlValidateNCName($0, 0) == 0 }
    }
  }

  static func filtered(_ text: String) -> String {
    String(String.UnicodeScalarView(text.unicodeScalars.filter(\.isAllowedInXML)))
  }

  /// In UTF-8 only control characters and U+FFFE, U+FFFF are forbidden, the
  /// latter encoded as EF BF BE and EF BF BF.
  private static func isAllowed(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var suspects: UInt8 = 0
    for byte in bytes {
      let isControl: UInt8 = byte < 0x20 ? 1 : 0
      let isSpace: UInt8 = byte == 0x0A || byte == 0x09 || byte == 0x0D ? 1 : 0
      let isSpecial: UInt8 = byte == 0xEF ? 1 : 0
      suspects |= (isControl & ~isSpace) | isSpecial
    }
    guard suspects != 0 else { return true }
    for index in bytes.indices {
      switch bytes[index] {
      case 0x0A, 0x09, 0x0D: continue
      case 0..<0x20: return false
      case 0xEF:
        if index + 2 < bytes.count, bytes[index + 1] == 0xBF, bytes[index + 2] >= 0xBE {
          return false
        }
      default: continue
      }
    }
    return true
  }
}
