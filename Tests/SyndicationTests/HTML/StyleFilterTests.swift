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
  ])
  func `keep what words look like`(style: String, expected: String) {
    #expect(
      Text.html("<p style=\"\(style)\">a</p>").sanitized().value
        == "<p style=\"\(expected)\">a</p>")
  }

  @Test(arguments: [
    "position: fixed", "z-index: 9", "top: 0", "background: url(x)", "color: expression(x)",
    "width: expression\\28 x)", "color: r/**/ed", "background-image: none", "behavior: url(x)",
    "-moz-binding: none", "width: calc(1px)", "margin: -500px", "height: 99999px",
    "color: var(--a)",
    "font-family: 'a", "font-family: \u{5C}61", "color", ":red", "content: 'a'", "cursor: pointer",
    "color: rgb (url(x))", "transform: none", "filter: none", "color: &quot;a&quot;",
  ])
  func `lose what loads, covers or computes`(style: String) {
    #expect(Text.html("<p style=\"\(style)\">a</p>").sanitized().value == "<p>a</p>")
  }
}
