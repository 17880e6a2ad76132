/// Time zones as dates name them (RFC 822 §5, RFC 2822 §4.3, RFC 3339).
enum DateZone {
  /// Seconds east of UTC: of `Z`, `+0100`, `-5:30`, `EST`, `GMT+1`; nil for
  /// what is no zone.
  static func offset(_ text: String) -> Int? {
    var zone = text.trimmingSpace().lowercased()
    if zone.hasPrefix("etc/") {
      // POSIX counts these to the west (tz database, file `etcetera`).
      zone.removeFirst(4)
      if zone.hasPrefix("gmt"), let west = numeric(zone.dropFirst(3)) { return -west }
    }
    if let known = hours[zone] { return Int(known * 3600) }
    for prefix in ["gmt", "utc", "ut"] where zone.hasPrefix(prefix) {
      zone.removeFirst(prefix.count)
      return numeric(zone)
    }
    return numeric(zone)
  }

  private static func numeric(_ text: some StringProtocol) -> Int? {
    guard let sign = text.first, sign == "+" || sign == "-" else { return nil }
    let parts = text.dropFirst().split(separator: ":", omittingEmptySubsequences: false)
    let digits = parts.joined()
    guard !digits.isEmpty, digits.utf8.allSatisfy(\.isASCIIDigit), digits.count <= 4,
      let number = Int(digits)
    else { return nil }
    let (hours, minutes) =
      parts.count == 2
      ? (Int(parts[0]) ?? 0, Int(parts[1]) ?? 0)
      : digits.count > 2 ? (number / 100, number % 100) : (number, 0)
    guard hours < 24, minutes < 60 else { return nil }
    let seconds = hours * 3600 + minutes * 60
    return sign == "-" ? -seconds : seconds
  }

  /// Hours east of UTC. Of the military letters only those count that
  /// RFC 822 §5 gives as examples; the others say nothing (RFC 2822 §4.3).
  private static let hours: [String: Double] = [
    "z": 0, "ut": 0, "utc": 0, "gmt": 0, "wet": 0, "uct": 0, "west": 1, "bst": 1, "cet": 1,
    "mez": 1, "met": 1, "cest": 2, "mesz": 2, "mest": 2, "eet": 2, "eest": 3, "msk": 3,
    "msd": 4, "ist": 5.5, "sgt": 8, "hkt": 8, "awst": 8, "jst": 9, "kst": 9, "acst": 9.5,
    "aest": 10, "aedt": 11, "nzst": 12, "nzdt": 13, "nst": -3.5, "ndt": -2.5, "ast": -4,
    "adt": -3, "est": -5, "edt": -4, "et": -5, "cst": -6, "cdt": -5, "ct": -6, "mst": -7,
    "mdt": -6, "mt": -7, "pst": -8, "pdt": -7, "pt": -8, "akst": -9, "akdt": -8, "hst": -10,
    "sst": -11, "brt": -3, "art": -3, "clt": -4, "trt": 3, "pkt": 5, "wib": 7, "cat": 2, "eat": 3,
    "wat": 1, "sast": 2, "nft": 11, "chst": 10, "acdt": 10.5, "a": -1, "n": 1, "m": -12, "y": 12,
    "b": 0, "c": 0, "d": 0, "e": 0, "f": 0, "g": 0, "h": 0, "i": 0, "k": 0, "l": 0, "o": 0, "p": 0,
    "q": 0, "r": 0, "s": 0, "u": 0, "v": 0, "w": 0, "x": 0,
  ]
}
