import Testing

@testable import Syndication

@Suite struct `References` {
  /// RFC 3986 §5.4, base `http://a/b/c/d;p?q`.
  @Test(arguments: [
    ("g:h", "g:h"), ("g", "http://a/b/c/g"), ("./g", "http://a/b/c/g"), ("g/", "http://a/b/c/g/"),
    ("/g", "http://a/g"), ("//g", "http://g"), ("?y", "http://a/b/c/d;p?y"),
    ("g?y", "http://a/b/c/g?y"), ("#s", "http://a/b/c/d;p?q#s"), ("g#s", "http://a/b/c/g#s"),
    (";x", "http://a/b/c/;x"), (".", "http://a/b/c/"), ("..", "http://a/b/"),
    ("../g", "http://a/b/g"), ("../..", "http://a/"), ("../../g", "http://a/g"),
    ("../../../g", "http://a/g"), ("/./g", "http://a/g"), ("/../g", "http://a/g"),
    ("g.", "http://a/b/c/g."), ("..g", "http://a/b/c/..g"), ("./g/.", "http://a/b/c/g/"),
    ("g/../h", "http://a/b/c/h"), ("g?y/../x", "http://a/b/c/g?y/../x"),
  ])
  func `resolve as RFC 3986 says`(reference: String, expected: String) {
    #expect(URLResolver(base: "http://a/b/c/d;p?q").absolute(reference) == expected)
  }

  @Test func `that are empty leave the base as it is`() {
    let resolver = URLResolver(base: "https://stadt.example/a/b")
    #expect(resolver.inside("") == resolver)
    #expect(resolver.inside(" ") == resolver)
  }

  @Test(arguments: [
    ("HTTP://WWW.Stadt.example:80/a/", "https://www.stadt.example/a"),
    ("https://stadt.example/a?utm_source=x&b=1#c", "https://stadt.example/a?b=1"),
    ("https://stadt.example/a?fbclid=1", "https://stadt.example/a"),
  ])
  func `to one page have one canonical form`(url: String, expected: String) {
    #expect(CanonicalURL.of(url) == expected)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScRiPt:alert(1)", "java\nscript:x", "\u{1}javascript:x",
    "vbscript:x", "data:text/html,x", "file:///etc/passwd", "blob:x", " \t\r\njavascript:x",
    "java\u{0}script:x", "javascript\t:x", "\u{A0}javascript:x", "\u{FEFF}java\u{200B}script:x",
    "feed:javascript:x", "feed:feed:data:x", "javascriptjavascriptjavascript:x", "view-source:x",
  ])
  func `of unsafe schemes are refused`(url: String) {
    #expect(!URLScheme.isAllowed(url))
  }

  @Test(arguments: [
    "", "a", "/a:b", "?a:b", "#a:b", "//x.example/a:b", "HTTPS://x.example/", "mailto:a@x.example",
    "feed:https://x.example/", "feed://x.example/", "tel:+49", "./javascript:x", "urn:a:b",
  ])
  func `of places to go are allowed`(url: String) {
    #expect(URLScheme.isAllowed(url))
  }
}
