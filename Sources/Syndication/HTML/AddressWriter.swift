/// Writes the addresses of markup, made absolute and without what follows
/// readers. Most need no more than a copy of their bytes.
final class AddressWriter {
  let resolver: URLResolver
  private let keepsTracking: Bool
  /// How long the output may grow by bases: a long one before many short
  /// references would make much of little.
  private let longest: Int
  /// The base, taken apart once there is a reference to join to it.
  private lazy var base = Base(resolver.base)

  private static let tracking = HTMLNameMap(CanonicalURL.tracking.map { (HTMLName($0), true) })

  /// Of `sourceLength` bytes no more is made than sixteen times as many by
  /// addresses; references beyond that stay as they are. So do all where the
  /// base is no place to go.
  convenience init(_ resolver: URLResolver, sourceLength: Int, keepsTracking: Bool = false) {
    self.init(
      resolver.base.map(URLScheme.isAllowed(_:)) ?? true ? resolver : URLResolver(),
      longest: sourceLength * 16 + 65_536, keepsTracking: keepsTracking)
  }

  private init(_ resolver: URLResolver, longest: Int, keepsTracking: Bool) {
    self.resolver = resolver
    self.longest = longest
    self.keepsTracking = keepsTracking
  }

  private struct Base {
    /// Scheme and host; nil where references need more care.
    var origin: [UInt8]?
    /// All up to the last slash.
    var folder: [UInt8]?

    init(_ url: String?) {
      guard let base = url.map({ URLReference($0) }), let scheme = base.scheme,
        let authority = base.authority
      else { return }
      let origin = Array("\(scheme)://\(authority)".utf8)
      self.origin = origin
      let end = base.path.lastIndex(of: "/") ?? base.path.startIndex
      let path = base.path.isEmpty ? "/" : base.path[...end]
      if path.hasPrefix("/"), !path.contains("/.") { folder = origin + Array(path.utf8) }
    }
  }

  func inside(_ reference: String) -> AddressWriter {
    AddressWriter(resolver.inside(reference), longest: longest, keepsTracking: keepsTracking)
  }

  /// Appends the address as the value of an attribute.
  func append(_ address: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    let reference = address.trimmed
    guard keepsTracking || !Self.hasTracking(reference) else {
      var clean = CanonicalURL.withoutTracking(String(decoding: reference, as: UTF8.self))
      return clean.withUTF8 { absolute($0, to: &output) }
    }
    absolute(reference, to: &output)
  }

  private func absolute(_ reference: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]) {
    guard let first = reference.first else { return }
    if resolver.base == nil || Self.hasScheme(reference) || output.count > longest {
      return output.append(escaping: reference, quotes: true)
    }
    let second = reference.count > 1 ? reference[1] : 0
    if first == UInt8(ascii: "/"), second != first, let origin = base.origin,
      !Self.hasDotSegment(reference)
    {
      origin.withUnsafeBufferPointer { output.append(escaping: $0, quotes: true) }
      output.append(escaping: reference, quotes: true)
    } else if !appendInFolder(reference, to: &output) {
      output.append(
        escaping: resolver.absolute(String(decoding: reference, as: UTF8.self)), quotes: true)
    }
  }

  /// Appends `name`, `folder/name` and `../name`; false where the reference
  /// is not as simple.
  private func appendInFolder(
    _ reference: UnsafeBufferPointer<UInt8>, to output: inout [UInt8]
  ) -> Bool {
    guard let origin = base.origin, let folder = base.folder, !"/?#".utf8.contains(reference[0])
    else { return false }
    var end = folder.count
    var start = 0
    while reference[start...].starts(with: "../".utf8) {
      start += 3
      if end > origin.count + 1 {
        end = folder[..<(end - 1)].lastIndex(of: UInt8(ascii: "/"))! + 1
      }
    }
    let rest = UnsafeBufferPointer(rebasing: reference[start...])
    guard rest.first != UInt8(ascii: "."), !Self.hasDotSegment(rest) else { return false }
    folder.withUnsafeBufferPointer {
      output.append(escaping: $0[0, end], quotes: true)
    }
    output.append(escaping: rest, quotes: true)
    return true
  }

  private static func hasScheme(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard bytes[0].isASCIILetter else { return false }
    for byte in bytes {
      if byte == UInt8(ascii: ":") { return true }
      guard byte.isASCIIAlphanumeric || byte == 0x2B || byte == 0x2D || byte == 0x2E else {
        return false
      }
    }
    return false
  }

  private static func hasDotSegment(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var previous: UInt8 = 0
    for byte in bytes {
      if previous == UInt8(ascii: "/"), byte == UInt8(ascii: ".") { return true }
      previous = byte
    }
    return false
  }

  /// Whether a parameter of the query follows people, which few do:
  /// `CanonicalURL` takes them out.
  private static func hasTracking(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var mark =
      bytes.firstIndex { $0 == UInt8(ascii: "?") || $0 == UInt8(ascii: "#") } ?? bytes.count
    while mark < bytes.count, bytes[mark] != UInt8(ascii: "#") {
      var end = mark + 1
      while end < bytes.count, bytes[end].isASCIIAlphanumeric || bytes[end] == 0x5F { end += 1 }
      let name = UnsafeBufferPointer(rebasing: bytes[mark + 1..<end])
      let known = isCampaign(name) || HTMLName(name).flatMap({ tracking[$0] }) == true
      while end < bytes.count, bytes[end] != UInt8(ascii: "&"), bytes[end] != UInt8(ascii: "#") {
        end += 1
      }
      if known { return true }
      mark = end
    }
    return false
  }

  /// `utm_source` and its sisters.
  private static func isCampaign(_ name: UnsafeBufferPointer<UInt8>) -> Bool {
    name.count > 3 && name[3] == UInt8(ascii: "_") && name[0] | 0x20 == UInt8(ascii: "u")
      && name[1] | 0x20 == UInt8(ascii: "t") && name[2] | 0x20 == UInt8(ascii: "m")
  }
}
