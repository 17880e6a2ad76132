import Foundation

/// What hurts a reader of HTML.
extension HostileDocument {
  static let html: [HostileDocument] = [
    HostileDocument("HTML of a hundred thousand levels", 100_000) {
      description(html: repeating("<div>", $0))
    },
    HostileDocument("HTML of a hundred thousand levels, closed", 100_000) {
      description(html: repeating("<div>", $0) + repeating("</div>", $0))
    },
    HostileDocument("HTML of a hundred thousand levels of a dropped element", 100_000) {
      description(html: "<object>" + repeating("<b>", $0) + repeating("</i>", $0))
    },
    HostileDocument("HTML of a hundred thousand levels of an unknown element", 100_000) {
      description(html: repeating("<x-a>", $0) + repeating("</x-b>", $0))
    },
    HostileDocument("HTML of a hundred thousand levels of formatting", 100_000) {
      description(html: repeating("<b><p>", $0 / 2))
    },
    HostileDocument("HTML of crossed formatting", 100_000) {
      description(html: repeating("<a><b><i></a></b></i>", $0 / 6))
    },
    HostileDocument("HTML of tables in tables", 100_000) {
      description(html: repeating("<table><tr><td>", $0 / 3))
    },
    HostileDocument("HTML of text misplaced in tables", 100_000) {
      description(html: repeating("<table>a", $0))
    },
    HostileDocument("HTML of lists in lists", 100_000) {
      description(html: repeating("<ul><li>", $0 / 2))
    },
    HostileDocument("HTML of selects, options and templates", 100_000) {
      description(html: repeating("<template><select><option>", $0 / 3))
    },
    HostileDocument("HTML of drawings in formulas", 100_000) {
      description(html: repeating("<svg><math><mtext>", $0 / 3))
    },
    HostileDocument("HTML with a million attributes", 1_000_000, megabytes: 300) { size in
      description(html: "<p" + numbered(size) { " a\($0)=b" } + ">c")
    },
    HostileDocument("HTML with an attribute of two megabytes", 2_000_000, megabytes: 300) {
      description(html: "<a href=\"" + repeating("a", $0) + "\">c")
    },
    HostileDocument("HTML with a name of two megabytes", 2_000_000, megabytes: 300) {
      description(html: "<" + repeating("a", $0) + ">c")
    },
    HostileDocument("HTML with quotes never closed", 200_000) {
      description(html: repeating("<a href=\"b>", $0) + "c")
    },
    HostileDocument("HTML with a comment never closed", 1_000_000) {
      description(html: repeating("<!--", $0 / 4))
    },
    HostileDocument("HTML with comments that nearly end", 1_000_000) {
      description(html: "<!--" + repeating("--!", $0 / 3))
    },
    HostileDocument("HTML with a script never closed", 1_000_000) {
      description(html: "<script>" + repeating("</scrip", $0 / 7))
    },
    HostileDocument("HTML with a title never closed", 1_000_000) {
      description(html: "<textarea>" + repeating("</textare", $0 / 9))
    },
    HostileDocument("HTML with a megabyte of <", 1_000_000) {
      description(html: repeating("<", $0))
    },
    HostileDocument("HTML with a megabyte of &", 1_000_000) {
      description(html: repeating("&", $0))
    },
    HostileDocument("HTML with a megabyte of </", 500_000) {
      description(html: repeating("</", $0))
    },
    HostileDocument("HTML with references that never end", 1_000_000) {
      description(html: "&" + repeating("a", $0) + "&#" + repeating("9", $0))
    },
    HostileDocument("HTML with a hundred thousand end tags", 100_000) {
      description(html: repeating("<div>", 300) + repeating("</b></p></br>", $0 / 3))
    },
    HostileDocument("HTML with a style of a megabyte", 1_000_000) {
      description(html: "<p style=\"" + repeating("color:red;", $0 / 10) + "\">c")
    },
    HostileDocument("HTML with a value of a megabyte in a style", 1_000_000) {
      description(html: "<p style=\"color:" + repeating("rgb(", $0 / 4) + "\">c")
    },
    HostileDocument("HTML with two megabytes of text", 2_000_000, megabytes: 200) {
      description(html: "<p>" + repeating("a b ", $0 / 4))
    },
    HostileDocument("HTML with a NUL between all letters", 1_000_000) {
      description(html: "<p>" + repeating("a&#0;\u{0}", $0 / 7))
    },
    HostileDocument("HTML escaped a hundred times", 100) { size in
      item("<description>&" + repeating("amp;", size) + "lt;b></description>")
    },
  ]
}
