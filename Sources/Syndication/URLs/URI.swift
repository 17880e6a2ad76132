/// What can be told of a URI without opening it.
public enum URI {
  /// Whether the text begins with a scheme and says something after it
  /// (RFC 3986 §4.3).
  public static func isAbsolute(_ text: String) -> Bool {
    let reference = URLReference(text)
    return reference.scheme != nil && (reference.authority != nil || !reference.path.isEmpty)
      && !text.contains { $0.isWhitespace || "<>\"".contains($0) }
  }

  /// Whether the text is an `http` or `https` URL with a host.
  public static func isWebAddress(_ text: String) -> Bool {
    let reference = URLReference(text)
    guard let scheme = reference.scheme?.lowercased(), let host = reference.authority else {
      return false
    }
    return (scheme == "http" || scheme == "https") && !host.isEmpty && isAbsolute(text)
  }
}
