import Foundation

/// Too many, too deep, too long.
extension HostileDocument {
  static let structure: [HostileDocument] = [
    HostileDocument("a hundred thousand levels", 100_000) { item(repeating("<a>", $0)) },
    HostileDocument("a hundred thousand levels in a text", 100_000) {
      item("<title>" + repeating("<a>", $0) + repeating("</a>", $0) + "</title>")
    },
    HostileDocument("a hundred thousand levels of unknown elements", 100_000) {
      item(repeating("<x:a>", $0) + repeating("</x:a>", $0), root: " xmlns:x=\"urn:x\"")
    },
    HostileDocument("a hundred thousand attributes", 100_000) { size in
      item("<a " + numbered(size) { " a\($0)=\"\"" } + "/>")
    },
    HostileDocument("a hundred thousand attributes without values", 100_000) { size in
      item("<a " + numbered(size) { " a\($0)" } + "/>")
    },
    HostileDocument("a million namespaces on one element", 1_000_000) { size in
      item("<a " + numbered(size) { " xmlns:a\($0)=\"u\($0)\"" } + "/>")
    },
    HostileDocument("a million namespaces on a million elements", 1_000_000, megabytes: 400) {
      size in
      item(numbered(size) { "<n:a xmlns:n=\"u\($0)\"/>" })
    },
    HostileDocument("a hundred thousand namespaces inside each other", 100_000) { size in
      item(numbered(size) { "<a xmlns:a\($0)=\"u\($0)\">" })
    },
    HostileDocument("a million undeclared prefixes", 1_000_000, megabytes: 400) { size in
      item(numbered(size) { "<a\($0):b/>" })
    },
    HostileDocument("a million names of elements", 1_000_000, megabytes: 400) { size in
      item(numbered(size) { "<a\($0)/>" })
    },
    HostileDocument("a million names of attributes", 1_000_000, megabytes: 400) { size in
      item(numbered(size) { "<a b\($0)=\"\"/>" })
    },
    HostileDocument("a hundred megabytes of text", 100_000_000, megabytes: 500) {
      item("<title>" + repeating("a", $0) + "</title>")
    },
    HostileDocument("two megabytes of CDATA", 2_000_000) {
      item("<title><![CDATA[" + repeating("a", $0) + "]]></title>")
    },
    HostileDocument("a million sections of CDATA", 1_000_000, megabytes: 200) {
      item("<title>" + repeating("<![CDATA[a]]>", $0) + "</title>")
    },
    HostileDocument("a comment of two megabytes", 2_000_000) {
      item("<!--" + repeating("a", $0) + "-->")
    },
    HostileDocument("a million comments", 1_000_000) { item(repeating("<!---->", $0)) },
    HostileDocument("an instruction of two megabytes", 2_000_000) {
      item("<?x " + repeating("a", $0) + "?>")
    },
    HostileDocument("a name of two megabytes", 2_000_000) { item("<" + repeating("a", $0) + "/>") },
    HostileDocument("a prefix of two megabytes", 2_000_000) {
      item("<" + repeating("a", $0) + ":b/>")
    },
    HostileDocument("a name of an attribute of two megabytes", 2_000_000) {
      item("<a " + repeating("a", $0) + "=\"\"/>")
    },
    HostileDocument("a value of an attribute of two megabytes", 2_000_000) {
      item("<link href=\"" + repeating("a", $0) + "\"/>")
    },
    HostileDocument("a namespace of two megabytes", 2_000_000) {
      item("<a xmlns=\"" + repeating("a", $0) + "\"/>")
    },
    HostileDocument("two megabytes of blanks in a tag", 2_000_000) {
      item("<a" + repeating(" ", $0) + "/>")
    },
    HostileDocument("two megabytes of line breaks", 2_000_000) { item(repeating("\n", $0)) },
    HostileDocument("a million entries", 1_000_000, megabytes: 3_000) {
      rss(repeating("<item/>", $0))
    },
    HostileDocument("a million entries never closed", 1_000_000, megabytes: 3_000) {
      rss(repeating("<item>", $0))
    },
    HostileDocument("a million channels", 1_000_000) { rss(repeating("<channel>", $0)) },
    HostileDocument("a million Atom entries", 1_000_000, megabytes: 3_000) {
      Data(
        ("<feed xmlns=\"http://www.w3.org/2005/Atom\">" + repeating("<entry/>", $0) + "</feed>")
          .utf8)
    },
  ]
}
