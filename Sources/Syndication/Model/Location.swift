/// A place (GeoRSS, W3C geo), its numbers in GeoJSON's order: longitude
/// before latitude (RFC 7946 §3.1.1).
public struct Location: Sendable, Hashable, Codable {
  public var type: Kind?
  public var coordinates: Coordinates?
  /// In metres.
  public var elevation: Double?
  public var featureName: String?
  public var relationship: String?
  /// In metres.
  public var radius: Double?
  /// The spatial reference system, where it is not WGS 84.
  public var srs: String?

  public enum Kind: String, Sendable, Hashable, Codable {
    case point = "Point"
    case lineString = "LineString"
    case polygon = "Polygon"
    case box = "Box"
  }

  /// Nested as GeoJSON nests them: a point is one position, a line a list
  /// of them, a polygon a list of rings.
  public enum Coordinates: Sendable, Hashable {
    case position([Double])
    case positions([[Double]])
    case rings([[[Double]]])
  }

  public init(
    type: Kind? = nil, coordinates: Coordinates? = nil, elevation: Double? = nil,
    featureName: String? = nil
  ) {
    self.type = type
    self.coordinates = coordinates
    self.elevation = elevation
    self.featureName = featureName
  }

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
