import CityConfiguration
import Foundation
import Storage

/// Something about a source that its editor should know.
public struct SourceAlert: Sendable, Hashable {
  public enum Kind: String, Sendable, Hashable, Codable {
    /// It has failed several times in a row.
    case broken
    /// It can be read again.
    case recovered
    /// It has another address for good.
    case moved
    /// Its server says that it is given up (410).
    case gone
    /// Nothing new came for much longer than usual.
    case quiet
  }

  public var kind: Kind
  public var source: String
  public var title: String
  public var at: Date
  /// Since when it fails or is quiet.
  public var since: Date?
  /// Why it is broken.
  public var reason: Source.FailureReason?
  /// Where it has moved.
  public var target: String?

  /// How many failures in a row make a source broken.
  static let failures = 3
  /// How many times its usual rhythm a source may be quiet.
  static let quietRhythms = 4.0
  /// For how long any source may be quiet, in seconds: a week.
  static let shortestQuiet: TimeInterval = 7 * 24 * 60 * 60

  /// What has become of a source between two states.
  static func between(
    _ old: Source.FetchState, _ new: Source.FetchState, of source: Source, at now: Date
  ) -> [SourceAlert] {
    func alert(
      _ kind: Kind, since: Date? = nil, reason: Source.FailureReason? = nil, target: String? = nil
    ) -> SourceAlert {
      SourceAlert(
        kind: kind, source: source.slug, title: source.title, at: now, since: since,
        reason: reason, target: target)
    }
    var alerts: [SourceAlert] = []
    if old.failures < failures, new.failures >= failures {
      alerts.append(alert(.broken, since: new.failingSince, reason: new.lastError))
    }
    if old.failures >= failures, new.failures == 0 {
      alerts.append(alert(.recovered, since: old.failingSince))
    }
    if let target = new.movedTo, target != old.movedTo {
      alerts.append(alert(.moved, target: target))
    }
    if old.goneAt == nil, new.goneAt != nil { alerts.append(alert(.gone)) }
    if old.quietSince == nil, let since = new.quietSince {
      alerts.append(alert(.quiet, since: since))
    }
    return alerts
  }

  /// One line for people, with days as they write them.
  public func message(_ words: Wording, _ time: LocalTime) -> String {
    let since = since.map(time.dayText) ?? "?"
    switch kind {
    case .broken:
      return words(
        de: "\(title): der Feed ist seit \(since) nicht zu lesen – \(reason?.german ?? "")",
        en: "\(title): the feed has not been readable since \(since) – \(reason?.english ?? "")")
    case .recovered:
      return words(
        de: "\(title): der Feed ist wieder zu lesen", en: "\(title): the feed can be read again")
    case .moved:
      return words(
        de: "\(title): der Feed ist umgezogen nach \(target ?? "") – bitte in den Einstellungen "
          + "eintragen",
        en: "\(title): the feed has moved to \(target ?? "") – please enter it in the configuration"
      )
    case .gone:
      return words(
        de: "\(title): der Feed wurde eingestellt (410) und wird nicht mehr abgefragt",
        en: "\(title): the feed was given up (410) and is no longer asked for")
    case .quiet:
      return words(
        de: "\(title): seit \(since) nichts Neues, viel länger als sonst",
        en: "\(title): nothing new since \(since), much longer than usual")
    }
  }
}
