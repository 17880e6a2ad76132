import Glibc
import Testing

@testable import Syndication

@Suite struct `Hostile HTML` {
  /// Ten times the length may take thirty times as long; what is quadratic
  /// takes a hundred times.
  @Test(arguments: [
    "<b>", "<div>", "<p>", "<a href=x>", "<table><tr><td>", "<svg>", "<math><mi>", "<ul><li>",
    "</b>", "<b></i>", "<b><i></b>", "<!-- ", "<![CDATA[", "<!x ", "<? ", "<", "&", "&#", "&#0",
    "&#97", "&amp", "<svg><desc><b>", "<svg><desc><b><i></b>",
    "<a b='>", "<a b=\">\" ", "<a b", "<a b=c ", "a=b ", "<title>", "<script>", "<xmp>", "<select>",
    "<svg><defs>", "<template><div>", "<a style='color:", "<img srcset=a,", "<b><p>",
    "<a><div></a>", "<b title='aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa'><i></b>",
  ])
  func `takes time and memory in proportion to its length`(part: String) {
    func duration(_ count: Int) -> (Double, Int) {
      let html = String(repeating: part, count: count)
      var length = 0
      let start = processorTime()
      length += Text.html(html).sanitized(base: "https://x.example/").value.utf8.count
      length += Text.html(html).plainText.utf8.count
      let time = processorTime() - start
      #expect(length <= html.utf8.count * 24 + 4096)
      return (time, length)
    }
    let short = duration(1000)
    let long = duration(10000)
    #expect(long.0 < short.0 * 30 + 0.05)
    #expect(long.1 <= short.1 * 11 + 4096)
  }

  /// Once a quote was never closed, each value is looked at twice.
  @Test func `takes time in proportion after an open quote too`() {
    func duration(_ count: Int) -> Double {
      let html = "<a b=' ><a" + String(repeating: " c=\"d\"", count: count)
      let start = processorTime()
      _ = Text.html(html).sanitized()
      return processorTime() - start
    }
    let short = duration(2000)
    #expect(duration(40000) < short * 60 + 0.05)
  }

  @Test(arguments: ["<a href=b>", "<img srcset='b 1x,\nb 2x'>"])
  func `makes no more of short references before a long base than sixteen times`(part: String) {
    let base = "https://x.example/" + String(repeating: "a", count: 1900) + "/"
    let html = "<p xml:base='\(base)'>" + String(repeating: part, count: 10000)
    for text in [
      Text.html(html).sanitized(base: "https://x.example/"),
      Text.html(html).resolved(URLResolver(base: "https://x.example/")),
    ] {
      #expect(text.value.contains(base + "b"))
      #expect(text.value.utf8.count < html.utf8.count * 24 + 100_000)
    }
  }

  @Test func `takes no long base from markup, and one from an element`() {
    let base = "https://y.example/" + String(repeating: "a", count: 3000) + "/"
    #expect(
      Text.html("<p xml:base=\"\(base)\" xml:base=c/><a href=b>").sanitized(
        base: "https://x.example/"
      ).value == "<p><a href=\"b\"></a></p>")
  }

  @Test func `nests only so deep, and keeps the text below`() {
    let html =
      String(repeating: "<div>", count: 100_000) + "a" + String(repeating: "</div>", count: 100_000)
      + "b"
    let clean = Text.html(html).sanitized().value
    #expect(clean.hasSuffix("</div>b"))
    #expect(clean.utf8.count < 4096)
    #expect(Text.html(html).plainText == "a\nb")
  }

  /// Seconds that this thread has used, whatever else the computer does.
  private func processorTime() -> Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
