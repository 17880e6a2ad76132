/// Chapters of a recording (`psc:`, Podlove Simple Chapters 1.2).
enum Podlove {
  static func opening(_ name: LocalName) -> FeedBuilder.Opening {
    name == .chapters ? .container(.chapters) : .leaf
  }

  static func readChapter(_ leaf: Leaf, into entry: inout Entry) {
    guard leaf.name.local == .chapter, let start = leaf.attributes.trimmed(.start),
      let seconds = ITunes.seconds(start)
    else { return }
    entry.chapters.append(
      Chapter(
        start: seconds, title: leaf.attributes.trimmed(.title), url: leaf.url(.href),
        image: leaf.url(.image)))
  }

  static func write(_ chapters: [Chapter], to writer: borrowing XMLWriter) {
    guard !chapters.isEmpty else { return }
    writer.start("psc:chapters")
    writer.attribute("version", "1.2")
    for chapter in chapters {
      writer.start("psc:chapter")
      writer.attribute("start", DecimalText.of(chapter.start))
      writer.attribute("title", chapter.title)
      writer.attribute("href", chapter.url)
      writer.attribute("image", chapter.image)
      writer.end()
    }
    writer.end()
  }
}
