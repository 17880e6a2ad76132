import GRDB

extension ItemQuery {
  /// The query for whole items, in order. With a section it walks that
  /// section's index and stops when it has enough.
  var itemsSQL: (sql: String, arguments: StatementArguments) {
    let order = section == nil ? "items.published DESC, items.id" : "s.published DESC, s.item_id"
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

  private var condition: (sql: String, arguments: StatementArguments) {
    var sql = "FROM items"
    var conditions: [String] = []
    var arguments = StatementArguments()
    if let section {
      // CROSS JOIN fixes the order of the loops.
      sql = "FROM item_sections s CROSS JOIN items ON items.id = s.item_id"
      conditions.append("s.section = :section")
      arguments += ["section": section]
    }
    if let status {
      conditions.append(section == nil ? "items.status = :status" : "+items.status = :status")
      arguments += ["status": status.rawValue]
    }
    if let visibleAt {
      conditions.append(Item.visibleSQL)
      if section != nil { conditions.append("s.published <= :now") }
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
