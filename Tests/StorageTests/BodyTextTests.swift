import Storage
import Testing

struct BodyTextTests {
  @Test func `markup and spacing do not count`() {
    let plain = BodyText.digest(ofHTML: "<p>Guten Tag</p>")
    #expect(BodyText.digest(ofHTML: "<div>Guten\u{A0}\n<b>Tag</b></div>") == plain)
    #expect(plain.count == 64)
  }

  @Test func `another word is another text`() {
    #expect(BodyText.digest(ofHTML: "<p>Tag</p>") != BodyText.digest(ofHTML: "<p>Tage</p>"))
  }
}
