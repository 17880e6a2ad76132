/// What can be told of a URI without opening it.
public enum URI {
  /// Whether the text begins with a scheme and says something after it
  /// (RFC 3986 §4.3).
  public static func isAbsolute(_ text: String) -> Bool {
    let reference = URLReference(text)
    return reference.scheme != nil && (reference.authority != nil || !reference.path.isEmpty)
  }
}
