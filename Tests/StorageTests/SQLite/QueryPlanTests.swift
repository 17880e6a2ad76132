import Foundation
import GRDB
import Testing

@testable import Storage

/// At 100,000 items a query must walk an index and stop, not sort.
struct QueryPlanTests {
  private func plan(_ sql: String, _ arguments: StatementArguments) throws -> String {
    let engine = try SQLiteEngine()
    return try engine.database.read { db in
      try Row.fetchAll(db, sql: "EXPLAIN QUERY PLAN \(sql)", arguments: arguments)
        .map { $0["detail"] as String }.joined(separator: "\n")
    }
  }

  @Test(arguments: [nil, noon])
  func `the newest of a section are the beginning of an index`(visibleAt: Date?) throws {
    let query = ItemQuery(section: "rathaus", visibleAt: visibleAt, limit: 50)
    let plan = try plan(query.itemsSQL.sql, query.itemsSQL.arguments)
    #expect(plan.contains("USING COVERING INDEX item_sections_by_published (section=?"))
    #expect(!plan.contains("TEMP B-TREE"))
  }

  @Test func `the newest of all are the beginning of an index`() throws {
    let query = ItemQuery(visibleAt: noon, limit: 50)
    let plan = try plan(query.itemsSQL.sql, query.itemsSQL.arguments)
    #expect(plan.contains("items_by_published"))
    #expect(!plan.contains("TEMP B-TREE"))
  }

  @Test func `pages to be made are found in indices alone`() throws {
    let plan = try plan(
      SQLiteEngine.itemsNeedingPageSQL, ["now": 0, "fingerprint": "f", "limit": 9])
    #expect(plan.contains("USING COVERING INDEX items_by_published"))
    #expect(plan.contains("USING COVERING INDEX published_files_by_item"))
    #expect(!plan.contains("SCAN published_files"))
  }

  private func plan(_ query: EntryQuery) throws -> String {
    let (sql, arguments) = query.sql("entries.source, entries.key")
    return try plan(sql, arguments)
  }

  @Test func `the newest entries are the beginning of an index`() throws {
    let all = try plan(EntryQuery())
    #expect(all == "SCAN entries USING COVERING INDEX entries_by_date")
    let visible = try plan(EntryQuery(state: .visible))
    #expect(visible == "SEARCH entries USING COVERING INDEX entries_by_state (state=?)")
  }

  @Test func `the newest entries of a topic are the beginning of an index`() throws {
    let plan = try plan(EntryQuery(topic: "familie", state: .visible))
    #expect(
      plan.contains("SEARCH labels USING COVERING INDEX entry_labels_by_date (kind=? AND label=?)"))
    #expect(plan.contains("SEARCH entries USING INDEX sqlite_autoindex_entries_1"))
    #expect(!plan.contains("TEMP B-TREE"))
  }

  @Test func `the entries of clusters are looked up`() throws {
    let plan = try plan(EntryQuery(topic: "familie", clusters: [1, 2], state: .visible))
    #expect(plan.contains("SEARCH entries USING INDEX entries_by_cluster (cluster=?)"))
    #expect(plan.contains("SEARCH entry_labels USING COVERING INDEX entry_labels_by_entry"))
  }

  @Test func `what the rules are to be applied to is found without looking at the rest`() throws {
    let entries = try plan("SELECT * FROM entries WHERE verdict IS NULL ORDER BY source, key", [])
    #expect(entries.contains("entries_unmapped"))
    let items = try plan(
      "SELECT * FROM items WHERE mapped_revision IS NOT revision ORDER BY id", [])
    #expect(items.contains("items_unmapped"))
  }

  @Test func `candidates for an import are looked up by index`() async throws {
    let plan = try plan(SQLiteEngine.candidatesSQL, ["[]", "[]"])
    #expect(plan.contains("items_by_title (title=?)"))
    #expect(plan.contains("items_by_body_digest (body_digest=?)"))
  }

  @Test func `what is to be placed, and who shares a hash, is the beginning of an index`() throws {
    let unplaced = try plan(SQLiteEngine.unplacedSQL, [9])
    #expect(unplaced.contains("USING INDEX entries_to_place"))
    let trace = try plan(SQLiteEngine.traceSQL, [0, 1, 0, 9, 9])
    #expect(trace.contains("USING PRIMARY KEY (period=? AND hash=? AND date>? AND date<?)"))
    let numbers = try plan(SQLiteEngine.candidatesByNumberSQL, ["[]"])
    #expect(numbers.contains("SEARCH entry_numbers USING INTEGER PRIMARY KEY"))
    #expect(numbers.contains("SEARCH entries USING INDEX sqlite_autoindex_entries_1"))
    #expect(![unplaced, trace].contains { $0.contains("TEMP B-TREE") })
  }
}
