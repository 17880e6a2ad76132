import Syndication
import Testing

@testable import Publishing

@Suite struct `The picture of an entry` {
  private func entry(_ change: (inout Entry) -> Void) -> Entry {
    var entry = Entry()
    change(&entry)
    return entry
  }

  @Test func `is found wherever its feed put it`() {
    let url = "https://x.example/a.jpg"
    let entries = [
      entry { $0.enclosures = [Enclosure(url, type: "image/jpeg", length: 9)] },
      entry { $0.image = Image(url: url) },
      entry { $0.content = [Content("<p><img src=\"\(url)\" alt=\"Ein Haus\"></p>")] },
      entry {
        $0.media = Media()
        $0.media?.contents = [
          MediaContent("https://x.example/a.mp3", type: "audio/mpeg"),
          MediaContent(url, medium: "image"),
        ]
      },
    ]
    let pictures = entries.map { PiecePicture($0) }
    #expect(pictures.map { $0?.url } == [url, url, url, url])
    #expect(pictures.map { $0?.type } == Array(repeating: "image/jpeg", count: 4))
    #expect(pictures.map { $0?.length } == [9, nil, nil, nil])
    #expect(pictures[2]?.alt == "Ein Haus")
  }

  @Test func `has only sides that can be true, and an address that a mail can ask for`() {
    func picture(_ url: String, _ width: Int, _ height: Int) -> PiecePicture? {
      var content = MediaContent(url, medium: "image")
      (content.width, content.height) = (width, height)
      return PiecePicture(
        entry {
          $0.media = Media()
          $0.media?.contents = [content]
        })
    }
    let wrong = picture("https://x.example/a.jpg", .max, 0)
    #expect(wrong != nil)
    #expect(wrong?.width == nil)
    #expect(wrong?.height == nil)
    #expect(picture("data:image/png;base64,AA", 8, 6) == nil)
  }
}
