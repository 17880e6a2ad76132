import Testing

@testable import Importing

struct HTMLBodyTests {
  @Test func `characters with a meaning in HTML are escaped`() {
    #expect(Sample.body("2 < 3 & \"x\" <b>") == "<p>2 &lt; 3 &amp; &quot;x&quot; &lt;b&gt;</p>")
  }

  @Test(arguments: ["–", "-", "•"])
  func `lines that begin with a dash or bullet are a list`(mark: String) {
    #expect(
      Sample.body("Vorher:\n\(mark) eins\n\(mark) zwei\nNachher")
        == "<p>Vorher:</p>\n<ul><li>eins</li><li>zwei</li></ul>\n<p>Nachher</p>")
  }

  @Test func `a dash inside a line and a minus before a number are text`() {
    #expect(Sample.body("-5 Grad – kalt") == "<p>-5 Grad – kalt</p>")
  }

  @Test func `typed spaces become one and hard ones stay`() {
    #expect(Sample.body("a   b\u{A0}c") == "<p>a b\u{A0}c</p>")
  }

  @Test(arguments: [
    ("http://a.example.", "http://a.example", "http://a.example", "."),
    (
      "https://a.example/b?c=1&d=2,", "https://a.example/b?c=1&amp;d=2",
      "https://a.example/b?c=1&amp;d=2", ","
    ),
    ("www.a.example!", "https://www.a.example", "www.a.example", "!"),
    ("https://a.example/b_(c)", "https://a.example/b_(c)", "https://a.example/b_(c)", ""),
    ("https://a.example/ä", "https://a.example/%C3%A4", "https://a.example/ä", ""),
    ("a.b@c.example;", "mailto:a.b@c.example", "a.b@c.example", ";"),
  ])
  func `addresses become links without the punctuation after them`(
    text: String, href: String, shown: String, after: String
  ) {
    #expect(Sample.body(text) == "<p><a href=\"\(href)\">\(shown)</a>\(after)</p>")
  }

  @Test func `an address in brackets is a link in brackets`() {
    #expect(
      Sample.body("siehe (https://a.example/b).")
        == "<p>siehe (<a href=\"https://a.example/b\">https://a.example/b</a>).</p>")
  }

  @Test(arguments: ["www.", "http://", "a@b", "@musterstadt", "xwww.a.example"])
  func `what only looks like an address is text`(text: String) {
    #expect(Sample.body(text) == "<p>\(text)</p>")
  }
}
