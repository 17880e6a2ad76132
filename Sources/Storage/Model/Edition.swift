import Foundation
import Syndication

/// A digest frozen for a window of time. Once issued it never changes; a
/// correction is a revision of its own.
///
/// As JSON its keys are the names of the properties, dates are RFC 3339 in
/// UTC, what is absent is left out, and lists are always there.
public struct Edition: Sendable, Hashable, Codable {
  /// Counted from 1 in the order of issue. Set by the store.
  public var number: Int
  /// Counted from 1.
  public var revision: Int
  public var window: Window
  /// The topics its entries were chosen by, in alphabetical order; empty
  /// means all.
  public var topics: [String]
  /// When the first revision was issued, in whole seconds.
  public var issued: Date
  /// What this revision corrects; absent in the first.
  public var correction: Correction?
  public var title: String
  /// Plain text; an empty line parts paragraphs.
  public var introduction: String?
  /// A language tag (BCP 47).
  public var language: String
  /// In order; none is empty.
  public var sections: [Section]
  /// What the editor left out, by id.
  public var excluded: [Exclusion]

  public init(
    number: Int = 1, revision: Int = 1, window: Window, topics: [String] = [], issued: Date,
    correction: Correction? = nil, title: String, introduction: String? = nil,
    language: String, sections: [Section], excluded: [Exclusion] = []
  ) {
    self.number = number
    self.revision = revision
    self.window = window
    self.topics = topics
    self.issued = issued
    self.correction = correction
    self.title = title
    self.introduction = introduction
    self.language = language
    self.sections = sections
    self.excluded = excluded
  }

  /// When this revision came out.
  public var updated: Date { correction?.date ?? issued }

  /// All entries in the order in which they stand.
  public var pieces: [Piece] { sections.flatMap(\.pieces) }

  /// The time whose arrivals an edition gathers: from `start` on, up to but
  /// not including `end`, both in whole seconds.
  public struct Window: Sendable, Hashable, Codable {
    public var period: Period
    public var start: Date
    public var end: Date

    public init(_ period: Period, start: Date, end: Date) {
      self.period = period
      self.start = start
      self.end = end
    }
  }

  public enum Period: String, Sendable, Hashable, Codable, CaseIterable {
    case week, month, quarter
  }

  public struct Correction: Sendable, Hashable, Codable {
    /// In whole seconds.
    public var date: Date
    /// What was wrong, for readers.
    public var reason: String

    public init(date: Date, reason: String) {
      self.date = date
      self.reason = reason
    }
  }

  public struct Section: Sendable, Hashable, Codable {
    public var title: String
    public var pieces: [Piece]

    public init(title: String, pieces: [Piece]) {
      self.title = title
      self.pieces = pieces
    }
  }

  /// One entry of an edition, as it was when it was chosen.
  public struct Piece: Sendable, Hashable, Codable {
    public var entry: Entry
    /// When it came into the edition: at its issue, or with a correction.
    public var entered: Date

    public init(entry: Entry, entered: Date) {
      self.entry = entry
      self.entered = entered
    }
  }

  public struct Exclusion: Sendable, Hashable, Codable {
    public var id: String
    public var title: String

    public init(id: String, title: String) {
      self.id = id
      self.title = title
    }
  }
}
