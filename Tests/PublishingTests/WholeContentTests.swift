import Syndication
import Testing

@testable import Publishing

@Suite struct `Content that readers show alone` {
  private func completed(
    _ summary: String?, _ content: Content?, image: Image? = nil
  ) -> Content? {
    var entry = Entry()
    entry.summary = summary.map { Text($0) }
    entry.content = content.map { [$0] } ?? []
    entry.image = image
    entry.completeContent(.german)
    return entry.content.first
  }

  @Test func `begins with the teaser`() {
    #expect(
      completed("Kurz & gut.", Content("<p>Lang.</p>"))?.value
        == "<p>Kurz &amp; gut.</p><p>Lang.</p>")
  }

  @Test(arguments: ["Das steht\n schon da.", "Das steht …"])
  func `does not repeat what the text says`(teaser: String) {
    let content = Content("<h2>Titel</h2><p>Das <b>steht</b> schon da.</p>")
    #expect(completed(teaser, content) == content)
  }

  @Test func `has the picture where it had none`() {
    let picture = Image(url: "https://partner.example/a.jpg")
    let figure = "<figure><img src=\"https://partner.example/a.jpg\" alt=\"\" /></figure>"
    #expect(
      completed("Kurz.", Content("<p>Lang.</p>"), image: picture)?.value
        == "<p>Kurz.</p>\(figure)<p>Lang.</p>")
    #expect(completed("Kurz.", nil, image: picture)?.value == "<p>Kurz.</p>\(figure)")
    let other = Content("<p><img src=\"https://partner.example/b.jpg\" alt=\"\" /></p>")
    #expect(completed(nil, other, image: picture) == other)
  }

  @Test func `keeps the paragraphs of plain text`() {
    var content = Content("Eins < zwei\n\nDrei")
    content.type = .text
    #expect(
      completed("Kurz.", content) == Content("<p>Kurz.</p><p>Eins &lt; zwei</p><p>Drei</p>"))
    #expect(completed(nil, content) == content)
  }

  @Test func `stays elsewhere where it is kept there`() {
    let content = Content("", src: "https://partner.example/lang.html")
    #expect(
      completed("Kurz.", content, image: Image(url: "https://partner.example/a.jpg")) == content)
  }
}
