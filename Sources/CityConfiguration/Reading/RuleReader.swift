import Storage

/// Reads topics and rules.
struct RuleReader {
  let lists: ListReader
  let problems: ProblemList

  func topics(_ fields: Fields) -> [Topic] {
    var slugs: [String: Int] = [:]
    return fields.list("topics", allowed: ["slug", "title", "description"]).compactMap { topic in
      let slug = lists.slug(topic, known: &slugs)
      let title = topic.required("title")
      let description = topic.text("description")
      guard let slug, let title else { return nil }
      return Topic(slug: slug, title: title, description: description)
    }
  }

  func rules(
    _ fields: Fields, sections: [Section], topics: [Topic], partners: [Partner]
  ) -> [Rule] {
    let keys = ["name", "field", "match", "partner", "action", "section", "topic"]
    var place = 0
    return fields.list("rules", allowed: keys).compactMap { rule in
      place += 1
      let names = rule.texts("field")
      let fields = names.compactMap {
        lists.choice($0, "field", Rule.Field.allCases.map(\.rawValue), rule).flatMap(
          Rule.Field.init)
      }
      let partner = rule.text("partner").flatMap {
        lists.choice($0, "partner", partners.map(\.slug), rule)
      }
      let action = rule.text("action").flatMap {
        lists.choice($0, "action", Rule.Action.allCases.map(\.rawValue), rule).flatMap(
          Rule.Action.init)
      }
      let section = rule.text("section").flatMap {
        lists.choice($0, "section", sections.map(\.slug), rule)
      }
      let topicSlugs = rule.texts("topic").compactMap {
        lists.choice($0, "topic", topics.map(\.slug), rule)
      }
      let patterns = patterns(rule)
      if !["action", "section", "topic"].contains(where: rule.has) {
        problems.add(.ruleWithoutEffect, line: rule.line)
      }
      guard !patterns.isEmpty else { return nil }
      return Rule(
        name: rule.text("name") ?? "#\(place)", fields: fields.isEmpty ? Rule.usualFields : fields,
        patterns: patterns, partner: partner, action: action, section: section, topics: topicSlugs)
    }
  }

  private func patterns(_ rule: Fields) -> [WordPattern] {
    guard rule.has("match") else {
      problems.add(.missingKey("match"), line: rule.line(of: "match"))
      return []
    }
    return rule.texts("match").compactMap { text in
      let pattern = WordPattern(text)
      if pattern == nil { problems.add(.badPattern(text), line: rule.line(of: "match")) }
      return pattern
    }
  }
}
