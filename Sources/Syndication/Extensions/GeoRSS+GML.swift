/// Geometries of GML, as GeoRSS uses them (GeoRSS GML application schema).
extension GeoRSS {
  static func opening(
    _ name: XMLName, _ attributes: XMLAttributes, _ reader: inout FeedBuilder
  ) -> FeedBuilder.Opening {
    switch (name.namespace, name.local) {
    case (.georss, .where):
      reader.place = Location()
      return .container(.place)
    case (.gml, .point), (.gml, .lineString), (.gml, .polygon), (.gml, .envelope),
      (.gml, .circleByCenterPoint):
      if reader.scope != .place { reader.place = Location() }
      reader.placeKind = name.local
      if let system = attributes.trimmed(.srsName), !isWGS84(system) { reader.place.srs = system }
      return .container(reader.scope == .place ? .transparent : .place)
    case (.geo, .point): return .container(.transparent)
    case (.gml, .linearRing):
      var rings = reader.place.takeRings()
      rings.append([])
      reader.place.coordinates = .rings(rings)
      return .container(.transparent)
    case (.gml, .exterior), (.gml, .interior): return .container(.transparent)
    default: return .leaf
    }
  }

  /// `EPSG:4326`, `urn:ogc:def:crs:EPSG:6.6:4326` and the like.
  private static func isWGS84(_ system: String) -> Bool {
    system.hasSuffix("4326") || system.hasSuffix("CRS84")
  }

  /// A part of a geometry.
  static func readPart(_ leaf: Leaf, _ reader: inout FeedBuilder) {
    if leaf.name.local == .radius {
      reader.place.radius = leaf.string.flatMap(DecimalText.number)
      return
    }
    // Systems other than WGS 84 put east first (EPSG axis order).
    let isEastFirst = reader.place.srs != nil
    guard let read = positions(leaf.value) else { return }
    let positions = isEastFirst ? read.map { Array($0.reversed()) } : read
    switch leaf.name.local {
    case .pos, .posList: append(positions, to: &reader.place, kind: reader.placeKind)
    case .lowerCorner:
      reader.place.type = .box
      reader.place.coordinates = .positions(positions)
    case .upperCorner:
      if case .positions(let lower) = reader.place.coordinates {
        reader.place.coordinates = .positions(lower + positions)
      }
    default: break
    }
  }

  private static func append(
    _ positions: [[Double]], to place: inout Location, kind: LocalName
  ) {
    switch kind {
    case .polygon:
      place.type = .polygon
      var rings = place.takeRings()
      if rings.isEmpty { rings.append([]) }
      rings[rings.count - 1] += positions
      place.coordinates = .rings(rings)
    case .lineString:
      place.type = .lineString
      var line: [[Double]] = []
      if case .positions(let known) = place.coordinates { line = known }
      place.coordinates = nil
      line += positions
      place.coordinates = .positions(line)
    default:
      place.type = .point
      place.coordinates = .position(positions[0])
    }
  }

  static func finish(_ reader: inout FeedBuilder) {
    guard let coordinates = reader.place.coordinates, coordinates != .rings([[]]) else { return }
    if reader.nodeScope == .entry {
      reader.entry.location = reader.place
    } else {
      reader.feed.location = reader.place
    }
  }
}

extension Location {
  /// The rings so far, held by the caller alone so that they grow in place.
  fileprivate mutating func takeRings() -> [[[Double]]] {
    defer { coordinates = nil }
    if case .rings(let rings) = coordinates { return rings }
    return []
  }
}
