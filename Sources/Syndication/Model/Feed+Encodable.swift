import Foundation

extension Feed: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(id, forKey: .id)
    try container.encodeIfPresent(title, forKey: .title)
    try container.encodeIfPresent(subtitle, forKey: .subtitle)
    try container.encodeIfPresent(rights, forKey: .rights)
    try container.encodeIfPresent(info, forKey: .info)
    try container.encode(links, forKey: .links)
    try container.encode(authors, forKey: .authors)
    try container.encode(contributors, forKey: .contributors)
    try container.encodeIfPresent(publisher, forKey: .publisher)
    try container.encodeIfPresent(webMaster, forKey: .webMaster)
    try container.encode(categories, forKey: .categories)
    try container.encodeIfPresent(language, forKey: .language)
    try container.encodeIfPresent(published, forKey: .published)
    try container.encodeIfPresent(updated, forKey: .updated)
    try container.encodeIfPresent(created, forKey: .created)
    try container.encodeIfPresent(expires, forKey: .expires)
    try container.encodeIfPresent(validFrom, forKey: .validFrom)
    try container.encodeIfPresent(validUntil, forKey: .validUntil)
    try container.encodeIfPresent(generator, forKey: .generator)
    try container.encodeIfPresent(icon, forKey: .icon)
    try container.encodeIfPresent(logo, forKey: .logo)
    try container.encodeIfPresent(image, forKey: .image)
    try container.encodeIfPresent(docs, forKey: .docs)
    try container.encodeIfPresent(ttl, forKey: .ttl)
    try container.encode(skipHours, forKey: .skipHours)
    try container.encode(skipDays, forKey: .skipDays)
    try container.encodeIfPresent(updatePeriod, forKey: .updatePeriod)
    try container.encodeIfPresent(updateFrequency, forKey: .updateFrequency)
    try container.encodeIfPresent(updateBase, forKey: .updateBase)
    try container.encodeIfPresent(cloud, forKey: .cloud)
    try container.encodeIfPresent(textInput, forKey: .textInput)
    try container.encodeIfPresent(errorReportsTo, forKey: .errorReportsTo)
    try container.encodeIfPresent(newLocation, forKey: .newLocation)
    try container.encode(licenses, forKey: .licenses)
    try container.encodeIfPresent(media, forKey: .boxedMedia)
    try container.encodeIfPresent(podcast, forKey: .boxedPodcast)
    try container.encodeIfPresent(location, forKey: .boxedLocation)
    try container.encode(inReplyTo, forKey: .inReplyTo)
    try container.encode(flag: complete, forKey: .complete)
    try container.encode(flag: archive, forKey: .archive)
    try container.encode(entries, forKey: .entries)
    try container.encode(tombstones, forKey: .tombstones)
    try container.encode(extensions, forKey: .extensions)
    try encodeDateTexts(dateTexts, to: encoder)
  }
}

extension Entry: Encodable {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encodeIfPresent(id, forKey: .id)
    try container.encode(flag: idIsPermalink, forKey: .idIsPermalink)
    try container.encodeIfPresent(title, forKey: .title)
    try container.encodeIfPresent(summary, forKey: .summary)
    try container.encode(content, forKey: .content)
    try container.encode(links, forKey: .links)
    try container.encode(enclosures, forKey: .enclosures)
    try container.encode(authors, forKey: .authors)
    try container.encode(contributors, forKey: .contributors)
    try container.encodeIfPresent(publisher, forKey: .publisher)
    try container.encode(categories, forKey: .categories)
    try container.encodeIfPresent(published, forKey: .published)
    try container.encodeIfPresent(updated, forKey: .updated)
    try container.encodeIfPresent(created, forKey: .created)
    try container.encodeIfPresent(expires, forKey: .expires)
    try container.encodeIfPresent(rights, forKey: .rights)
    try container.encodeIfPresent(source, forKey: .boxedSource)
    try container.encodeIfPresent(comments, forKey: .comments)
    try container.encodeIfPresent(commentsFeed, forKey: .commentsFeed)
    try container.encodeIfPresent(commentAPI, forKey: .commentAPI)
    try container.encodeIfPresent(commentsCount, forKey: .commentsCount)
    try container.encodeIfPresent(language, forKey: .language)
    try container.encodeIfPresent(image, forKey: .image)
    try container.encode(licenses, forKey: .licenses)
    try container.encodeIfPresent(media, forKey: .boxedMedia)
    try container.encodeIfPresent(podcast, forKey: .boxedPodcast)
    try container.encodeIfPresent(location, forKey: .boxedLocation)
    try container.encodeIfPresent(event, forKey: .boxedEvent)
    try container.encode(chapters, forKey: .chapters)
    try container.encode(inReplyTo, forKey: .inReplyTo)
    try container.encode(extensions, forKey: .extensions)
    try encodeDateTexts(dateTexts, to: encoder)
  }
}

extension Document {
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(format, forKey: .format)
    try container.encodeIfPresent(version.isEmpty ? nil : version, forKey: .version)
    try container.encode(encoding, forKey: .encoding)
    try container.encode(feed, forKey: .feed)
    try container.encode(problems, forKey: .problems)
  }
}

/// Writes `published: "Di, 23 Jan 2018"` as the key `publishedText`, beside
/// the keys already written.
private func encodeDateTexts(_ texts: [String: String], to encoder: any Encoder) throws {
  guard !texts.isEmpty else { return }
  var container = encoder.container(keyedBy: DateTextKey.self)
  for (name, text) in texts {
    try container.encode(text, forKey: DateTextKey(stringValue: name + "Text"))
  }
}

private struct DateTextKey: CodingKey {
  var stringValue: String
  var intValue: Int? { nil }
  init(stringValue: String) { self.stringValue = stringValue }
  init?(intValue: Int) { nil }
}
