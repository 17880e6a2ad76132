import Testing

@testable import Syndication

@Suite struct `Sanitised HTML` {
  @Test(arguments: [
    ("<p onclick=\"x()\">a</p>", "<p>a</p>"),
    ("<script>alert(1)</script>b", "b"),
    ("<a href=\"javascript:alert(1)\">a</a>", "<a href=\"\">a</a>"),
    ("<a href=\" java\tscript:alert(1)\">a</a>", "<a href=\"\">a</a>"),
    ("<a href=\"&#106;avascript:alert(1)\">a</a>", "<a href=\"\">a</a>"),
    ("<img src=x onerror=alert(1)>", "<img src=\"x\" />"),
    ("<iframe src=\"https://x.example/\">a</iframe>b", "ab"),
    ("<form><input name=a>Text</form>", "Text"),
    ("<p id=\"x\" class=\"y\" name=\"z\">a</p>", "<p>a</p>"),
    (
      "<p style=\"color: red; background: url(x); position: fixed\">a</p>",
      "<p style=\"color: red;\">a</p>"
    ),
    (
      "<p style=\"border: 1px solid #123456; margin: 99999em; border-image: none\">a</p>",
      "<p style=\"border: 1px solid #123456;\">a</p>"
    ),
    ("<b>a<i>b</b>c", "<b>a<i>b</i></b><i>c</i>"),
    ("a<br>b<hr>", "a<br />b<hr />"),
    ("2 &lt; 3 &amp; 4", "2 &lt; 3 &amp; 4"),
    (
      "<svg><script>alert(1)</script></svg>a", "<svg xmlns=\"http://www.w3.org/2000/svg\"></svg>a"
    ),
    ("<select><option>a</select>b", "b"),
    ("<object data=x><p>a</p></object>", "<p>a</p>"),
    ("<template><div>a</div></template>b", "b"),
    ("<div><select></div>a", "<div></div>a"),
    (
      "<button form=x>a</button><details open><summary>b",
      "a<details open=\"\"><summary>b</summary></details>"
    ),
    ("<a href=x HREF=y ping=z target=_blank>a</a>", "<a href=\"x\">a</a>"),
    ("<a title='a\"b&lt;'>c</a>", "<a title=\"a&quot;b&lt;\">c</a>"),
    (
      "<video src=a.mp4 poster=\"javascript:x\" autoplay controls></video>",
      "<video src=\"a.mp4\" controls=\"\"></video>"
    ),
    ("<img srcset=\"a.jpg 1x, javascript:b 2x\">", "<img />"),
    ("<img srcset=\"a.jpg 1.5x b:c, d,e 640w\">", "<img srcset=\"a.jpg 1.5x, d,e 640w\" />"),
    ("<img src=\"https://x.example/z.gif\" width=\"1\" height=\"1\">a", "a"),
    (
      "<a href=\"https://x.example/?a=1&amp;utm_source=b\">c</a>",
      "<a href=\"https://x.example/?a=1\">c</a>"
    ),
    ("<img width=1 width=1 height=1>a", "a"),
    ("<img style=\"WIDTH: 1px !important; height:0\">a", "a"),
    ("<img style=\"display: none\" width=40>a", "a"),
    ("<img style=\"visibility:hidden\">a", "a"),
    (
      "<img width=1 height=1 style=\"width: 40px; height: 1px\">",
      "<img width=\"1\" height=\"1\" style=\"width: 40px; height: 1px;\" />"
    ),
    ("<img style=\"width: 10px; height: 1px\">", "<img style=\"width: 10px; height: 1px;\" />"),
    ("<img width=1 height=40>", "<img width=\"1\" height=\"40\" />"),
    ("<a href='javascript&colon;a'>b</a>", "<a href=\"\">b</a>"),
    ("<a href='java&Tab;script:a'>b</a>", "<a href=\"\">b</a>"),
    ("<a href='a&nosuch;b'>c</a>", "<a href=\"a&amp;nosuch;b\">c</a>"),
    ("<img srcset=\"?utm_source=a 1x, b,?utm_source=c 2x, d\">", "<img srcset=\"b 2x, d\" />"),
    ("nur Text", "nur Text"),
    ("nur\u{FFFF} Text", "nur Text"),
  ])
  func `keeps only what is harmless`(source: String, expected: String) {
    #expect(Text.html(source).sanitized().value == expected)
  }

  @Test func `has absolute addresses`() {
    let text = Text.html("<a href=\"../b?c#d\">x</a><img srcset=\"e.jpg 1x, /f.jpg 2x\">")
    #expect(
      text.sanitized(base: "https://x.example/y/z/").value
        == "<a href=\"https://x.example/y/b?c#d\">x</a><img srcset=\"https://x.example/y/z/e.jpg 1x, https://x.example/f.jpg 2x\" />"
    )
  }

  @Test func `splits a list of pictures where HTML does, and heeds xml:base`() {
    #expect(
      Text.html("<img srcset=\"https://c.example/w_1,h_2/a.jpg 1x, b.jpg\">").sanitized(
        base: "https://x.example/"
      ).value == "<img srcset=\"https://c.example/w_1,h_2/a.jpg 1x, https://x.example/b.jpg\" />")
    #expect(
      Text.html(
        "<div xml:base=\"https://o.example/a/\"><a href=\"b\">c</a></div><a href=\"d\">e</a>"
      )
      .sanitized(base: "https://x.example/").value
        == "<div><a href=\"https://o.example/a/b\">c</a></div><a href=\"https://x.example/d\">e</a>"
    )
  }

  @Test func `has links to nowhere where an address is not allowed, whatever the base`() {
    let once = Text.html("<a href=' data:a'>b</a><a>c</a><q cite='data:a'>d</q>").sanitized()
    #expect(once.value == "<a href=\"\">b</a><a>c</a><q>d</q>")
    for base in ["https://x.example/", "https://x.example/a/b?c#d"] {
      #expect(once.sanitized(base: base).value == once.value)
      #expect(once.resolved(URLResolver(base: base)).value == once.value)
    }
  }

  @Test(arguments: [
    ("&#X61;&#x6a;&#x6A;&#97;", "&#x61;&#x6a;&#x6A;&#97;", "ajja"),
    ("&#0097;&#x0061;&#98 &#x63g", "&#97;&#x61;&#98; &#x63;g", "aab cg"),
    ("&#33;&#126;&#39;", "&#33;&#126;'", "!~'"),
    ("&#32;&#127;&#228;&#x0;&#X;&plus;", " \u{7F}ä\u{FFFD}&amp;#X;+", "\u{7F}ä\u{FFFD}&#X;+"),
    ("&#38;#97;&#60;&#62;&#34;", "&amp;#97;&lt;&gt;\"", "&#97;<>\""),
    ("<a title='&#97;'>&#64;</a>", "<a title=\"a\">&#64;</a>", "@"),
    ("<select>&#97;</select><b><i></b>&#98;", "<b><i></i></b><i>&#98;</i>", "b"),
  ])
  func `keeps characters hidden that a number hides`(source: String, expected: String, text: String)
  {
    let once = Text.html(source).sanitized()
    #expect(once.value == expected)
    #expect(once.sanitized() == once)
    #expect(once.plainText == text)
    #expect(once.teaser() == text)
  }

  @Test(arguments: ["file:///a/", "javascript:a/", "data:a/"])
  func `takes no base that is no place to go`(base: String) {
    #expect(
      Text.html("<p xml:base=\"\(base)\"><a href=b>").sanitized(base: "https://x.example/").value
        == "<p><a href=\"https://x.example/b\"></a></p>")
    #expect(Text.html("<a href=b>").sanitized(base: base).value == "<a href=\"b\"></a>")
  }

  @Test(arguments: [
    "text/html; charset=utf-8", "TEXT/HTML", "application/xhtml+xml", "image/svg+xml",
  ])
  func `is markup by its media type too`(type: String) {
    let text = Text("<p onclick='a'>b</p>", type: TextType(rawValue: type))
    #expect(text.sanitized().value == "<p>b</p>")
  }

  @Test func `stays as it is when sanitised again`() {
    for source in [
      "<p>a &amp; b <em>c</em></p>", "<ul><li>1<li>2</ul>", "<table><tr><td>x</table>",
    ] {
      let once = Text.html(source).sanitized()
      #expect(once.sanitized() == once)
    }
  }

  @Test func `reads as plain text by lines`() {
    #expect(
      Text.html("<p>Ein  <b>Absatz</b></p><ul><li>a</li><li>b &amp; c</li></ul>").plainText
        == "Ein Absatz\na\nb & c")
    #expect(Text("a  b ").plainText == "a  b")
  }

  @Test func `gives a teaser that ends with a sentence`() {
    let text = Text(
      "Am 8. März feiern wir. Alle sind eingeladen, von z. B. nebenan. Der Rest fehlt hier, weil er zu lang ist."
    )
    #expect(
      text.teaser(length: 80) == "Am 8. März feiern wir. Alle sind eingeladen, von z. B. nebenan.")
    #expect(Text("eins zwei drei vier").teaser(length: 12) == "eins zwei …")
    #expect(Text("kurz").teaser() == "kurz")
  }
}
