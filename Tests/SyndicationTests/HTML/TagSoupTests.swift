import Testing

@testable import Syndication

/// Random HTML of tags, pieces of tags and characters that mean something,
/// the same in each run.
@Suite struct `Tag soup` {
  @Test(arguments: 1...8)
  func `comes out well formed, and the same when sanitised again`(seed: UInt64) {
    var soup = TagSoup(seed: seed)
    for _ in 0..<500 {
      let source = soup.next()
      for base in [nil, "https://x.example/a/b"] {
        let once = Text.html(source).sanitized(base: base)
        #expect(WellFormed.isContent(once.value), "\(source)")
        #expect(once.sanitized(base: base) == once, "\(source)")
        for scheme in ["javascript:", "data:", "file:"] {
          #expect(!once.value.contains("href=\"" + scheme), "\(source)")
        }
      }
    }
  }
}

private struct TagSoup {
  private var random: SplitMix

  init(seed: UInt64) { random = SplitMix(state: seed) }

  mutating func next() -> String {
    var html = ""
    for _ in 0..<Int.random(in: 1...24, using: &random) {
      switch Int.random(in: 0..<10, using: &random) {
      case 0..<5:
        html += "<" + pick(Self.names)
        for _ in 0..<Int.random(in: 0...3, using: &random) { html += " " + pick(Self.attributes) }
        html += pick(["", "", "", "/"]) + end()
      case 5..<8: html += "</" + pick(Self.names) + end()
      default: html += pick(Self.pieces)
      }
    }
    return html
  }

  private mutating func end() -> String {
    Int.random(in: 0..<25, using: &random) == 0 ? "" : ">"
  }

  private mutating func pick(_ parts: [String]) -> String { parts.randomElement(using: &random)! }

  private static let names =
    """
    a b p i div span font table tr td th tbody caption colgroup col svg math title desc mi mo \
    mtext annotation annotation-xml foreignObject mglyph malignmark style script textarea select \
    option optgroup template noscript noembed noframes iframe xmp plaintext form input button h1 \
    h2 ul li dl dt dd img image br hr wbr video audio source track picture details summary ruby \
    rt rp pre code em strong u s small big nobr marquee object embed g path text tspan switch \
    circle semantics mrow mstyle ms mn mpadded menu dir center blockquote html head body frameset \
    base link meta isindex listing xml x q cite svg:script
    """.split(separator: " ").map(String.init)

  private static let attributes = [
    "href=x", "href='javascript:a'", "href=\"&#1;java&#9;script:a\"",
    "href=java&Tab;script&colon;a",
    "href='a?utm_source=b&c=d#e'", "href=\"", "href=' a '", "href='../../g'", "href='//h/i'",
    "href=&amp;&lt;&nosuch;&copy=1", "href='feed:javascript:a'", "src=z", "src='?utm_source=a'",
    "title=\"</title><img src=x onerror=a>\"", "title='a`b'", "style='color:red;background:url(x)'",
    "style=\"padding:1e9px;text-indent:-9em\"", "style='border : medium  none\n;color:red '",
    "xlink:href=y", "xlink:href=data:a",
    "xml:base='http://o.example/b/'", "xml:base=c/", "xml:base=file:///d/", "xml:lang=de",
    "lang=en",
    "id=a", "name=b", "srcset='a 1x, b,c 2x'", "srcset=\"?utm_source=a 1x,b\"", "onclick=a",
    "width=1 height=1", "viewBox='0 0 1 1'", "fill=red", "fill='url(#a)'", "encoding='text/html'",
    "=", "\"", "'", "/", "\n", "\u{0}", "align=\"a\u{FFFF}b\"",
    "xmlns='http://www.w3.org/2000/svg'",
  ]

  private static let pieces = [
    "text", " ", "\n", "&", "&amp;", "&lt;script&gt;", "&nbsp;", "&#0;", "&#x80;", "&#x1F;",
    "&colon;",
    "<!--", "-->", "--!>", "<!-->", "<![CDATA[", "]]>", "<!DOCTYPE a>", "<?xml a?>", "<", ">", "</",
    "</>", "</ a>", "<!", "\u{0}", "\u{1}", "\u{C}", "\r", "\u{FFFE}", "\u{FFFF}", "\u{7F}", "ä",
    "😀", "\"", "'", "`", "&#65535;", "&#X0061;", "&#97", "&notit;", "a\u{301}",
  ]
}

private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
    return mixed ^ mixed >> 31
  }
}
