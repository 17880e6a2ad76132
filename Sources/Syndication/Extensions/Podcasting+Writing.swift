extension Podcasting {
  static func write(_ podcast: Podcast, to writer: borrowing XMLWriter) {
    writer.element("podcast:guid", podcast.guid)
    writer.element("podcast:medium", podcast.medium)
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
    writeRecordings(podcast, to: writer)
    if let license = podcast.license {
      writer.start("podcast:license")
      writer.attribute("url", license.url)
      writer.text(license.name ?? "")
      writer.end()
    }
  }

  private static func writeRecordings(_ podcast: Podcast, to writer: borrowing XMLWriter) {
    for part in podcast.soundbites {
      writer.start("podcast:soundbite")
      writer.attribute("startTime", DecimalText.of(part.start))
      writer.attribute("duration", DecimalText.of(part.duration))
      writer.text(part.title ?? "")
      writer.end()
    }
    for trailer in podcast.trailers {
      writer.start("podcast:trailer")
      writer.attribute("pubdate", trailer.published.map(RFC822.string))
      writer.attribute("url", trailer.url)
      writer.attribute("length", trailer.length)
      writer.attribute("type", trailer.type)
      writer.attribute("season", trailer.season)
      writer.text(trailer.title ?? "")
      writer.end()
    }
  }
}

extension Podcast {
  /// Whether anything here has its element in the podcast namespace.
  var usesPodcastNamespace: Bool {
    guid != nil || locked != nil || chapters != nil || medium != nil || license != nil
      || !transcripts.isEmpty || !persons.isEmpty || !funding.isEmpty || !soundbites.isEmpty
      || !trailers.isEmpty
  }
}
