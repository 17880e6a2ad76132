import CityConfiguration
import Foundation
import Storage

/// Reads the lines right below an article's date into its fields.
struct HeaderReader {
  let dates: LocalDate
  private(set) var problems: [(line: Int, reason: ImportProblem.Reason)] = []
  private(set) var statesStatus = false
  private var values: [PortalLabel: (line: Int, text: String)] = [:]
  private var caption: Caption?

  init(dates: LocalDate) { self.dates = dates }

  mutating func read(_ line: SourceLine) {
    let text = line.plain
    if let colon = text.firstIndex(of: ":") {
      let name = SourceLine.collapsed(text[..<colon])
      let value = SourceLine.collapsed(text[text.index(after: colon)...])
      if let label = Self.label(name) {
        if values[label] != nil {
          problems.append((line.number, .repeatedLabel(label.rawValue)))
        } else if value.isEmpty {
          problems.append((line.number, Self.invalid(label, value)))
        }
        values[label] = (line.number, value)
        return
      }
      if let suggestion = Self.suggestion(for: name) {
        problems.append((line.number, .unknownLabel(name, suggestion: suggestion)))
        return
      }
    }
    if caption != nil {
      problems.append((line.number, .secondCaption(text)))
    } else {
      caption = Caption(text)
    }
  }

  /// Sets the fields that were given.
  mutating func apply(to item: inout Item) {
    item.desk = values[.desk]?.text
    item.contact = values[.contact]?.text
    item.keywords = (values[.keywords]?.text ?? "").split { $0 == "," || $0 == ";" }
      .map { SourceLine.collapsed($0) }.filter { !$0.isEmpty }
    item.image = image()
    item.expires = value(.expires, dates.end)
    item.language = value(.language, Self.language) ?? item.language
    if let status = value(.status, Self.status) {
      item.status = status
      statesStatus = true
    }
    if let span = value(.event, dates.span) {
      item.event = ItemEvent(
        start: span.start, end: span.end, place: values[.place]?.text,
        price: values[.price]?.text)
    } else if let place = values[.place] {
      item.place = Place(name: place.text)
    }
    if let price = values[.price], values[.event] == nil {
      problems.append((price.line, .labelNeedsEvent(PortalLabel.price.rawValue)))
    }
  }

  private mutating func image() -> LeadImage? {
    let size = value(.size, Self.size)
    let image = LeadImage(
      url: value(.image, Self.address), alt: values[.alternative]?.text, caption: caption?.text,
      credit: caption?.credit, width: size?.width, height: size?.height)
    return image == LeadImage() ? nil : image
  }

  private mutating func value<Value>(
    _ label: PortalLabel, _ read: (String) -> Value?
  ) -> Value? {
    guard let (line, text) = values[label], !text.isEmpty else { return nil }
    if let value = read(text) { return value }
    problems.append((line, Self.invalid(label, text)))
    return nil
  }

  private static func invalid(_ label: PortalLabel, _ value: String) -> ImportProblem.Reason {
    .invalidValue(label: label.rawValue, value: value, example: label.example)
  }

  private static func label(_ name: String) -> PortalLabel? {
    PortalLabel.allCases.first { $0.rawValue.lowercased() == name.lowercased() }
  }

  /// Short labels are too near to ordinary words to suggest them.
  private static func suggestion(for name: String) -> String? {
    let long = PortalLabel.allCases.map(\.rawValue).filter { $0.count > 5 }
    return name.count > 4 ? EditDistance.nearest(to: name, among: long) : nil
  }

  private static func status(_ text: String) -> ItemStatus? {
    switch text.lowercased() {
    case "veröffentlicht": .published
    case "geplant": .scheduled
    case "entwurf": .draft
    case "zurückgezogen": .withdrawn
    default: nil
    }
  }

  private static func size(_ text: String) -> (width: Int, height: Int)? {
    guard let match = text.wholeMatch(of: #/([0-9]+) ?[x×X] ?([0-9]+)(?: ?(?:px|Pixel))?/#),
      let width = Int(match.1), let height = Int(match.2), width > 0, height > 0
    else { return nil }
    return (width, height)
  }

  private static func language(_ text: String) -> String? {
    text.wholeMatch(of: #/[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*/#) == nil ? nil : text
  }

  /// A web address, or a path without spaces.
  private static func address(_ text: String) -> String? {
    text.contains(" ") || URL(string: text) == nil ? nil : text
  }
}
