import Foundation
import Syndication

/// What finds an entry again by what it says, without reading all others:
/// hashes of which those who tell the same share some.
public struct Trace: Sendable, Hashable {
  /// When it was told. Only what was told in the same weeks is found.
  public var date: Date
  /// Of what the entry goes by: its id, its address.
  public var names: [Int64]
  /// Of its text.
  public var text: [Int64]

  /// How far apart two entries may be that are found by each other, in days:
  /// two months cover an announcement and its last reminder, and are short
  /// enough to tell this year's from last year's.
  public static let days = 60.0

  /// The number of the span of twice that length that a date lies in, so that
  /// two of them hold all that a trace can find.
  static func period(of date: Date) -> Int64 {
    Int64((date.timeIntervalSince1970 / (2 * days * 86_400)).rounded(.down))
  }

  public init(date: Date, names: [Int64] = [], text: [Int64] = []) {
    self.date = date
    self.names = names
    self.text = text
  }
}

/// An entry that is to be put into a cluster.
public struct Placement: Sendable, Hashable {
  public var source: String
  public var key: String
  /// The revision that was read. If there is a later one by now, the entry
  /// is placed again the next time.
  public var revision: Int
  /// Absent for an entry that was taken back: it leaves its cluster.
  public var trace: Trace?

  public init(source: String, key: String, revision: Int, trace: Trace?) {
    self.source = source
    self.key = key
    self.revision = revision
    self.trace = trace
  }

  /// Decides where an entry goes, given its place in the list and those who
  /// may tell the same.
  public typealias Choosing =
    @Sendable (_ index: Int, _ candidates: [Candidate]) throws -> Choice

  /// A stored entry that may tell the same.
  public struct Candidate {
    public var reference: EntryReference
    public var revision: Int
    public var sortDate: Date
    public var cluster: Int?
    /// Reads what it says, only while the choice is made. Whoever remembers
    /// the revision need not.
    public var entry: () throws -> Entry

    public init(
      _ reference: EntryReference, revision: Int, sortDate: Date, cluster: Int?,
      entry: @escaping () throws -> Entry
    ) {
      self.reference = reference
      self.revision = revision
      self.sortDate = sortDate
      self.cluster = cluster
      self.entry = entry
    }
  }

  /// Where an entry goes.
  public struct Choice: Sendable, Hashable {
    /// The numbers of the clusters that fit, the best first.
    public var clusters: [Int]
    /// Entries that have to be placed again for what this one has shown.
    public var reconsidered: [EntryReference]

    public init(_ clusters: [Int] = [], reconsidering reconsidered: [EntryReference] = []) {
      self.clusters = clusters
      self.reconsidered = reconsidered
    }
  }
}
