/// Places: GeoRSS simple and GML, W3C geo. Their latitude comes first, the
/// model's longitude does.
enum GeoRSS {
  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    var place = node.location ?? Location()
    switch leaf.name.local {
    case .point, .pos, .latLong, .line, .polygon, .box, .circle:
      guard readShape(leaf, into: &place) else { return }
      readAttributes(leaf.attributes, into: &place)
    case .lat, .long, .lon: readCoordinate(leaf, into: &place)
    case .elev, .alt: place.elevation = leaf.string.flatMap(DecimalText.number)
    case .radius: place.radius = leaf.string.flatMap(DecimalText.number)
    case .featureName: place.featureName = leaf.string
    case .relationshipTag: place.relationship = leaf.string
    default: return node.keep(leaf)
    }
    node.location = place
  }

  private static func readShape(_ leaf: Leaf, into place: inout Location) -> Bool {
    if leaf.name.local == .circle { return readCircle(leaf, into: &place) }
    guard let positions = positions(leaf.value) else { return false }
    switch leaf.name.local {
    case .line:
      place.type = .lineString
      place.coordinates = .positions(positions)
    case .polygon:
      place.type = .polygon
      place.coordinates = .rings([positions])
    case .box:
      guard positions.count == 2 else { return false }
      place.type = .box
      place.coordinates = .positions(positions)
    default:
      place.type = .point
      place.coordinates = .position(positions[0])
    }
    return true
  }

  /// A point and a radius in metres.
  private static func readCircle(_ leaf: Leaf, into place: inout Location) -> Bool {
    let numbers = numbers(leaf.value)
    guard numbers?.count == 3, let numbers else { return false }
    place.type = .point
    place.coordinates = .position([numbers[1], numbers[0]])
    place.radius = numbers[2]
    return true
  }

  /// GeoRSS 1.0 said these in attributes.
  private static func readAttributes(_ attributes: XMLAttributes, into place: inout Location) {
    guard !attributes.isEmpty else { return }
    place.elevation = attributes.number(.elev) ?? place.elevation
    place.radius = attributes.number(.radius) ?? place.radius
    place.featureName = attributes.trimmed(.featureName) ?? place.featureName
    place.relationship = attributes.trimmed(.relationshipTag) ?? place.relationship
  }

  /// `geo:lat` and `geo:long` come apart.
  private static func readCoordinate(_ leaf: Leaf, into place: inout Location) {
    guard let number = leaf.string.flatMap(DecimalText.number) else { return }
    var position = [0.0, 0.0]
    if case .position(let known) = place.coordinates { position = known }
    position[leaf.name.local == .lat ? 1 : 0] = number
    place.type = .point
    place.coordinates = .position(position)
  }

  /// Pairs of latitude and longitude, as pairs of longitude and latitude.
  static func positions(_ text: String) -> [[Double]]? {
    guard let numbers = numbers(text), numbers.count >= 2, numbers.count % 2 == 0 else {
      return nil
    }
    return stride(from: 0, to: numbers.count, by: 2).map { [numbers[$0 + 1], numbers[$0]] }
  }

  private static func numbers(_ text: String) -> [Double]? {
    let parts = text.utf8.split { $0.isXMLSpace || $0 == UInt8(ascii: ",") }
    let numbers = parts.compactMap { DecimalText.number(Substring($0)) }
    return numbers.count == parts.count ? numbers : nil
  }
}
