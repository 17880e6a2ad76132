extension Feed {
  /// The same feed with the language of every text said at the text: its
  /// own, else the entry's, else the feed's. A feed that was read is in this
  /// form.
  public func inheritingLanguage() -> Feed {
    var feed = self
    feed.title.inherit(language)
    feed.subtitle.inherit(language)
    feed.rights.inherit(language)
    feed.info.inherit(language)
    for index in feed.entries.indices {
      feed.entries[index] = feed.entries[index].inheriting(language)
    }
    return feed
  }
}

extension Entry {
  func inheriting(_ parent: String?) -> Entry {
    var entry = self
    let language = language ?? parent
    entry.title.inherit(language)
    entry.summary.inherit(language)
    entry.rights.inherit(language)
    for index in entry.content.indices where entry.content[index].language == nil {
      entry.content[index].language = language
    }
    if var source = entry.source {
      source.title.inherit(source.language ?? language)
      source.subtitle.inherit(source.language ?? language)
      source.rights.inherit(source.language ?? language)
      entry.source = source
    }
    return entry
  }
}

extension Text? {
  fileprivate mutating func inherit(_ parent: String?) {
    if self?.language == nil { self?.language = parent }
  }
}
