/// The part of SVG that draws and does nothing else: no scripts, no
/// animation, nothing that is loaded or refers to other parts, no way back
/// into HTML but for the words of a description (SVG 2 §5 to §12).
enum SVGVocabulary {
  static let namespace = "http://www.w3.org/2000/svg"

  /// Elements that may stay, spelled as SVG wants them. All others are
  /// dropped with everything inside.
  static let elements = [
    "a", "circle", "desc", "ellipse", "g", "line", "path", "polygon", "polyline", "rect", "svg",
    "switch", "text", "title", "tspan",
  ]

  /// Elements in which HTML may stand (HTML Standard §13.2.6.5); only their
  /// text is kept.
  static let textOnly: Set<String> = ["title"]

  /// The same; here `HTMLVocabulary.phrasing` is kept too.
  static let phrasingOnly: Set<String> = ["desc"]

  static let attributes = [
    "baseProfile", "cx", "cy", "d", "dir", "dominant-baseline", "dx", "dy", "fill-opacity",
    "fill-rule", "font-family", "font-size", "font-style", "font-weight", "height", "lang",
    "opacity", "pathLength", "points", "preserveAspectRatio", "r", "rotate", "rx", "ry",
    "stroke-dasharray", "stroke-dashoffset", "stroke-linecap", "stroke-linejoin",
    "stroke-miterlimit", "stroke-opacity", "stroke-width", "text-anchor", "textLength",
    "transform", "version", "viewBox", "width", "x", "x1", "x2", "xml:lang", "xml:space", "y",
    "y1", "y2",
  ]

  /// Attributes whose value is a colour, and must not point to a picture.
  static let colours = ["color", "fill", "stroke"]
}

/// The part of MathML that shows formulas (MathML Core §3, MathML 3 §3).
enum MathMLVocabulary {
  static let namespace = "http://www.w3.org/1998/Math/MathML"

  static let elements = [
    "annotation", "math", "menclose", "merror", "mfenced", "mfrac", "mi", "mlabeledtr",
    "mmultiscripts", "mn", "mo", "mover", "mpadded", "mphantom", "mprescripts", "mroot", "mrow",
    "ms", "mspace", "msqrt", "mstyle", "msub", "msubsup", "msup", "mtable", "mtd", "mtext",
    "mtr", "munder", "munderover", "none", "semantics",
  ]

  /// Elements in which HTML may stand, or which are characters in another
  /// notation; only their text is kept.
  static let textOnly: Set<String> = ["annotation", "mi", "mn", "mo", "ms", "mtext"]

  static let attributes = [
    "accent", "accentunder", "align", "close", "columnalign", "columnlines", "columnspacing",
    "columnspan", "depth", "dir", "display", "displaystyle", "encoding", "fence", "frame",
    "height", "lang", "largeop", "mathvariant", "maxsize", "minsize", "movablelimits",
    "notation", "open", "rowalign", "rowlines", "rowspacing", "rowspan", "scriptlevel",
    "separator", "separators", "stretchy", "symmetric", "width", "xml:lang",
  ]

  /// Attributes that move or enlarge what they stand at, and must not move
  /// it over what is beside the formula.
  static let lengths = ["linethickness", "lspace", "mathsize", "rspace", "voffset"]

  static let colours = ["mathbackground", "mathcolor"]
}
