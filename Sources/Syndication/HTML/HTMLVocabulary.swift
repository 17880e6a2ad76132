/// What the readers and the sanitiser know of HTML (WHATWG HTML Standard).
enum HTMLVocabulary {
  /// Elements that text may keep.
  static let allowed: Set<String> = [
    "a", "abbr", "acronym", "address", "article", "aside", "audio", "b", "bdi", "bdo", "big",
    "blockquote", "br", "caption", "center", "cite", "code", "col", "colgroup", "dd", "del",
    "details", "dfn", "dir", "div", "dl", "dt", "em", "figcaption", "figure", "font", "footer",
    "h1", "h2", "h3", "h4", "h5", "h6", "header", "hr", "i", "img", "ins", "kbd", "li", "main",
    "mark", "nav", "ol", "p", "picture", "pre", "q", "rp", "rt", "ruby", "s", "samp", "section",
    "small", "source", "span", "strike", "strong", "sub", "summary", "sup", "table", "tbody",
    "td", "tfoot", "th", "thead", "time", "tr", "track", "tt", "u", "ul", "var", "video", "wbr",
  ]

  /// Elements that are dropped with everything inside: what is there is no
  /// text, or comes back to life when parsed again.
  static let dropped: Set<String> = [
    "base", "canvas", "datalist", "embed", "frame", "head", "link", "math", "meta", "noembed",
    "noframes", "optgroup", "option", "param", "plaintext", "script", "select", "style", "svg",
    "template", "textarea", "title", "xml", "xmp",
  ]

  /// Elements without content (HTML Standard §13.1.2).
  static let void: Set<String> = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
    "source", "track", "wbr",
  ]

  /// Elements around which a browser breaks the line.
  static let block: Set<String> = [
    "address", "article", "aside", "blockquote", "br", "caption", "center", "dd", "details",
    "dir", "div", "dl", "dt", "figcaption", "figure", "footer", "form", "h1", "h2", "h3", "h4",
    "h5", "h6", "header", "hr", "li", "main", "nav", "ol", "p", "pre", "section", "summary",
    "table", "tr", "ul",
  ]

  /// Names by which HTML is told from text with pointed brackets.
  static let known: Set<String> = allowed.union(dropped).union([
    "applet", "body", "button", "fieldset", "frameset", "iframe", "noscript", "object", "form",
    "html", "input", "label", "legend", "area", "map",
    "marquee", "blink",
  ])

  /// Attributes every allowed element may have.
  static let globalAttributes: Set<String> = ["dir", "lang", "title", "xml:lang", "style"]

  /// Attributes of single elements.
  static let attributes: [String: Set<String>] = [
    "a": ["href", "hreflang", "rel", "type", "rev"],
    "abbr": [], "audio": ["src", "controls", "loop", "muted", "preload"],
    "blockquote": ["cite"], "caption": ["align"],
    "col": ["span", "width", "align", "valign"],
    "colgroup": ["span", "width", "align", "valign"],
    "del": ["cite", "datetime"], "details": ["open"], "div": ["align"],
    "font": ["color", "face", "size"], "h1": ["align"], "h2": ["align"], "h3": ["align"],
    "h4": ["align"], "h5": ["align"], "h6": ["align"], "hr": ["align", "size", "width"],
    "img": [
      "src", "srcset", "sizes", "alt", "width", "height", "align", "border", "hspace", "vspace",
      "longdesc", "loading",
    ],
    "ins": ["cite", "datetime"], "li": ["value", "type"],
    "ol": ["start", "reversed", "type", "compact"], "p": ["align"], "q": ["cite"],
    "source": ["src", "srcset", "sizes", "type", "media", "width", "height"],
    "table": [
      "align", "bgcolor", "border", "cellpadding", "cellspacing", "summary", "width", "rules",
      "frame",
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
    "track": ["default", "kind", "label", "src", "srclang"], "ul": ["type", "compact"],
    "video": [
      "src", "controls", "height", "loop", "muted", "playsinline", "poster", "preload", "width",
    ],
  ]

  /// Attributes whose value is a URL.
  static let urlAttributes: Set<String> = [
    "action", "background", "cite", "codebase", "data", "formaction", "href", "icon", "longdesc",
    "manifest", "poster", "profile", "src", "usemap",
  ]
}
