import Foundation

/// When and where something takes place (`ev:`, RSS 1.0 event module).
enum EventModule {
  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    node.ifFeed { $0.keep(leaf) }
    node.ifEntry { entry in
      var event = entry.event ?? Event()
      var ignored: [String: String] = [:]
      switch leaf.name.local {
      case .startDate: event.start = leaf.date("start", &ignored) ?? event.start
      case .endDate: event.end = leaf.date("end", &ignored) ?? event.end
      case .location: event.location = leaf.string
      case .organizer: event.organizer = leaf.string
      case .type: event.type = leaf.string
      case .cost: event.price = leaf.string
      case .link, .url: event.url = leaf.url
      default: entry.keep(leaf)
      }
      if !event.isEmpty { entry.event = event }
    }
  }

  static func write(_ event: Event, to writer: borrowing XMLWriter) {
    writer.date("ev:startdate", event.start)
    writer.date("ev:enddate", event.end)
    writer.element("ev:location", event.location)
    writer.element("ev:organizer", event.organizer)
    writer.element("ev:type", event.type)
    writer.element("ev:cost", event.price)
    writer.element("ev:link", event.url)
  }
}
