import Storage

/// Reads sections, partners and the digest.
struct ListReader {
  let values: ValueReader
  let problems: ProblemList

  /// Names that the publisher gives to files of its own.
  private static let reserved = ["alle", "artikel", "ausgaben", "digest", "index", "partners"]
  /// How the names of digests of sections and topics begin.
  private static let reservedBeginnings = ["digest-", "thema-"]

  func sections(_ fields: Fields, language: String) -> [Section] {
    let keys = ["slug", "title", "description", "language"]
    let list = fields.list("sections", allowed: keys)
    if !fields.has("sections") {
      problems.add(.missingKey("sections"), line: fields.line)
    } else if list.isEmpty {
      problems.add(.noSections, line: fields.line(of: "sections"))
    }
    var slugs: [String: Int] = [:]
    var titles: [String: Int] = [:]
    return list.compactMap { section in
      let slug = self.slug(section, known: &slugs)
      let title = section.required("title")
      if let slug,
        Self.reserved.contains(slug) || Self.reservedBeginnings.contains(where: slug.hasPrefix)
      {
        problems.add(.reservedSlug(slug), line: section.line(of: "slug"))
      }
      if let title {
        if let line = titles[title] {
          problems.add(.duplicateTitle(title, firstLine: line), line: section.line(of: "title"))
        }
        titles[title] = section.line(of: "title")
      }
      let own = values.language(section, required: false)
      let description = section.text("description")
      guard let slug, let title else { return nil }
      return Section(
        slug: slug, title: title, description: description, language: own ?? language)
    }
  }

  func partners(_ fields: Fields, sections: [Section]) -> [Partner] {
    let keys = [
      "slug", "title", "feed", "website", "language", "entries", "section", "approval",
      "retention",
    ]
    let retention = fields.count("retention")
    var slugs: [String: Int] = [:]
    return fields.list("partners", allowed: keys).compactMap { partner in
      let slug = self.slug(partner, known: &slugs)
      let title = partner.required("title")
      let feed = partner.required("feed").map(values.feed)
      let website = values.website(partner)
      let language = values.language(partner, required: false)
      let entries = partner.count("entries")
      let section = partner.text("section").flatMap {
        choice($0, "section", sections.map(\.slug), partner)
      }
      let needsApproval = partner.flag("approval")
      let ownRetention = partner.count("retention")
      guard let slug, let title, let feed else { return nil }
      return Partner(
        slug: slug, title: title, feed: feed, website: website, language: language,
        entries: entries, section: section, needsApproval: needsApproval,
        retentionDays: ownRetention ?? retention)
    }
  }

  func digest(_ fields: Fields) -> DigestSettings? {
    guard fields.has("digest") else {
      problems.add(.missingKey("digest"), line: fields.line)
      return nil
    }
    let keys = ["title", "description", "entries", "entriesPerSource", "entriesPerEdition"]
    guard let digest = fields.mapping("digest", allowed: keys) else { return nil }
    let title = digest.required("title")
    let description = digest.text("description")
    let entries = digest.count("entries") ?? 50
    let entriesPerSource = digest.count("entriesPerSource") ?? 10
    let entriesPerEdition = digest.count("entriesPerEdition") ?? 20
    return title.map {
      DigestSettings(
        title: $0, description: description, entries: entries,
        entriesPerSource: entriesPerSource, entriesPerEdition: entriesPerEdition)
    }
  }

  /// The value if it is one of those that can be meant.
  func choice(_ value: String, _ key: String, _ known: [String], _ fields: Fields) -> String? {
    if known.contains(value) { return value }
    let suggestion = EditDistance.nearest(to: value, among: known)
    problems.add(
      .unknownValue(value, key: key, suggestion: suggestion, known: known),
      line: fields.line(of: key))
    return nil
  }

  /// A slug no other entry of the list has.
  func slug(_ fields: Fields, known: inout [String: Int]) -> String? {
    guard let slug = fields.required("slug") else { return nil }
    let line = fields.line(of: "slug")
    let isWellFormed = slug.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || byte == UInt8(ascii: "-")
    }
    if !isWellFormed {
      problems.add(.badSlug(slug), line: line)
    } else if let firstLine = known[slug] {
      problems.add(.duplicateSlug(slug, firstLine: firstLine), line: line)
    }
    known[slug] = known[slug] ?? line
    return slug
  }
}
