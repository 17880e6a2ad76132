import Testing

@testable import Syndication

@Suite struct `Inline styles` {
  @Test(arguments: [
    ("COLOR : red", "color: red;"),
    (
      "color:rgb(1, 2, 3);font-family:'DejaVu Sans', serif",
      "color: rgb(1, 2, 3); font-family: 'DejaVu Sans', serif;"
    ),
    ("width: 33.33333%; margin: 0 auto !important", "width: 33.33333%; margin: 0 auto !important;"),
    ("border-left: 1px solid #123456", "border-left: 1px solid #123456;"),
    ("text-indent: -18pt; margin-left: 36pt", "text-indent: -18pt; margin-left: 36pt;"),
    ("font: bold 12px/1.5 'A 9999 b', serif", "font: bold 12px/1.5 'A 9999 b', serif;"),
    ("font-size: 120%; font-weight: 700", "font-size: 120%; font-weight: 700;"),
    ("border: 1px solid rgb(255, 255, 255)", "border: 1px solid rgb(255, 255, 255);"),
    ("border-color: #00112233; padding: .5em 8px", "border-color: #00112233; padding: .5em 8px;"),
    (
      "letter-spacing: 1px; word-spacing: -0.1em; text-indent: 2em",
      "letter-spacing: 1px; word-spacing: -0.1em; text-indent: 2em;"
    ),
    ("overflow: auto; height: 2000px", "overflow: auto; height: 2000px;"),
    ("border:  medium  none ;", "border: medium  none ;"),
    ("color:red\n;width : 1px ", "color: red\n; width: 1px ;"),
  ])
  func `keep what words look like, as it was written`(style: String, expected: String) {
    let once = Text.html("<p style=\"\(style)\">a</p>").sanitized()
    #expect(once.value == "<p style=\"\(expected)\">a</p>")
    #expect(once.sanitized() == once)
  }

  @Test(arguments: [
    "position: fixed", "z-index: 9", "top: 0", "background: url(x)", "color: expression(x)",
    "width: expression\\28 x)", "color: r/**/ed", "background-image: none", "behavior: url(x)",
    "-moz-binding: none", "width: calc(1px)", "margin: -500px", "height: 99999px",
    "color: var(--a)",
    "font-family: 'a", "font-family: \u{5C}61", "color", ":red", "content: 'a'", "cursor: pointer",
    "width: 1e9px", "height: 1E+3vh", "margin: -.5px", "padding: 2000px", "padding: 50vh 0",
    "padding: 1px 90%", "border: 40in solid", "border-left-width: 999px", "text-indent: -9999px",
    "letter-spacing: -99em", "word-spacing: 500px", "font-size: 99em", "font: 900px serif",
    "width: 1parsec", "color: rgb (url(x))", "transform: none", "filter: none",
    "color: &quot;a&quot;",
  ])
  func `lose what loads, covers or computes`(style: String) {
    #expect(Text.html("<p style=\"\(style)\">a</p>").sanitized().value == "<p>a</p>")
  }
}
