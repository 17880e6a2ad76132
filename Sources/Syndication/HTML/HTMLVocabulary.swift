/// What the readers and the sanitiser know of HTML (HTML Standard §4, §15
/// and §16), as data. `Vocabulary` makes look-up tables of it.
enum HTMLVocabulary {
  /// Elements that text may keep.
  static let allowed: Set<String> = [
    "a", "abbr", "acronym", "address", "article", "aside", "audio", "b", "bdi", "bdo", "big",
    "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "data", "dd",
    "del", "details", "dfn", "dir", "div", "dl", "dt", "em", "figcaption", "figure", "font",
    "footer", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "i", "img", "ins",
    "kbd", "li", "main", "mark", "menu", "nav", "ol", "p", "picture", "pre", "q", "rp", "rt",
    "ruby", "s", "samp", "search", "section", "small", "source", "span", "strike", "strong",
    "sub", "summary", "sup", "table", "tbody", "td", "tfoot", "th", "thead", "time", "tr",
    "track", "tt", "u", "ul", "var", "video", "wbr",
  ]

  /// Elements that are dropped with everything inside: what is there is no
  /// text. Tags of all others lose only themselves.
  static let dropped: Set<String> = [
    "canvas", "datalist", "noembed", "noframes", "optgroup", "option", "script", "select",
    "style", "template", "textarea", "title", "xml",
  ]

  /// Dropped elements whose content is characters up to their end tag
  /// (§13.2.6.4.7); the first two run to the end of the document where they
  /// are not closed, the others then held text after all.
  static let skipped: Set<String> = ["script", "style"]
  static let skippedIfClosed: Set<String> = ["noembed", "noframes", "textarea", "title"]
  /// Elements whose content is characters too, and text to read.
  static let literal: Set<String> = ["plaintext", "xmp"]

  /// Elements without content (§13.1.2).
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "frame", "hr", "img", "input", "link", "meta",
    "param", "source", "track", "wbr",
  ]

  /// Elements around which a browser breaks the line.
  static let block: Set<String> = [
    "address", "article", "aside", "blockquote", "br", "caption", "center", "dd", "details",
    "dir", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hgroup", "hr", "li", "main", "menu", "nav", "ol", "p", "pre",
    "search", "section", "summary", "table", "tr", "ul",
  ]

  /// Elements whose start closes an open paragraph (§13.2.6.4.7).
  static let closesParagraph = block.subtracting(["br", "caption", "tr"])

  /// Elements that mark up words, and are opened again where a paragraph
  /// around them was closed too early (§13.2.4.3).
  static let formatting: Set<String> = [
    "a", "b", "big", "code", "em", "font", "i", "s", "small", "strike", "strong", "tt", "u",
  ]

  /// The phrasing content that marks up words and does nothing else: it leads
  /// nowhere, loads nothing, closes nothing around it and is read by no rules
  /// of its own (§3.2.5.2.5).
  static let phrasing: Set<String> = [
    "abbr", "b", "bdi", "bdo", "br", "cite", "code", "del", "dfn", "em", "i", "ins", "kbd", "mark",
    "q", "s", "samp", "small", "span", "strong", "sub", "sup", "u", "var", "wbr",
  ]

  /// Elements that no tag inside closes from within (§13.2.4.2).
  static let boundaries: Set<String> = ["caption", "table", "td", "th"]

  /// Names by which HTML is told from text with pointed brackets.
  static let known: Set<String> = allowed.union(dropped).union(void).union(literal).union([
    "applet", "blink", "body", "button", "fieldset", "form", "frameset", "head", "html",
    "iframe", "input", "label", "legend", "map", "marquee", "math", "noscript", "object", "svg",
  ])

  /// Attributes every allowed element may have.
  static let globalAttributes = ["dir", "lang", "style", "title", "xml:lang"]

  /// Attributes of single elements.
  static let attributes: [String: [String]] = [
    "a": ["href", "hreflang", "rel", "rev", "type"],
    "audio": ["controls", "loop", "muted", "preload", "src"],
    "blockquote": ["cite"], "caption": ["align"],
    "col": ["align", "span", "valign", "width"],
    "colgroup": ["align", "span", "valign", "width"],
    "data": ["value"], "del": ["cite", "datetime"], "details": ["open"], "div": ["align"],
    "font": ["color", "face", "size"], "h1": ["align"], "h2": ["align"], "h3": ["align"],
    "h4": ["align"], "h5": ["align"], "h6": ["align"], "hr": ["align", "size", "width"],
    "img": [
      "align", "alt", "border", "decoding", "height", "hspace", "loading", "longdesc", "sizes",
      "src", "srcset", "vspace", "width",
    ],
    "ins": ["cite", "datetime"], "li": ["type", "value"],
    "ol": ["compact", "reversed", "start", "type"], "p": ["align"], "q": ["cite"],
    "source": ["height", "media", "sizes", "src", "srcset", "type", "width"],
    "table": [
      "align", "bgcolor", "border", "cellpadding", "cellspacing", "frame", "rules", "summary",
      "width",
    ],
    "tbody": ["align", "valign"],
    "td": [
      "abbr", "align", "axis", "bgcolor", "colspan", "headers", "height", "nowrap", "rowspan",
      "scope", "valign", "width",
    ],
    "tfoot": ["align", "valign"],
    "th": [
      "abbr", "align", "axis", "bgcolor", "colspan", "headers", "height", "nowrap", "rowspan",
      "scope", "valign", "width",
    ],
    "thead": ["align", "valign"], "time": ["datetime"], "tr": ["align", "bgcolor", "valign"],
    "track": ["default", "kind", "label", "src", "srclang"], "ul": ["compact", "type"],
    "video": [
      "controls", "height", "loop", "muted", "playsinline", "poster", "preload", "src", "width",
    ],
  ]

  /// Attributes whose value is a URL, of allowed elements and of others.
  static let urlAttributes: Set<String> = [
    "action", "background", "cite", "codebase", "data", "formaction", "href", "icon", "longdesc",
    "manifest", "poster", "profile", "src", "usemap", "xlink:href",
  ]
}
