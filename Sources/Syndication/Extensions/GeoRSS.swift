/// Places: GeoRSS simple and GML, W3C geo. Their latitude comes first, the
/// model's longitude does.
enum GeoRSS {
  static func opening(
    _ name: XMLName, _ attributes: XMLAttributes, _ reader: inout FeedBuilder
  ) -> FeedBuilder.Opening {
    switch (name.namespace, name.local) {
    case (.georss, .where):
      reader.place = Location()
      return .container(.place)
    case (.gml, .point), (.gml, .lineString), (.gml, .polygon), (.gml, .envelope):
      if reader.scope != .place { reader.place = Location() }
      reader.placeKind = name.local
      reader.place.srs = attributes.trimmed(.srsName) ?? reader.place.srs
      return .container(reader.scope == .place ? .transparent : .place)
    case (.geo, .point): return .container(.transparent)
    case (.gml, .exterior), (.gml, .interior), (.gml, .linearRing): return .container(.transparent)
    default: return .leaf
    }
  }

  /// A part of a GML geometry.
  static func readPart(_ leaf: Leaf, _ reader: inout FeedBuilder) {
    // Systems other than WGS 84 put east first (EPSG axis order).
    let isEastFirst = reader.place.srs.map { !$0.hasSuffix("4326") } ?? false
    let positions = positions(leaf.value)?.map { isEastFirst ? $0.reversed() : $0 }
    switch leaf.name.local {
    case .pos:
      reader.place.type = .point
      reader.place.coordinates = positions?.first.map { .position($0) }
    case .posList:
      if reader.placeKind == .polygon {
        reader.place.type = .polygon
        reader.place.coordinates = positions.map { .rings([$0]) }
      } else {
        reader.place.type = .lineString
        reader.place.coordinates = positions.map { .positions($0) }
      }
    case .lowerCorner:
      reader.place.type = .box
      reader.place.coordinates = positions.map { .positions($0) }
    case .upperCorner:
      if case .positions(let lower) = reader.place.coordinates, let upper = positions {
        reader.place.coordinates = .positions(lower + upper)
      }
    default: break
    }
  }

  static func finish(_ reader: inout FeedBuilder) {
    guard reader.place.coordinates != nil else { return }
    if reader.nodeScope == .entry {
      reader.entry.location = reader.place
    } else {
      reader.feed.location = reader.place
    }
  }

  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    var place = node.location ?? Location()
    let positions = positions(leaf.value)
    switch leaf.name.local {
    case .point, .pos:
      guard let first = positions?.first else { return }
      place.type = .point
      place.coordinates = .position(first)
    case .line:
      guard let positions else { return }
      place.type = .lineString
      place.coordinates = .positions(positions)
    case .polygon:
      guard let positions else { return }
      place.type = .polygon
      place.coordinates = .rings([positions])
    case .box:
      guard let positions, positions.count == 2 else { return }
      place.type = .box
      place.coordinates = .positions(positions)
    case .lat, .long, .lon: readCoordinate(leaf, into: &place)
    case .elev: place.elevation = leaf.string.flatMap(DecimalText.number)
    case .radius: place.radius = leaf.string.flatMap(DecimalText.number)
    case .featureName: place.featureName = leaf.string
    case .relationshipTag: place.relationship = leaf.string
    default: return
    }
    node.location = place
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
  private static func positions(_ text: String) -> [[Double]]? {
    let parts = text.split { $0.isWhitespace || $0 == "," }
    let numbers = parts.compactMap(DecimalText.number)
    guard numbers.count == parts.count, numbers.count >= 2, numbers.count % 2 == 0 else {
      return nil
    }
    return stride(from: 0, to: numbers.count, by: 2).map { [numbers[$0 + 1], numbers[$0]] }
  }

  static func write(_ location: Location, to writer: borrowing XMLWriter) {
    func text(_ positions: [[Double]]) -> String {
      positions.map { "\(DecimalText.of($0[1])) \(DecimalText.of($0[0]))" }.joined(separator: " ")
    }
    switch (location.type, location.coordinates) {
    case (.point, .position(let position)): writer.element("georss:point", text([position]))
    case (.lineString, .positions(let positions)):
      writer.element("georss:line", text(positions))
    case (.polygon, .rings(let rings)): writer.element("georss:polygon", text(rings.first ?? []))
    case (.box, .positions(let positions)): writer.element("georss:box", text(positions))
    default: break
    }
    writer.element("georss:elev", location.elevation.map(DecimalText.of))
    writer.element("georss:radius", location.radius.map(DecimalText.of))
    writer.element("georss:featurename", location.featureName)
    writer.element("georss:relationshiptag", location.relationship)
  }
}
