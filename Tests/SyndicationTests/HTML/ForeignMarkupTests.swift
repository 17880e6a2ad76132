import Testing

@testable import Syndication

@Suite struct `SVG and MathML` {
  private let svg = "<svg xmlns=\"http://www.w3.org/2000/svg\""
  private let math = "<math xmlns=\"http://www.w3.org/1998/Math/MathML\""

  private func clean(_ html: String) -> String { Text.html(html).sanitized().value }

  @Test func `keep what draws, in the case that SVG wants`() {
    #expect(
      clean("<svg VIEWBOX='0 0 1 1'><circle r=1 fill=#f00 /><path d='M0 0'/></svg>a")
        == "\(svg) viewBox=\"0 0 1 1\"><circle r=\"1\" fill=\"#f00\"></circle>"
        + "<path d=\"M0 0\"></path></svg>a")
  }

  @Test func `keep formulas`() {
    #expect(
      clean("<math display=block><mfrac><mi>a</mi><mn>2</mn></mfrac></math>")
        == "\(math) display=\"block\"><mfrac><mi>a</mi><mn>2</mn></mfrac></math>")
  }

  @Test(arguments: [
    "<foreignObject><p>a</p></foreignObject>", "<use href='#x'/>", "<use href='#x'></use>",
    "<animate attributeName=href values='javascript:x'/>", "<set attributeName=href to=x />",
    "<image href='https://x.example/a.png'/>", "<style>a{}</style>", "<script>b()</script>",
    "<defs><linearGradient><stop/></linearGradient></defs>", "<metadata>a</metadata>",
    "<math><mi>a</mi></math>", "<style/>", "<script/>",
  ])
  func `lose with everything inside what does more than draw`(inside: String) {
    #expect(clean("<svg>\(inside)<g></g></svg>b") == "\(svg)><g></g></svg>b")
  }

  @Test func `draw nothing beside their frame`() {
    #expect(
      clean("<svg style='overflow: visible; color: red'></svg>")
        == "\(svg) style=\"color: red;\"></svg>")
    #expect(
      clean("<math><mpadded voffset='-900px' lspace='2px' mathsize=99em></mpadded></math>")
        == "\(math)><mpadded lspace=\"2px\"></mpadded></math>")
  }

  @Test func `hold no HTML`() {
    #expect(clean("<svg><title><b>a</b></title></svg>") == "\(svg)><title>a</title></svg>")
    #expect(clean("<math><mi><img src=x></mi></math>") == "\(math)><mi></mi></math>")
    #expect(clean("<svg><g><p>a</p></svg>b") == "\(svg)><g></g></svg><p>a</p>b")
  }

  @Test(arguments: [
    ("<abbr title=a>b</abbr>", "<abbr title=\"a\">b</abbr>"),
    ("a<br>b<wbr/>c", "a<br />b<wbr />c"),
    ("<b>a<i>b</b>c</i>", "<b>a<i>b</i></b><i>c</i>"),
    ("<b>a", "<b>a</b>"),
    ("<a href=x>a</a><img src=x><span onclick=x>b</span>", "a<span>b</span>"),
    ("<p>a</p><ul><li>b</ul><table><tr><td>c</table>", "abc"),
    ("<i><math><mi>a</mi></math><svg><circle r=1></i>", "<i>a</i>"),
    ("<b><foreignObject><img src=x></foreignObject></b>", "<b></b>"),
    ("<script>a</script><style>b</style><title>c</title><select><option>d</select>e", "e"),
  ])
  func `keep the words of a description, and nothing else of HTML`(
    inside: String, expected: String
  ) {
    let once = clean("<svg><desc>\(inside)</desc></svg>")
    #expect(once == "\(svg)><desc>\(expected)</desc></svg>")
    #expect(clean(once) == once)
  }

  @Test func `go on where a description ends, whatever is open in it`() {
    #expect(
      clean("<svg><a><desc><b>a<i></desc><g></g></a></svg>b</b>")
        == "\(svg)><a><desc><b>a<i></i></b></desc><g></g></a></svg>b")
    #expect(
      clean("<svg><a><desc><b>a</a><g>") == "\(svg)><a><desc><b>a</b></desc></a><g></g></svg>")
  }

  @Test func `link only to allowed addresses, and take colours from nowhere`() {
    #expect(
      clean("<svg><a xlink:href='https://x.example/'><g fill='url(https://x.example/)'/></a></svg>")
        == "\(svg)><a xmlns:xlink=\"http://www.w3.org/1999/xlink\""
        + " xlink:href=\"https://x.example/\"><g></g></a></svg>")
    #expect(
      clean("<svg><a xlink:href='javascript:x' href=' javascript:x'></a></svg>")
        == "\(svg)><a></a></svg>")
    #expect(
      clean("<math><mrow xlink:href='data:x' xlink:show=embed></mrow></math>")
        == "\(math)><mrow></mrow></math>")
  }

  @Test func `stay as they are when sanitised again`() {
    let once = clean(
      "<p><svg viewBox='0 0 1 1'><a href=x><text>a</text></a></svg><math><mi>b</math>")
    #expect(clean(once) == once)
  }
}
