/// The podcast namespace (Podcasting 2.0).
enum Podcasting {
  static func read<N: Node>(_ leaf: Leaf, into node: inout N) {
    let attributes = leaf.attributes
    switch leaf.name.local {
    case .transcript:
      guard let url = leaf.url(.url) else { return }
      let transcript = Podcast.Transcript(
        url: url, type: attributes.trimmed(.type), language: attributes.trimmed(.language),
        rel: attributes.trimmed(.rel))
      node.withPodcast { $0.transcripts.append(transcript) }
    case .chapters:
      guard let url = leaf.url(.url) else { return }
      node.withPodcast {
        $0.chapters = Podcast.ChaptersFile(url: url, type: attributes.trimmed(.type))
      }
    case .guid: node.withPodcast { $0.guid = leaf.string }
    case .locked: node.withPodcast { $0.locked = leaf.string?.lowercased() == "yes" }
    case .season: node.withPodcast { $0.season = leaf.integer }
    case .episode: node.withPodcast { $0.episode = leaf.integer }
    case .person:
      guard let name = leaf.string else { return }
      let person = Podcast.Participant(
        name: name, role: attributes.trimmed(.role), group: attributes.trimmed(.group),
        image: leaf.url(.img), url: leaf.url(.href))
      node.withPodcast { $0.persons.append(person) }
    case .funding:
      guard let url = leaf.url(.url) else { return }
      node.withPodcast { $0.funding.append(Podcast.Funding(url: url, text: leaf.string)) }
    default: break
    }
  }

  static func write(_ podcast: Podcast, to writer: borrowing XMLWriter) {
    writer.element("podcast:guid", podcast.guid)
    writer.element("podcast:locked", podcast.locked.map { $0 ? "yes" : "no" })
    for transcript in podcast.transcripts {
      writer.start("podcast:transcript")
      writer.attribute("url", transcript.url)
      writer.attribute("type", transcript.type)
      writer.attribute("language", transcript.language)
      writer.attribute("rel", transcript.rel)
      writer.end()
    }
    if let chapters = podcast.chapters {
      writer.start("podcast:chapters")
      writer.attribute("url", chapters.url)
      writer.attribute("type", chapters.type)
      writer.end()
    }
    for person in podcast.persons {
      writer.start("podcast:person")
      writer.attribute("role", person.role)
      writer.attribute("group", person.group)
      writer.attribute("img", person.image)
      writer.attribute("href", person.url)
      writer.text(person.name)
      writer.end()
    }
    for funding in podcast.funding {
      writer.start("podcast:funding")
      writer.attribute("url", funding.url)
      writer.text(funding.text ?? "")
      writer.end()
    }
  }
}

extension Podcast {
  /// Whether anything here has its element in the podcast namespace.
  var usesPodcastNamespace: Bool {
    guid != nil || locked != nil || chapters != nil || !transcripts.isEmpty || !persons.isEmpty
      || !funding.isEmpty
  }
}
