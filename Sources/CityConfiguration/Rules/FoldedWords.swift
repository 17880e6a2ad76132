import Foundation

/// The words of a text in the form in which they are compared: small letters
/// without accents, `ä` as `ae` and `ß` as `ss`. A word is a run of letters
/// and digits.
struct FoldedWords {
  let words: [String]
  let distinct: Set<String>

  init(_ text: String) {
    words = Self.split(text)
    distinct = Set(words)
  }

  /// - Parameter kept: characters that belong to words besides.
  static func split(_ text: String, keeping kept: Set<Unicode.Scalar> = []) -> [String] {
    var words: [String] = []
    var word = String.UnicodeScalarView()
    func isInWord(_ scalar: Unicode.Scalar) -> Bool {
      scalar.properties.isAlphabetic || scalar.properties.numericType != nil
    }
    for scalar in text.lowercased().unicodeScalars {
      if scalar.isASCII {
        if isInWord(scalar) || kept.contains(scalar) {
          word.append(scalar)
        } else if !word.isEmpty {
          words.append(String(word))
          word = String.UnicodeScalarView()
        }
        continue
      }
      switch scalar {
      case "ä": word.append(contentsOf: "ae".unicodeScalars)
      case "ö": word.append(contentsOf: "oe".unicodeScalars)
      case "ü": word.append(contentsOf: "ue".unicodeScalars)
      case "ß": word.append(contentsOf: "ss".unicodeScalars)
      case "ı": word.append("i")
      // An umlaut in two parts.
      case "\u{308}":
        if let last = word.last, ["a", "o", "u"].contains(last) { word.append("e") }
      default:
        // Accents, and characters that show nothing, such as soft hyphens.
        if [.nonspacingMark, .format].contains(scalar.properties.generalCategory) { continue }
        if isInWord(scalar) {
          word.append(plain(scalar))
        } else if !word.isEmpty {
          words.append(String(word))
          word = String.UnicodeScalarView()
        }
      }
    }
    if !word.isEmpty { words.append(String(word)) }
    return words
  }

  /// A Latin letter without its accent; any other as it is.
  private static func plain(_ scalar: Unicode.Scalar) -> Unicode.Scalar {
    guard (0xC0...0x24F).contains(scalar.value) || (0x1E00...0x1EFF).contains(scalar.value) else {
      return scalar
    }
    return String(scalar).decomposedStringWithCanonicalMapping.unicodeScalars.first ?? scalar
  }
}
