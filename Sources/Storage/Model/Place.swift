/// Where an item plays.
public struct Place: Sendable, Hashable, Codable {
  public var name: String?
  /// In degrees, WGS 84; north is positive.
  public var latitude: Double?
  /// In degrees, WGS 84; east is positive.
  public var longitude: Double?

  public init(name: String? = nil, latitude: Double? = nil, longitude: Double? = nil) {
    self.name = name
    self.latitude = latitude
    self.longitude = longitude
  }
}
