import GRDB

extension ItemQuery {
  /// The query for whole items, in order. With a section or a topic it walks
  /// that one's index and stops when it has enough.
  var itemsSQL: (sql: String, arguments: StatementArguments) {
    let order = label == nil ? "items.published DESC, items.id" : "s.published DESC, s.item_id"
    var (sql, arguments) = condition
    sql = "SELECT items.* \(sql) ORDER BY \(order)"
    if let limit {
      sql += " LIMIT :limit"
      arguments += ["limit": max(0, limit)]
    }
    return (sql, arguments)
  }

  var countSQL: (sql: String, arguments: StatementArguments) {
    let (sql, arguments) = condition
    return ("SELECT count(*) \(sql)", arguments)
  }

  /// By which label the items are walked; nil where it is by date alone.
  private var label: String? {
    section != nil ? "section" : topic != nil ? "topic" : nil
  }

  private var condition: (sql: String, arguments: StatementArguments) {
    var sql = "FROM items"
    var conditions: [String] = []
    var arguments = StatementArguments()
    if let label {
      // CROSS JOIN fixes the order of the loops.
      sql = "FROM item_\(label)s s CROSS JOIN items ON items.id = s.item_id"
    }
    if let ids {
      conditions.append("items.id IN (SELECT value FROM json_each(:ids))")
      // A list of texts can always be encoded.
      arguments += ["ids": (try? JSONColumn.text(ids.sorted())) ?? "[]"]
    }
    if let section {
      conditions.append("s.section = :section")
      arguments += ["section": section]
    }
    if let topic {
      conditions.append(
        section == nil
          ? "s.topic = :topic"
          : "EXISTS (SELECT 1 FROM item_topics WHERE item_id = items.id AND topic = :topic)")
      arguments += ["topic": topic]
    }
    if let status {
      conditions.append(label == nil ? "items.status = :status" : "+items.status = :status")
      arguments += ["status": status.rawValue]
    }
    if let visibleAt {
      conditions.append(Item.visibleSQL)
      if label != nil { conditions.append("s.published <= :now") }
      arguments += ["now": visibleAt.seconds]
    }
    if let published {
      conditions.append("items.published >= :from AND items.published < :to")
      arguments += ["from": published.lowerBound.seconds, "to": published.upperBound.seconds]
    }
    if !conditions.isEmpty { sql += " WHERE " + conditions.joined(separator: " AND ") }
    return (sql, arguments)
  }
}
