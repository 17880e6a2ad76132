/// The frame that RDF puts around RSS 0.90 and 1.0; the elements inside are
/// read by `RSS` (RDF Site Summary 1.0 §5).
enum RDF {
  static func opening(_ name: LocalName, _ reader: inout FeedBuilder) -> FeedBuilder.Opening {
    guard name == .rdf, reader.isAtRoot else { return .leaf }
    reader.setFormat(.rdf, version: "1.0")
    return .container(.transparent)
  }

  /// `rdf:about` names an item or channel that has no `guid`.
  static func about(_ attributes: XMLAttributes) -> String? {
    attributes[.rdf, .about]?.nonEmpty
  }
}
