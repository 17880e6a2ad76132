import Foundation

extension Store {
  /// Keeps an edition under the next number, as its first revision. Where
  /// there already is one of the same window and topics, nothing is kept.
  ///
  /// - Returns: The first revision with its number, or the newest of the
  ///   edition that was already there.
  public func issue(_ edition: Edition) async throws -> IssueResult {
    try await engine.issue(edition)
  }

  /// Keeps a further revision of an edition. The former ones stay.
  ///
  /// - Throws: ``StoreError`` where its revision is not the one after the
  ///   newest: what was issued is never overwritten.
  public func correct(_ edition: Edition) async throws {
    try await engine.correct(edition)
  }

  /// The newest revision of an edition.
  public func edition(number: Int) async throws -> Edition? {
    try await engine.revisions(ofEdition: number).last
  }

  /// All revisions of an edition, the first one first.
  public func revisions(ofEdition number: Int) async throws -> [Edition] {
    try await engine.revisions(ofEdition: number)
  }

  /// The newest revision of each edition, the newest edition first.
  public func editions() async throws -> [EditionReference] {
    try await engine.editions()
  }
}

/// What became of issuing an edition.
public enum IssueResult: Sendable, Hashable {
  case issued(Edition)
  /// The window was already issued.
  case alreadyIssued(Edition)

  public var edition: Edition {
    switch self {
    case .issued(let edition), .alreadyIssued(let edition): edition
    }
  }
}

/// An edition without its content, which may be long.
public struct EditionReference: Sendable, Hashable, Codable {
  public var number: Int
  /// The newest.
  public var revision: Int
  public var window: Edition.Window
  public var title: String
  /// When the first revision was issued.
  public var issued: Date

  public init(
    number: Int, revision: Int, window: Edition.Window, title: String, issued: Date
  ) {
    self.number = number
    self.revision = revision
    self.window = window
    self.title = title
    self.issued = issued
  }
}
