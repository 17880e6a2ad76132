import Foundation
import Testing

@testable import Syndication

@Suite struct `HTML for mail programs` {
  /// A line of `xss-vectors.jsonl`.
  private struct Vector: Decodable {
    var html: String
  }

  @Test(arguments: [
    (
      "<p class=\"x\" style=\"color:red\" title=\"t\">a &amp; „b“</p>",
      "<p style=\"margin:0 0 1em\">a &amp; „b“</p>"
    ),
    (
      "<a href=\"https://x.example/?a=1&amp;b=2\" rel=\"x\">a</a>",
      "<a href=\"https://x.example/?a=1&amp;b=2\">a</a>"
    ),
    ("<a href=\"/y\">a</a> <a href=\"javascript:x\">b</a>", "a b"),
    ("<a href=\"mailto:a@x.example\">a</a>", "<a href=\"mailto:a@x.example\">a</a>"),
    (
      "<img src=\"https://x.example/a.jpg\" alt=\"Ein Bär\" width=\"1120\" height=\"700\" srcset=\"b 2x\">",
      "<img src=\"https://x.example/a.jpg\" alt=\"Ein Bär\" width=\"560\" height=\"350\""
        + " style=\"max-width:100%;height:auto;border:0\" />"
    ),
    (
      "<img src=\"https://x.example/a.jpg\">",
      "<img src=\"https://x.example/a.jpg\" alt=\"\" style=\"max-width:100%;height:auto;border:0\" />"
    ),
    ("<img src=\"a.jpg\">b", "b"),
    ("<video src=\"https://x.example/v\"><p>no</p><source src=\"y\"></video>b", "b"),
    ("<svg><g><text>no</text></g></svg><span lang=\"tr\">b</span>", "b"),
    ("<iframe src=\"https://x.example/\"></iframe><form><input></form>c", "c"),
    (
      "<figure><figcaption>Ein Haus</figcaption></figure>",
      "<div style=\"margin:0 0 1em\"><p style=\"margin:.25em 0 0;font-size:.875em\">Ein Haus</p></div>"
    ),
    ("<section dir=\"rtl\"><b>a</b><br>b</section>", "<div dir=\"rtl\"><b>a</b><br />b</div>"),
    ("<b>offen", "<b>offen</b>"),
  ])
  func `is written so`(html: String, wanted: String) {
    #expect(Text.html(html).mailSafe() == .html(wanted))
  }

  @Test func `stays well formed and harmless, whatever the HTML`() throws {
    let vectors = try Fixtures.data("hostile/xss-vectors.jsonl").split(separator: 0x0A)
    var seen = 0
    for vector in vectors {
      let line = try JSONDecoder().decode(Vector.self, from: vector).html
      let html = Text.html(line).mailSafe().value
      var open: [Substring] = []
      for tag in html.matches(of: #/<(\/?)([a-z0-9]+)((?: [a-z]+="[^"<>]*")*)( \/)?>/#) {
        seen += 1
        if !tag.output.1.isEmpty {
          #expect(open.popLast() == tag.output.2, "\(line)")
        } else if tag.output.4 == nil {
          open.append(tag.output.2)
        }
      }
      #expect(open.isEmpty, "\(line)")
      let rest = html.replacing(#/<\/?[a-z0-9]+(?: [a-z]+="[^"<>]*")*(?: \/)?>/#, with: "")
      #expect(!rest.contains("<"), "\(line)")
      #expect(html.firstMatch(of: #/<[^>]* on[a-z]+=/#) == nil, "\(line)")
    }
    #expect(seen > 100)
  }

  @Test func `makes paragraphs of plain text`() {
    let style = " style=\"margin:0 0 1em\""
    #expect(
      Text("1 < 2\nzwei").mailSafe().value == "<p\(style)>1 &lt; 2</p><p\(style)>zwei</p>")
  }

  @Test func `finds the first picture that is one`() {
    let html = """
      <img src="https://x.example/p.gif" width="1" height="1"><p>a
      <img src="https://x.example/a.jpg" alt="Ein Bär" width="8" height="6"><img src="b"></p>
      """
    #expect(
      Text.html(html).firstPicture
        == Image(url: "https://x.example/a.jpg", title: "Ein Bär", width: 8, height: 6))
    #expect(Text("<img src=\"x\">").firstPicture == nil)
  }
}
