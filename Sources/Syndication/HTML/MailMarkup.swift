/// Rewrites clean HTML for mail programs, which know neither style sheets
/// nor most of HTML: few elements, each with its style on it, every address
/// absolute, nothing that runs, plays or asks. Colours are left to the mail
/// around it.
///
/// It reads what the sanitiser writes, and so may trust its nesting.
struct MailMarkup: HTMLHandler {
  private var output: [UInt8] = []
  /// What the open elements were written as; nil for those without tags.
  private var open: [String?] = []
  /// How many elements are open inside one that is left out.
  private var dropped = 0

  /// How wide a picture is at most, in pixels: mails are read at 600, and
  /// Outlook scales nothing that states more.
  private static let widest = 560

  /// What an element is written as, and its style.
  private struct Rule {
    var name: String?
    var style: String?
  }

  private static let rules: HTMLNameMap<Rule> = {
    let block = "margin:0 0 1em"
    let heading = "margin:1.25em 0 .5em;line-height:1.3"
    var rules: [String: Rule] = [
      "p": Rule(name: "p", style: block), "pre": Rule(name: "pre", style: "white-space:pre-wrap"),
      "blockquote": Rule(
        name: "blockquote", style: "margin:0 0 1em;padding-left:1em;border-left:3px solid #8a949e"),
      "ul": Rule(name: "ul", style: "margin:0 0 1em;padding-left:1.5em"),
      "ol": Rule(name: "ol", style: "margin:0 0 1em;padding-left:1.5em"),
      "dl": Rule(name: "dl", style: block), "dd": Rule(name: "dd", style: "margin:0 0 .5em"),
      "dt": Rule(name: "dt", style: "font-weight:bold"), "figure": Rule(name: "div", style: block),
      "figcaption": Rule(name: "p", style: "margin:.25em 0 0;font-size:.875em"),
      "table": Rule(name: "table", style: "width:100%;border-collapse:collapse;margin:0 0 1em"),
      "td": Rule(name: "td", style: "padding:4px;vertical-align:top;border:1px solid #8a949e"),
      "th": Rule(name: "th", style: "padding:4px;text-align:left;border:1px solid #8a949e"),
      "hr": Rule(name: "hr"), "summary": Rule(name: "p", style: "font-weight:bold"),
      "img": Rule(name: "img", style: "max-width:100%;height:auto;border:0"),
    ]
    for name in ["h1", "h2", "h3", "h4", "h5", "h6"] {
      rules[name] = Rule(name: name, style: heading)
    }
    for name in [
      "a", "abbr", "b", "bdi", "bdo", "br", "caption", "cite", "code", "del", "em", "i", "ins",
      "li", "q", "s", "small", "strong", "sub", "sup", "tbody", "tfoot", "thead", "tr", "u",
    ] {
      rules[name] = Rule(name: name)
    }
    for name in [
      "address", "article", "aside", "center", "details", "div", "footer", "header", "main", "nav",
      "section",
    ] {
      rules[name] = Rule(name: "div")
    }
    return HTMLNameMap(rules.map { (HTMLName($0.key), $0.value) })
  }()

  /// Elements that are left out with what is in them.
  private static let left = HTMLNameMap(
    ["audio", "math", "svg", "video"].map { (HTMLName($0), true) })
  private static let voids = HTMLNameMap(HTMLVocabulary.void.map { (HTMLName($0), true) })
  private static let kept = ["lang", "dir", "colspan", "rowspan", "start", "value"].map {
    (name: HTMLName($0), text: $0)
  }
  private static let (href, src) = (HTMLName("href"), HTMLName("src"))
  private static let (alt, width, height) = (HTMLName("alt"), HTMLName("width"), HTMLName("height"))

  static func of(_ html: String) -> String {
    String(decoding: HTMLSource.read(html, into: MailMarkup()).output, as: UTF8.self)
  }

  private init() {}

  mutating func start(_ name: HTMLName?, _ tag: borrowing HTMLTag) -> HTMLContent {
    let isVoid = name.flatMap { Self.voids[$0] } ?? false
    if dropped > 0 || name.flatMap({ Self.left[$0] }) != nil {
      if !isVoid { dropped += 1 }
      return .markup
    }
    let rule = name.flatMap { Self.rules[$0] }
    var written = rule?.name
    if written == "a", Self.address(tag.value(Self.href), isLink: true) == nil { written = nil }
    if written == "img", Self.address(tag.value(Self.src), isLink: false) == nil { written = nil }
    if !isVoid { open.append(written) }
    guard let written else { return .markup }
    output.append(UInt8(ascii: "<"))
    output.append(contentsOf: written.utf8)
    for (attribute, text) in Self.kept { write(text, tag.value(attribute)) }
    if written == "a" { write("href", Self.address(tag.value(Self.href), isLink: true)) }
    if written == "img" { picture(tag) }
    write("style", rule?.style)
    output.append(contentsOf: (isVoid ? " />" : ">").utf8)
    return .markup
  }

  mutating func end(_ name: HTMLName) {
    guard dropped == 0 else {
      dropped -= 1
      return
    }
    guard let written = open.popLast() ?? nil else { return }
    output.append(endTagOf: written)
  }

  mutating func text(_ bytes: UnsafeBufferPointer<UInt8>) {
    if dropped == 0 { output.append(escaping: bytes) }
  }

  private mutating func write(_ name: String, _ value: String?) {
    guard let value else { return }
    output.append(contentsOf: " \(name)=\"".utf8)
    output.append(escaping: value, quotes: true)
    output.append(UInt8(ascii: "\""))
  }

  private mutating func picture(_ tag: borrowing HTMLTag) {
    write("src", tag.value(Self.src))
    write("alt", tag.value(Self.alt) ?? "")
    guard let width = tag.value(Self.width).flatMap({ Int($0) }), width > 0 else { return }
    let shown = min(width, Self.widest)
    write("width", String(shown))
    if let height = tag.value(Self.height).flatMap({ Int($0) }), height > 0, height < 100_000 {
      write("height", String(max(1, height * shown / width)))
    }
  }

  private static func address(_ url: String?, isLink: Bool) -> String? {
    guard let url else { return nil }
    let isPlace = isLink && (url.hasPrefix("mailto:") || url.hasPrefix("tel:"))
    return isPlace || URI.isWebAddress(url) ? url : nil
  }
}

extension Text {
  /// The text as HTML that mail programs show: cleaned, with styles on the
  /// elements instead of classes and style sheets, absolute addresses alone,
  /// widths on pictures, no players, drawings or forms. Plain text becomes
  /// paragraphs.
  public func mailSafe() -> Text {
    let html =
      type.isMarkup
      ? sanitized().value
      : value.split(separator: "\n", omittingEmptySubsequences: true)
        .map { "<p>" + Markup.escaped($0) + "</p>" }.joined()
    return Text(MailMarkup.of(html), type: .html, language: language)
  }
}
