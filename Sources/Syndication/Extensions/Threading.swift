import Foundation

/// Conversations (`thr:`, RFC 4685).
enum Threading {
  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    switch leaf.name.local {
    case .inReplyTo:
      let reply = Reply(
        ref: leaf.attributes.trimmed(.ref), href: leaf.url(.href),
        type: leaf.attributes.trimmed(.type), source: leaf.url(.source))
      if reply != Reply() { node.inReplyTo.append(reply) }
    case .total: node.ifEntry { $0.commentsCount = leaf.integer ?? $0.commentsCount }
    default: node.keep(leaf)
    }
  }

  /// A link to replies may say how many there are (RFC 4685 §4); `thr:total`
  /// says it of all such links together (§5).
  static func readCount(_ leaf: Leaf, into entry: inout Entry) {
    guard let count = leaf.attributes[.threading, .count]?.nonEmpty.flatMap({ Int($0) }) else {
      return
    }
    entry.commentsCount = entry.commentsCount ?? count
  }

  static func write(_ reply: Reply, to writer: borrowing XMLWriter) {
    writer.start("thr:in-reply-to")
    writer.attribute("ref", reply.ref)
    writer.attribute("href", reply.href)
    writer.attribute("type", reply.type)
    writer.attribute("source", reply.source)
    writer.end()
  }
}
