/// A media type with its parameters (RFC 9110 §8.3.1).
struct MediaType: Hashable {
  /// `application/atom+xml`, in lower case.
  var essence: String
  /// Names in lower case, values without quotes.
  var parameters: [String: String] = [:]

  init(_ header: String) {
    let parts = header.split(separator: ";", omittingEmptySubsequences: false)
    essence = String(parts.first ?? "").trimmingSpace().lowercased()
    for part in parts.dropFirst() {
      guard let equals = part.firstIndex(of: "=") else { continue }
      let name = String(part[..<equals]).trimmingSpace().lowercased()
      let value = String(part[part.index(after: equals)...]).trimmingSpace()
      if parameters[name] == nil {
        parameters[name] = value.filter { $0 != "\"" && $0 != "'" }
      }
    }
  }
}
