extension GeoRSS {
  static func write(_ location: Location, to writer: borrowing XMLWriter) {
    if location.needsGML {
      writeGeometry(of: location, to: writer)
    } else {
      writeSimple(location, to: writer)
    }
    writer.element("georss:elev", location.elevation.map(DecimalText.of))
    writer.element("georss:radius", location.radius.map(DecimalText.of))
    writer.element("georss:featurename", location.featureName)
    writer.element("georss:relationshiptag", location.relationship)
  }

  private static func writeSimple(_ location: Location, to writer: borrowing XMLWriter) {
    switch (location.type, location.coordinates) {
    case (.point, .position(let position)): writer.element("georss:point", text([position]))
    case (.lineString, .positions(let positions)):
      writer.element("georss:line", text(positions))
    case (.polygon, .rings(let rings)): writer.element("georss:polygon", text(rings.first ?? []))
    case (.box, .positions(let positions)): writer.element("georss:box", text(positions))
    default: break
    }
  }

  private static func writeGeometry(of location: Location, to writer: borrowing XMLWriter) {
    let isEastFirst = location.srs != nil
    func list(_ positions: [[Double]]) -> String { text(positions, eastFirst: isEastFirst) }
    func geometry(_ name: StaticString, _ content: () -> Void) {
      writer.start("georss:where")
      writer.start(name)
      writer.attribute("srsName", location.srs)
      content()
      writer.end()
      writer.end()
    }
    switch (location.type, location.coordinates) {
    case (.point, .position(let position)):
      geometry("gml:Point") { writer.element("gml:pos", list([position])) }
    case (.lineString, .positions(let positions)):
      geometry("gml:LineString") { writer.element("gml:posList", list(positions)) }
    case (.box, .positions(let positions)) where positions.count == 2:
      geometry("gml:Envelope") {
        writer.element("gml:lowerCorner", list([positions[0]]))
        writer.element("gml:upperCorner", list([positions[1]]))
      }
    case (.polygon, .rings(let rings)):
      geometry("gml:Polygon") {
        for (index, ring) in rings.enumerated() {
          writer.start(index == 0 ? "gml:exterior" : "gml:interior")
          writer.start("gml:LinearRing")
          writer.element("gml:posList", list(ring))
          writer.end()
          writer.end()
        }
      }
    default: break
    }
  }

  private static func text(_ positions: [[Double]], eastFirst: Bool = false) -> String {
    positions.map { position in
      let pair = eastFirst ? position : position.reversed()
      return pair.map(DecimalText.of).joined(separator: " ")
    }.joined(separator: " ")
  }
}

extension Location {
  /// Whether GeoRSS's simple elements cannot say it: a system other than
  /// WGS 84, a polygon with holes.
  var needsGML: Bool {
    if case .rings(let rings) = coordinates, rings.count > 1 { return true }
    return srs != nil
  }
}
