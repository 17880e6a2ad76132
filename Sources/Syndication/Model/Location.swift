/// A place (GeoRSS, W3C geo), its numbers in GeoJSON's order: longitude
/// before latitude (RFC 7946 §3.1.1).
public struct Location: Sendable, Hashable, Codable {
  /// The shape; absent where there are no coordinates.
  public var type: Kind?
  /// In degrees, where `srs` names no other system.
  public var coordinates: Coordinates?
  /// In metres.
  public var elevation: Double?
  /// The place in words.
  public var featureName: String?
  /// What the place is to the thing: `is-centered-at`.
  public var relationship: String?
  /// In metres.
  public var radius: Double?
  /// The spatial reference system, where it is not WGS 84.
  public var srs: String?

  /// The shape of a place.
  public enum Kind: String, Sendable, Hashable, Codable {
    /// One position.
    case point = "Point"
    /// A line through positions.
    case lineString = "LineString"
    /// An area inside a closed line.
    case polygon = "Polygon"
    /// An area between two corners.
    case box = "Box"
  }

  /// Nested as GeoJSON nests them: a point is one position, a line a list
  /// of them, a polygon a list of rings.
  public enum Coordinates: Sendable, Hashable {
    /// Longitude and latitude, of a point.
    case position([Double])
    /// A list of them: a line, or two corners of a box.
    case positions([[Double]])
    /// Closed lines: the outline of a polygon, then its holes.
    case rings([[[Double]]])
  }

  /// A place; what is left out is unknown.
  public init(
    type: Kind? = nil, coordinates: Coordinates? = nil, elevation: Double? = nil,
    featureName: String? = nil
  ) {
    self.type = type
    self.coordinates = coordinates
    self.elevation = elevation
    self.featureName = featureName
  }

  /// A point, in degrees of WGS 84.
  public static func point(longitude: Double, latitude: Double) -> Location {
    Location(type: .point, coordinates: .position([longitude, latitude]))
  }
}

extension Location.Coordinates: Codable {
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let position = try? container.decode([Double].self) {
      self = .position(position)
    } else if let positions = try? container.decode([[Double]].self) {
      self = .positions(positions)
    } else {
      self = .rings(try container.decode([[[Double]]].self))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .position(let value): try container.encode(value)
    case .positions(let value): try container.encode(value)
    case .rings(let value): try container.encode(value)
    }
  }
}
