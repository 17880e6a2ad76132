import Foundation

@testable import Syndication

/// Random numbers that are the same in every run.
struct SeededNumbers: RandomNumberGenerator {
  private var state: UInt64
  init(seed: UInt64) { state = seed }

  /// SplitMix64 (Steele, Lea, Flood 2014).
  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var value = state
    value = (value ^ (value >> 30)) &* 0xBF58_476D_1CE4_E5B9
    value = (value ^ (value >> 27)) &* 0x94D0_49BB_1331_11EB
    return value ^ (value >> 31)
  }
}

/// Makes feeds with everything that a format carries, filled with the texts
/// that break careless writers.
struct SampleFeeds {
  private var numbers: SeededNumbers
  private let format: FeedWriter.Format

  init(seed: UInt64, format: FeedWriter.Format) {
    numbers = SeededNumbers(seed: seed)
    self.format = format
  }

  private static let plain = [
    "Straßenfest am Großmarkt", "„Gelebte Vielfalt“ – jetzt!", "a ]]> b", "5 > 3 und 2 < 3",
    "Kunst & Kultur", "\"gerade\" 'Zeichen'", "🚲👩🏽‍🎨 Emoji", "مرحبا بكم", "שלום", "Ласкаво просимо",
    "zwei\nZeilen", "Tab\tdarin", "Wagen\rrücklauf", "e\u{301}", "\u{FFFD}", "𝔘𝔫𝔦𝔠𝔬𝔡𝔢", "%41 100 %",
  ]

  private static let html = [
    "<p>Ein <b>Absatz</b> &amp; mehr</p>", "<ul><li>eins</li><li>zwei</li></ul>",
    "<p>a ]]&gt; b &lt;c&gt;</p>", "<img src=\"https://bild.example/a.jpg\" alt=\"„x“\" />",
    "<p>مرحبا &#128690;</p>", "<blockquote>„Zitat“</blockquote>\n<p>zwei</p>",
  ]

  private static let xhtml = [
    "<p>Ein <b>Absatz</b> &amp; mehr</p>", "Text <em>betont</em> Ende", "<p>a &lt; b<br />c</p>",
    "<p title=\"a &quot;b&quot; &amp; c\">ü</p>",
  ]

  private static let urls = [
    "https://www.stadt.example/", "https://www.stadt.example/a?b=c&d=e#f", "http://x.example/ü/ß",
    "https://x.example/%C3%BC", "mailto:a@stadt.example",
  ]

  private static let languages = ["de", "en", "tr", "uk-UA", "ar"]

  // MARK: Choosing

  private mutating func chance(_ percent: Int = 50) -> Bool {
    Int.random(in: 0..<100, using: &numbers) < percent
  }

  private mutating func pick<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &numbers)]
  }

  private mutating func maybe<Value>(_ make: (inout SampleFeeds) -> Value) -> Value? {
    chance() ? make(&self) : nil
  }

  private mutating func list<Value>(_ limit: Int, _ make: (inout SampleFeeds) -> Value) -> [Value] {
    (0..<Int.random(in: 0...limit, using: &numbers)).map { _ in make(&self) }
  }

  private mutating func date() -> Date {
    Date(
      timeIntervalSince1970: Double(Int.random(in: -2_000_000_000...4_000_000_000, using: &numbers))
    )
  }

  private mutating func word() -> String { pick(Self.plain) }
  private mutating func url() -> String { pick(Self.urls) }

  /// RSS has one kind of text: what looks like markup is markup there.
  private mutating func text() -> Text {
    let types: [TextType] = format == .rss ? [.text, .html] : [.text, .html, .xhtml]
    switch pick(types) {
    case .text: return Text(word())
    case .html: return Text(pick(Self.html), type: .html)
    default: return Text(pick(Self.xhtml), type: .xhtml)
    }
  }

  private mutating func content() -> Content {
    switch pick([TextType.text, .html, .xhtml]) {
    case .text: return Content(word(), type: .text)
    case .html: return Content(pick(Self.html))
    default: return Content(pick(Self.xhtml), type: .xhtml)
    }
  }

  // MARK: Parts

  private mutating func person() -> Person {
    var person = Person(name: "Amt für \(pick(["Kultur", "Soziales", "Straßen & Wege"]))")
    if chance() { person.email = "amt@stadt.example" }
    if chance(30) { person.url = "https://amt.example/" }
    return person
  }

  private mutating func link() -> Link {
    var link = Link(url(), rel: pick(["alternate", "related", "via", "next", "hub"]))
    link.type = maybe { _ in "text/html" }
    link.hreflang = maybe { $0.pick(Self.languages) }
    link.title = maybe { $0.word() }
    link.length = maybe { Int.random(in: 0...9_999_999, using: &$0.numbers) }
    return link
  }

  private mutating func category() -> Syndication.Category {
    Category(word(), scheme: maybe { $0.url() }, label: maybe { $0.word() })
  }

  private mutating func enclosure() -> Enclosure {
    Enclosure(
      url(), type: "image/jpeg", length: maybe { Int.random(in: 1...99_999, using: &$0.numbers) },
      title: maybe { $0.word() })
  }

  private mutating func media() -> Media {
    var media = Media()
    media.contents = list(2) { samples in
      var content = MediaContent(samples.url(), type: "image/png", medium: "image")
      content.width = 640
      content.height = samples.maybe { _ in 480 }
      content.title = samples.maybe { $0.word() }
      content.description = samples.maybe { $0.word() }
      content.credits = samples.list(1) { Media.Credit($0.word(), role: "photographer") }
      return content
    }
    media.title = maybe { $0.word() }
    media.thumbnails = list(2) { Media.Thumbnail($0.url(), width: 75, height: 50) }
    media.credits = list(2) { Media.Credit($0.word(), role: $0.maybe { _ in "author" }) }
    media.rating = maybe { Media.Rating($0.word(), scheme: "urn:simple") }
    media.license = maybe { Media.License(href: $0.url(), type: "text/html", value: $0.word()) }
    media.restriction = maybe { _ in
      Media.Restriction(relationship: "allow", type: "country", values: ["de", "at"])
    }
    media.copyright = maybe { $0.word() }
    return media
  }

  private mutating func event() -> Event {
    Event(
      start: date(), end: maybe { $0.date() }, location: maybe { $0.word() },
      organizer: maybe { $0.word() }, price: maybe { $0.word() })
  }

  private mutating func source() -> Feed {
    var source = Feed()
    source.id = "tag:quelle.example,2024:feed"
    source.title = text()
    source.updated = date()
    source.links = [Link("https://quelle.example/feed", rel: "self", type: "application/atom+xml")]
    source.rights = maybe { $0.text() }
    return source
  }

  // MARK: Wholes

  private mutating func entry(_ number: Int) -> Entry {
    var entry = Entry()
    entry.id = "tag:stadt.example,2024:\(number)"
    entry.title = text()
    entry.summary = maybe { $0.text() }
    entry.content = list(1) { $0.content() }
    entry.links = [Link("https://stadt.example/\(number)")] + list(2) { $0.link() }
    entry.enclosures = list(2) { $0.enclosure() }
    entry.authors = list(2) { $0.person() }
    entry.contributors = list(1) { $0.person() }
    entry.publisher = maybe { _ in Person(name: "Verlag", email: "v@stadt.example") }
    entry.categories = list(3) { $0.category() }
    entry.published = maybe { $0.date() }
    entry.updated = maybe { $0.date() }
    entry.created = maybe { $0.date() }
    entry.rights = maybe { $0.text() }
    entry.source = maybe { $0.source() }
    entry.language = maybe { $0.pick(Self.languages) }
    entry.commentsFeed = maybe { $0.url() }
    entry.commentsCount = maybe { _ in 7 }
    entry.licenses = list(1) { _ in "https://lizenz.example/by/4.0/" }
    if chance(30) {
      let media = media()
      if media != Media() { entry.media = media }
    }
    entry.location = chance(20) ? .point(longitude: 6.851, latitude: 51.4963) : nil
    entry.event = maybe { $0.event() }
    entry.inReplyTo = list(1) { Reply(ref: "tag:x.example,2024:1", href: $0.url()) }
    entry.extensions = chance(20) ? ["https://fremd.example/ns": ["wert": [word(), word()]]] : [:]
    if chance(10) { entry.chapters = [Chapter(start: 12.5, title: word())] }
    if format == .rss { entry.comments = maybe { $0.url() } }
    if format == .json { entry.expires = maybe { $0.date() } }
    return entry
  }

  mutating func feed() -> Feed {
    var feed = Feed()
    feed.id = "tag:stadt.example,2024:feed"
    feed.title = text()
    feed.subtitle = maybe { $0.text() }
    feed.rights = maybe { $0.text() }
    feed.links =
      [Link("https://stadt.example/"), Link("https://stadt.example/feed", rel: "self")]
      + list(2) { $0.link() }
    feed.authors = list(2) { $0.person() }
    feed.contributors = list(1) { $0.person() }
    feed.publisher = maybe { _ in Person(name: "Verlag") }
    feed.categories = list(2) { $0.category() }
    feed.language = maybe { $0.pick(Self.languages) }
    feed.updated = maybe { $0.date() }
    feed.created = maybe { $0.date() }
    feed.generator = maybe { Generator(name: "Stadtfeed", url: $0.url(), version: "1") }
    feed.icon = maybe { $0.url() }
    feed.logo = maybe { $0.url() }
    feed.updatePeriod = maybe { _ in "hourly" }
    feed.updateFrequency = maybe { _ in 2 }
    feed.complete = chance(10)
    feed.archive = chance(10)
    feed.tombstones = list(1) {
      Tombstone(ref: "tag:stadt.example,2024:weg", when: $0.date(), comment: $0.word())
    }
    if format == .rss {
      feed.published = maybe { $0.date() }
      feed.webMaster = maybe { _ in Person(name: "Technik", email: "t@stadt.example") }
      feed.ttl = maybe { _ in 60 }
      feed.skipHours = list(3) { _ in 4 }
      feed.skipDays = list(1) { _ in "Sunday" }
      feed.image = maybe {
        Image(url: "https://stadt.example/l.png", title: $0.word(), link: $0.url())
      }
      feed.docs = maybe { $0.url() }
      feed.cloud = maybe { _ in
        Cloud(
          domain: "rpc.example", port: 80, path: "/RPC2", registerProcedure: "p", protocol: "soap")
      }
    }
    feed.entries = (0..<Int.random(in: 0...4, using: &numbers)).map { entry($0) }
    return feed.inheritingLanguage()
  }
}
