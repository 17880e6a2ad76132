/// A list of pictures: `a.jpg 1x, b,c.jpg 2x`.
enum SourceSet {
  /// Appends the list with each address absolute; nothing where one of them
  /// is not allowed. An address runs to white space and may hold commas; only
  /// those at its end are no part of it (HTML Standard §2.4.9).
  static func append(
    _ value: UnsafeBufferPointer<UInt8>, _ addresses: AddressWriter, isChecked: Bool,
    to output: inout [UInt8]
  ) {
    let begin = output.count
    var cursor = 0
    while true {
      while cursor < value.count, value[cursor].isXMLSpace || value[cursor] == 0x2C { cursor += 1 }
      guard cursor < value.count else { return }
      let start = cursor
      while cursor < value.count, !value[cursor].isXMLSpace { cursor += 1 }
      var end = cursor
      while value[end - 1] == 0x2C { end -= 1 }
      let address = UnsafeBufferPointer(rebasing: value[start..<end])
      guard !isChecked || URLScheme.isAllowed(address) else {
        output.removeSubrange(begin...)
        return
      }
      let before = output.count
      if before > begin { output.append(", ") }
      let content = output.count
      addresses.append(address, to: &output)
      // What stood behind them followed people, and is gone.
      while output.count > content, output.last == 0x2C { output.removeLast() }
      let isEmpty = output.count == content
      if isEmpty { output.removeSubrange(before...) }
      guard end == cursor else { continue }
      while cursor < value.count, value[cursor] != 0x2C {
        let wordStart = cursor
        while cursor < value.count, value[cursor] != 0x2C, !value[cursor].isXMLSpace { cursor += 1 }
        if cursor > wordStart {
          let word = UnsafeBufferPointer(rebasing: value[wordStart..<cursor])
          guard !isEmpty, isDescriptor(word) else { continue }
          output.append(UInt8(ascii: " "))
          output.append(contentsOf: word)
        } else {
          cursor += 1
        }
      }
    }
  }

  /// Whether the word says how dense or wide a picture is: `1.5x`, `640w`.
  private static func isDescriptor(_ word: UnsafeBufferPointer<UInt8>) -> Bool {
    word.count > 1 && "wxh".utf8.contains(word[word.count - 1])
      && word.dropLast().allSatisfy { $0.isASCIIDigit || $0 == UInt8(ascii: ".") }
  }
}
