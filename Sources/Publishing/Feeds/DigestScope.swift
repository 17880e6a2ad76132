import CityConfiguration
import Storage

/// Which digest is meant: the one of all, or that of a section or topic.
public enum DigestScope: Sendable, Hashable {
  case all
  case section(Section)
  case topic(Topic)

  /// The digests a city publishes: of all, of each section that partners'
  /// entries are put into, and of each topic.
  public static func published(by city: City) -> [DigestScope] {
    let labelled = Set(city.partners.compactMap(\.section) + city.rules.compactMap(\.section))
    return [.all] + city.sections.filter { labelled.contains($0.slug) }.map(DigestScope.section)
      + city.topics.map(DigestScope.topic)
  }

  /// The name of its files without the ending.
  var name: String {
    switch self {
    case .all: SiteAddresses.digest
    case .section(let section): "\(SiteAddresses.digest)-\(section.slug)"
    case .topic(let topic): "\(SiteAddresses.digest)-thema-\(topic.slug)"
    }
  }

  /// What it is called by itself.
  func title(_ settings: DigestSettings) -> String {
    self == .all ? settings.title : "\(heading(settings)) – \(settings.title)"
  }

  /// What it is called among the others.
  func heading(_ settings: DigestSettings) -> String {
    switch self {
    case .all: settings.title
    case .section(let section): section.title
    case .topic(let topic): topic.title
    }
  }

  func subtitle(_ settings: DigestSettings) -> String? {
    switch self {
    case .all: settings.description
    case .section(let section): section.description
    case .topic(let topic): topic.description
    }
  }

  /// The slug of the section, of which a digest may be.
  var section: String? {
    guard case .section(let section) = self else { return nil }
    return section.slug
  }

  /// The slug of the topic, of which a digest may be.
  var topic: String? {
    guard case .topic(let topic) = self else { return nil }
    return topic.slug
  }
}
