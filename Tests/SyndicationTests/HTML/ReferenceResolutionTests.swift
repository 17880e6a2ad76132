import Testing

@testable import Syndication

@Suite struct `HTML with references made absolute` {
  private func resolved(_ html: String, base: String? = "https://x.example/a/b?c") -> String {
    Text.html(html).resolved(URLResolver(base: base)).value
  }

  @Test(arguments: [
    ("<A HREF='d'>e</A>", "<A HREF=\"https://x.example/a/d\">e</A>"),
    ("<img src=/d onerror=e>", "<img src=\"https://x.example/d\" onerror=e>"),
    ("<a href=\"../d&amp;e\" id=f>", "<a href=\"https://x.example/d&amp;e\" id=f>"),
    (
      "<img srcset=\"d 1x, /e 2x\">",
      "<img srcset=\"https://x.example/a/d 1x, https://x.example/e 2x\">"
    ),
    (
      "<script>'<a href=d>'</script><!-- <a href=d> -->",
      "<script>'<a href=d>'</script><!-- <a href=d> -->"
    ),
    ("<a href=https://y.example/?utm_source=z>", "<a href=\"https://y.example/?utm_source=z\">"),
    ("<p>a &nbsp; <b>c", "<p>a &nbsp; <b>c"),
  ])
  func `changes nothing else`(source: String, expected: String) {
    #expect(resolved(source) == expected)
  }

  @Test func `heeds xml:base until its element ends`() {
    #expect(
      resolved("<p xml:base=\"/f/\"><p></p><i src=g></i></p><i src=g></i>")
        == "<p xml:base=\"/f/\"><p></p><i src=\"https://x.example/f/g\"></i></p>"
        + "<i src=\"https://x.example/a/g\"></i>")
  }

  @Test func `stays as it is without a base`() {
    #expect(resolved("<a href='d'>", base: nil) == "<a href='d'>")
  }

  /// The short ways of joining give what RFC 3986 gives.
  @Test(arguments: [
    "g", "./g", "g/", "/g", "//g", "?y", "g?y", "#s", "g#s", ";x", "", ".", "..", "../", "../g",
    "../..", "../../g", "../../../g", "/./g", "/../g", "g.", ".g", "g..", "..g", "./../g", "g/./h",
    "g/../h", "..?a", "../?a/../b", "g;x=1/../y", "http:g", "a:b", "g?y/./x",
  ])
  func `agrees with the resolver`(reference: String) {
    for base in [
      "http://a/b/c/d;p?q", "http://a", "http://a/", "http://a/b", "http://a/./b/c", "urn:a:b",
      "/b",
      "http://a/b/c?d/e",
    ] {
      let resolver = URLResolver(base: base)
      #expect(
        resolved("<a href=\"\(reference)\">", base: base)
          == "<a href=\"\(resolver.absolute(reference))\">", "\(base)")
    }
  }

  @Test(arguments: [
    "?utm_source=a", "?a=b&utm_source=c", "?utm_source=a&b=c", "?utm_source=a&utm_medium=b#c",
    "?a&fbclid=b&c&UTM_x=d&e#f", "?a=utm_source", "#?utm_source=a", "?autm_source=b", "?gclid",
  ])
  func `loses what follows people when sanitised, and nothing more`(query: String) {
    let url = "https://x.example/a" + query
    #expect(
      Text.html("<a href=\"\(url)\"></a>").sanitized().value
        == "<a href=\"\(Markup.escaped(CanonicalURL.withoutTracking(url)))\"></a>")
  }
}
