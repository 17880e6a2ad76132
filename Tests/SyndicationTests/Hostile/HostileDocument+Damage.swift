import Foundation

/// Markup that is none, and entities.
extension HostileDocument {
  static let damage: [HostileDocument] = [
    HostileDocument("a megabyte of <", 1_000_000) { item(repeating("<", $0)) },
    HostileDocument("a megabyte of < in a title", 1_000_000) {
      item("<title>" + repeating("<", $0) + "</title>")
    },
    HostileDocument("a megabyte of &", 1_000_000) {
      item("<title>" + repeating("&", $0) + "</title>")
    },
    HostileDocument("a megabyte of & in an attribute", 1_000_000) {
      item("<link href=\"" + repeating("&", $0) + "\"/>")
    },
    HostileDocument("a megabyte of ]]", 1_000_000) {
      item("<title><![CDATA[" + repeating("]", $0) + "]]></title>")
    },
    HostileDocument("a megabyte of ]]>", 300_000) {
      item("<title>" + repeating("]]>", $0) + "</title>")
    },
    HostileDocument("a megabyte of <!--", 250_000) { item(repeating("<!--", $0)) },
    HostileDocument("a megabyte of <![CDATA[", 100_000) {
      item("<title>" + repeating("<![CDATA[", $0) + "</title>")
    },
    HostileDocument("a megabyte of <?", 500_000) { item(repeating("<?", $0)) },
    HostileDocument("a megabyte of </", 500_000) { item(repeating("</", $0)) },
    HostileDocument("a megabyte of quotes in a tag", 1_000_000) {
      item("<a " + repeating("\"", $0) + ">")
    },
    HostileDocument("a megabyte of = in a tag", 1_000_000) {
      item("<a " + repeating("=", $0) + ">")
    },
    HostileDocument("a quote that never ends", 1_000_000) {
      item("<a b=\"" + repeating("<item>", $0 / 6))
    },
    HostileDocument("a million surplus end tags", 1_000_000) { item(repeating("</b>", $0)) },
    HostileDocument("end tags that match none of five hundred", 200_000) {
      item("<title>" + repeating("<aaaaaaaaaaaaaaaaaaaaaaaa>", 480) + repeating("<b></c>", $0))
    },
    HostileDocument("tags crossed a hundred thousand times", 200_000) {
      item("<title>" + repeating("<b><i></b></i>", $0 / 4) + "</title>")
    },
    HostileDocument("a million tags never closed with >", 1_000_000) {
      item("<title>" + repeating("<b", $0) + "</title>")
    },
    HostileDocument("two hundred thousand references", 200_000) {
      item("<title>" + repeating("&auml;&#228;", $0 / 2) + "</title>")
    },
    HostileDocument("references to numbers beyond all", 100_000) {
      item("<title>" + repeating("&#99999999999;&#x110000;&#xD800;&#0;", $0 / 4) + "</title>")
    },
    HostileDocument("a document type that never ends", 1_000_000, .failure) {
      Data(("<!DOCTYPE rss [" + repeating("<!ENTITY a \"b\">", $0 / 14)).utf8)
    },
    HostileDocument("a document type with a quote that never ends", 1_000_000) {
      Data(("<!DOCTYPE rss \"" + repeating("]> <rss>", $0 / 8)).utf8)
    },
    HostileDocument("a document type with a comment that never ends", 1_000_000, .failure) {
      Data(("<!DOCTYPE rss [<!--" + repeating("-- ]> <rss>", $0 / 11)).utf8)
    },
    HostileDocument("a document type of brackets", 1_000_000, .failure) {
      Data(("<!DOCTYPE rss " + repeating("[", $0)).utf8)
    },
    HostileDocument("a hundred thousand document types", 100_000) {
      Data(repeating("<!DOCTYPE rss>", $0).utf8) + item("")
    },
    HostileDocument("a billion laughs", 1) { _ in
      let laughs = numbered(10) { number in
        "<!ENTITY l\(number + 1) \"" + repeating("&l\(number);", 10) + "\">"
      }
      return Data("<!DOCTYPE rss [<!ENTITY l0 \"ha\">\(laughs)]>".utf8)
        + item("<title>&l10;</title><a b=\"&l10;\"/>")
    },
    HostileDocument("a billion laughs of parameters", 1) { _ in
      let laughs = numbered(10) { number in
        "<!ENTITY % l\(number + 1) '" + repeating("&#37;l\(number);", 10) + "'>"
      }
      return Data("<!DOCTYPE rss [<!ENTITY % l0 'ha'>\(laughs) %l10;]>".utf8) + item("")
    },
    HostileDocument("entities that grow with the square", 100_000) {
      Data("<!DOCTYPE rss [<!ENTITY a \"\(repeating("a", $0))\">]>".utf8)
        + item("<title>\(repeating("&a;", $0))</title>")
    },
    HostileDocument("an entity inside itself", 1) { _ in
      Data("<!DOCTYPE rss [<!ENTITY a \"&b;\"><!ENTITY b \"&a;\">]>".utf8)
        + item("<title>&a;</title><a b=\"&b;\"/>")
    },
  ]
}
