/// Holds a model that was decoded whole to the rules that readers keep field
/// by field: markup is cleaned, addresses of unsafe schemes are left out.
struct ModelCleaner {
  let resolver: URLResolver

  func clean(_ feed: inout Feed) {
    clean(&feed.title)
    clean(&feed.subtitle)
    clean(&feed.rights)
    clean(&feed.info)
    clean(&feed.links)
    for path in [\Feed.authors, \Feed.contributors] {
      feed[keyPath: path] = feed[keyPath: path].map(cleaned)
    }
    feed.publisher = feed.publisher.map(cleaned)
    feed.webMaster = feed.webMaster.map(cleaned)
    if let url = feed.generator?.url, !URLScheme.isAllowed(url) { feed.generator?.url = nil }
    for path in [\Feed.icon, \Feed.logo, \Feed.docs, \Feed.errorReportsTo, \Feed.newLocation] {
      feed[keyPath: path] = allowed(feed[keyPath: path])
    }
    feed.image = feed.image.map(cleaned)
    if let url = feed.textInput?.link, !URLScheme.isAllowed(url) { feed.textInput?.link = nil }
    feed.licenses = feed.licenses.filter(URLScheme.isAllowed)
    clean(&feed.media)
    clean(&feed.podcast)
    clean(&feed.inReplyTo)
    for index in feed.tombstones.indices {
      clean(&feed.tombstones[index].links)
      feed.tombstones[index].by = feed.tombstones[index].by.map(cleaned)
    }
    for index in feed.entries.indices { clean(&feed.entries[index]) }
  }

  func clean(_ entry: inout Entry) {
    clean(&entry.title)
    clean(&entry.summary)
    clean(&entry.rights)
    entry.content = entry.content.map { content in
      Content(cleaned(content.text), src: allowed(content.src))
    }
    clean(&entry.links)
    entry.enclosures = entry.enclosures.filter { URLScheme.isAllowed($0.url) }
    entry.authors = entry.authors.map(cleaned)
    entry.contributors = entry.contributors.map(cleaned)
    entry.publisher = entry.publisher.map(cleaned)
    if let id = entry.id, !URLScheme.isAllowed(id) { entry.idIsPermalink = false }
    if var source = entry.source {
      clean(&source)
      entry.source = source
    }
    for path in [\Entry.comments, \Entry.commentsFeed, \Entry.commentAPI] {
      entry[keyPath: path] = allowed(entry[keyPath: path])
    }
    entry.image = entry.image.map(cleaned)
    entry.licenses = entry.licenses.filter(URLScheme.isAllowed)
    if let url = entry.event?.url, !URLScheme.isAllowed(url) { entry.event?.url = nil }
    clean(&entry.media)
    clean(&entry.podcast)
    clean(&entry.inReplyTo)
    for index in entry.chapters.indices {
      entry.chapters[index].url = allowed(entry.chapters[index].url)
      entry.chapters[index].image = allowed(entry.chapters[index].image)
    }
  }

  // MARK: Parts

  private func allowed(_ url: String?) -> String? {
    url.flatMap { URLScheme.isAllowed($0) ? $0 : nil }
  }

  private func clean(_ text: inout Text?) { text = text.map(cleaned) }

  /// A media type of HTML is what Atom calls `html`.
  private func cleaned(_ text: Text) -> Text {
    var text = text
    switch text.type.rawValue.lowercased() {
    case "text", "text/plain": text.type = .text
    case "xhtml", "application/xhtml+xml": text.type = .xhtml
    default: text.type = .html
    }
    return text.sanitized(resolver)
  }

  private func clean(_ links: inout [Link]) {
    links = links.filter { URLScheme.isAllowed($0.href) }
  }

  private func cleaned(_ person: Person) -> Person {
    var person = person
    person.url = allowed(person.url)
    person.avatar = allowed(person.avatar)
    return person
  }

  private func cleaned(_ image: Image) -> Image {
    var image = image
    image.url = allowed(image.url)
    image.link = allowed(image.link)
    return image
  }

  private func clean(_ replies: inout [Reply]) {
    for index in replies.indices {
      replies[index].href = allowed(replies[index].href)
      replies[index].source = allowed(replies[index].source)
    }
  }

  private func clean(_ media: inout Media?) {
    guard var value = media else { return }
    for index in value.contents.indices {
      value.contents[index].url = allowed(value.contents[index].url)
      clean(&value.contents[index])
    }
    clean(&value)
    value.responses.removeAll { !URLScheme.isAllowed($0) }
    value.backLinks.removeAll { !URLScheme.isAllowed($0) }
    for index in value.prices.indices {
      value.prices[index].info = allowed(value.prices[index].info)
    }
    media = value
  }

  private func clean<M: MediaNode>(_ media: inout M) {
    media.thumbnails.removeAll { !URLScheme.isAllowed($0.url) }
    media.subTitles.removeAll { !URLScheme.isAllowed($0.url) }
    media.peerLinks.removeAll { !URLScheme.isAllowed($0.url) }
    if let url = media.player?.url, !URLScheme.isAllowed(url) { media.player?.url = nil }
    if let url = media.license?.href, !URLScheme.isAllowed(url) { media.license?.href = nil }
    if let url = media.embed?.url, !URLScheme.isAllowed(url) { media.embed?.url = nil }
  }

  private func clean(_ podcast: inout Podcast?) {
    guard var value = podcast else { return }
    value.image = allowed(value.image)
    value.newFeedURL = allowed(value.newFeedURL)
    value.transcripts.removeAll { !URLScheme.isAllowed($0.url) }
    value.funding.removeAll { !URLScheme.isAllowed($0.url) }
    value.trailers.removeAll { !URLScheme.isAllowed($0.url) }
    if let url = value.license?.url, !URLScheme.isAllowed(url) { value.license?.url = nil }
    if let chapters = value.chapters, !URLScheme.isAllowed(chapters.url) { value.chapters = nil }
    for index in value.persons.indices {
      value.persons[index].image = allowed(value.persons[index].image)
      value.persons[index].url = allowed(value.persons[index].url)
    }
    podcast = value
  }
}
