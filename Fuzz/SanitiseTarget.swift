import Foundation

@testable import Syndication

/// Whatever the HTML: what is left is well-formed, runs no script, and is
/// the same when it is sanitised again.
@_cdecl("LLVMFuzzerTestOneInput")
func sanitiseTarget(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let html = Text.html(String(decoding: input(start, count), as: UTF8.self))
  let once = html.sanitized(base: "https://stadt.example/a/b")
  checkHarmless(once.value)
  let twice = once.sanitized(base: "https://stadt.example/a/b")
  guard once == twice else { finding("not stable:\n\(once.value)\n\(twice.value)") }
  _ = html.plainText
  guard once.teaser(length: 40).count <= 42 else { finding("a teaser is too long") }
  return 0
}

/// Reads what the sanitiser has written as XML.
private func checkHarmless(_ markup: String) {
  let problems = ProblemList()
  var parser = XMLPushParser(problems: problems)
  var reader = HarmlessReader(source: markup)
  Array("<div>\(markup)</div>".utf8).withUnsafeBufferPointer {
    parser.push($0, final: true, into: &reader)
  }
  if let problem = problems.all.first { finding("\(problem.message):\n\(markup)") }
}

/// Looks for what must not be there.
private struct HarmlessReader: XMLHandler {
  let source: String

  func depthToClose(before name: XMLName, session: inout XMLSession) -> Int? { nil }

  func start(_ name: XMLName, session: inout XMLSession) {
    let element = session.writtenName.local
    guard
      ![
        "script", "style", "iframe", "object", "embed", "base", "meta", "link", "foreignObject",
        "form", "template", "noscript", "title", "textarea",
      ].contains(element) || (element == "title" && session.depth > 2)
    else { finding("<\(element)> in \(source)") }
    session.attributes.forEachMarkup { name, value in
      check(name, String(decoding: value, as: UTF8.self))
    }
  }

  private func check(_ name: String, _ value: String) {
    guard !name.lowercased().hasPrefix("on"), name != "srcdoc", name != "id", name != "name" else {
      finding("\(name) in \(source)")
    }
    let bare = value.unicodeScalars.filter { $0.value > 0x20 }
    let address = String(String.UnicodeScalarView(bare)).lowercased()
    for scheme in ["javascript:", "vbscript:", "data:text"] where address.hasPrefix(scheme) {
      guard
        ["href", "src", "cite", "longdesc", "poster", "action", "background", "xlink:href"]
          .contains(name)
      else { continue }
      finding("\(name)=\(value) in \(source)")
    }
  }

  func end(_ name: XMLName, session: inout XMLSession) {}
  func characters(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
