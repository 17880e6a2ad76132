extension MediaRSS {
  static func write(_ media: Media, to writer: borrowing XMLWriter) {
    for content in media.contents { write(content, to: writer) }
    writeShared(media, to: writer)
    if let community = media.community { write(community, to: writer) }
    list("media:comments", "media:comment", media.comments, to: writer)
    list("media:responses", "media:response", media.responses, to: writer)
    list("media:backLinks", "media:backLink", media.backLinks, to: writer)
    if let status = media.status {
      writer.start("media:status")
      writer.attribute("state", status.state)
      writer.attribute("reason", status.reason)
      writer.end()
    }
    for price in media.prices {
      writer.start("media:price")
      writer.attribute("type", price.type)
      writer.attribute("price", price.price)
      writer.attribute("currency", price.currency)
      writer.attribute("info", price.info)
      writer.end()
    }
    if let rights = media.rights {
      writer.start("media:rights")
      writer.attribute("status", rights)
      writer.end()
    }
    write(media.scenes, to: writer)
  }

  private static func write(_ content: MediaContent, to writer: borrowing XMLWriter) {
    writer.start("media:content")
    writer.attribute("url", content.url)
    writer.attribute("fileSize", content.fileSize)
    writer.attribute("type", content.type)
    writer.attribute("medium", content.medium)
    writer.attribute("isDefault", content.isDefault.map { $0 ? "true" : "false" })
    writer.attribute("expression", content.expression)
    writer.attribute("bitrate", content.bitrate.map(DecimalText.of))
    writer.attribute("framerate", content.framerate.map(DecimalText.of))
    writer.attribute("samplingrate", content.samplingRate.map(DecimalText.of))
    writer.attribute("channels", content.channels)
    writer.attribute("duration", content.duration.map(DecimalText.of))
    writer.attribute("height", content.height)
    writer.attribute("width", content.width)
    writer.attribute("lang", content.language)
    writeShared(content, to: writer)
    writer.end()
  }

  /// What is said of one file and of all alike.
  private static func writeShared<M: MediaNode>(_ media: M, to writer: borrowing XMLWriter) {
    writer.element("media:title", media.title)
    writer.element("media:description", media.description)
    writer.element("media:keywords", media.keywords)
    for thumbnail in media.thumbnails {
      writer.start("media:thumbnail")
      writer.attribute("url", thumbnail.url)
      writer.attribute("width", thumbnail.width)
      writer.attribute("height", thumbnail.height)
      writer.attribute("time", thumbnail.time)
      writer.end()
    }
    for credit in media.credits {
      writer.start("media:credit")
      writer.attribute("role", credit.role)
      writer.attribute("scheme", credit.scheme)
      writer.text(credit.value)
      writer.end()
    }
    if let rating = media.rating {
      writer.start("media:rating")
      writer.attribute("scheme", rating.scheme)
      writer.text(rating.value)
      writer.end()
    }
    if let player = media.player {
      writer.start("media:player")
      writer.attribute("url", player.url)
      writer.attribute("width", player.width)
      writer.attribute("height", player.height)
      if let value = player.value { writer.text(value) }
      writer.end()
    }
    if let restriction = media.restriction {
      writer.start("media:restriction")
      writer.attribute("relationship", restriction.relationship)
      writer.attribute("type", restriction.type)
      writer.text(restriction.values.joined(separator: " "))
      writer.end()
    }
    if let license = media.license {
      writer.start("media:license")
      writer.attribute("type", license.type)
      writer.attribute("href", license.href)
      if let value = license.value { writer.text(value) }
      writer.end()
    }
    writer.element("media:copyright", media.copyright)
    for category in media.categories {
      writer.start("media:category")
      writer.attribute("scheme", category.scheme)
      writer.attribute("label", category.label)
      writer.text(category.term)
      writer.end()
    }
    writeFileParts(media, to: writer)
  }

  private static func writeFileParts<M: MediaNode>(_ media: M, to writer: borrowing XMLWriter) {
    for hash in media.hashes {
      writer.start("media:hash")
      writer.attribute("algo", hash.algorithm)
      writer.text(hash.value)
      writer.end()
    }
    for text in media.texts {
      writer.start("media:text")
      writer.attribute("type", text.type)
      writer.attribute("lang", text.language)
      writer.attribute("start", text.start)
      writer.attribute("end", text.end)
      writer.text(text.value)
      writer.end()
    }
    for file in media.subTitles {
      writer.start("media:subTitle")
      writer.attribute("type", file.type)
      writer.attribute("lang", file.language)
      writer.attribute("href", file.url)
      writer.end()
    }
    for link in media.peerLinks {
      writer.start("media:peerLink")
      writer.attribute("type", link.type)
      writer.attribute("href", link.url)
      writer.end()
    }
    if let embed = media.embed {
      writer.start("media:embed")
      writer.attribute("url", embed.url)
      writer.attribute("width", embed.width)
      writer.attribute("height", embed.height)
      for parameter in embed.parameters {
        writer.start("media:param")
        writer.attribute("name", parameter.name)
        writer.text(parameter.value)
        writer.end()
      }
      writer.end()
    }
  }

  private static func write(_ community: Media.Community, to writer: borrowing XMLWriter) {
    writer.start("media:community")
    if let rating = community.starRating {
      writer.start("media:starRating")
      writer.attribute("average", rating.average.map(DecimalText.of))
      writer.attribute("count", rating.count)
      writer.attribute("min", rating.min.map(DecimalText.of))
      writer.attribute("max", rating.max.map(DecimalText.of))
      writer.end()
    }
    if let statistics = community.statistics {
      writer.start("media:statistics")
      writer.attribute("views", statistics.views)
      writer.attribute("favorites", statistics.favorites)
      writer.end()
    }
    writer.element("media:tags", community.tags)
    writer.end()
  }

  private static func write(_ scenes: [Media.Scene], to writer: borrowing XMLWriter) {
    guard !scenes.isEmpty else { return }
    writer.start("media:scenes")
    for scene in scenes {
      writer.start("media:scene")
      writer.element("media:sceneTitle", scene.title)
      writer.element("media:sceneDescription", scene.description)
      writer.element("media:sceneStartTime", scene.start)
      writer.element("media:sceneEndTime", scene.end)
      writer.end()
    }
    writer.end()
  }

  private static func list(
    _ name: StaticString, _ item: StaticString, _ values: [String], to writer: borrowing XMLWriter
  ) {
    guard !values.isEmpty else { return }
    writer.start(name)
    for value in values { writer.element(item, value) }
    writer.end()
  }
}
