import Foundation

extension OutlineDocument {
  /// Reads OPML 1.0 or 2.0.
  ///
  /// - Throws: `FeedError` where the bytes are no OPML.
  public init(parsing bytes: some ContiguousBytes) throws {
    var reader = OutlineReader()
    var parser = XMLPushParser(problems: ProblemList())
    bytes.withUnsafeBytes { raw in
      let bytes = raw.bindMemory(to: UInt8.self)
      let decision = EncodingDecision(head: bytes[0, min(bytes.count, 1024)], contentType: nil)
      var transcoder = Transcoder(decision.encoding)
      transcoder.push(bytes[decision.markLength, bytes.count], final: true) {
        parser.push($0, final: true, into: &reader)
      }
    }
    guard reader.isOPML else { throw FeedError(.notAFeed(root: reader.root)) }
    self = reader.document
  }
}

/// Collects outlines as their elements close.
private struct OutlineReader: XMLHandler {
  var document = OutlineDocument()
  var isOPML = false
  var root: String?
  private var open: [Outline] = []
  private var text: [UInt8] = []

  func depthToClose(before name: XMLName, session: inout XMLSession) -> Int? { nil }

  mutating func start(_ name: XMLName, session: inout XMLSession) {
    if root == nil {
      root = session.writtenName.qualified
      isOPML = name.local == .opml
    }
    text.removeAll(keepingCapacity: true)
    guard name.local == .outline else { return }
    let attributes = session.attributes
    var outline = Outline(attributes.trimmed(.text) ?? attributes.trimmed(.title) ?? "")
    outline.title = attributes.trimmed(.title)
    outline.type = attributes.trimmed(.type)
    outline.feedURL = attributes.trimmed(.xmlUrl).flatMap(Self.allowed)
    outline.pageURL = attributes.trimmed(.htmlUrl).flatMap(Self.allowed)
    outline.description = attributes.trimmed(.description)
    outline.language = attributes.trimmed(.language)
    outline.version = attributes.trimmed(.version)
    open.append(outline)
  }

  private static func allowed(_ url: String) -> String? {
    URLScheme.isAllowed(url) ? url : nil
  }

  mutating func characters(_ bytes: UnsafeBufferPointer<UInt8>) {
    text.append(contentsOf: bytes)
  }

  mutating func end(_ name: XMLName, session: inout XMLSession) {
    let value = String(decoding: text, as: UTF8.self).nonEmpty
    switch name.local {
    case .outline:
      guard let outline = open.popLast() else { return }
      if open.isEmpty {
        document.outlines.append(outline)
      } else {
        open[open.count - 1].outlines.append(outline)
      }
    case .title: document.title = value
    case .dateCreated: document.created = value.flatMap(FeedDate.parse)
    case .dateModified: document.modified = value.flatMap(FeedDate.parse)
    case .ownerName: document.owner = Person(name: value, email: document.owner?.email)
    case .ownerEmail: document.owner = Person(name: document.owner?.name, email: value)
    default: break
    }
    text.removeAll(keepingCapacity: true)
  }
}
