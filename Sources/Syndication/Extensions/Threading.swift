/// What an entry answers (`thr:in-reply-to`, RFC 4685 §3).
enum Threading {
  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    guard leaf.name.local == .inReplyTo else { return }
    let reply = Reply(
      ref: leaf.attributes.trimmed(.ref), href: leaf.url(.href),
      type: leaf.attributes.trimmed(.type), source: leaf.url(.source))
    if reply != Reply() { node.inReplyTo.append(reply) }
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
