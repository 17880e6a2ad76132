/// Turns places in a document, counted in bytes, into lines and columns.
struct LineCounter {
  typealias Location = (line: Int, column: Int)

  /// How many bytes came before the chunk.
  private(set) var offset = 0
  /// Where the chunk begins.
  private var start: Location = (1, 1)
  /// The place before the chunk that may still be asked for.
  private var earlier: (offset: Int, location: Location)?

  /// The line and the column in characters, both counted from 1, of a place
  /// in the chunk, or of the one before it that was kept.
  func location(of place: Int, in chunk: UnsafeBufferPointer<UInt8>) -> Location {
    if place < offset, let earlier { return earlier.location }
    let end = max(0, min(place - offset, chunk.count))
    var location = start
    var cursor = 0
    while true {
      let lineBreak = chunk.first(0x0A, from: cursor, to: end)
      guard lineBreak < end else { break }
      location = (location.line + 1, 1)
      cursor = lineBreak + 1
    }
    // Bytes 0x80 to 0xBF continue a character.
    for index in cursor..<end where chunk[index] & 0xC0 != 0x80 { location.column += 1 }
    return location
  }

  /// Leaves the first `count` bytes of the chunk behind, but for one place
  /// in it.
  mutating func advance(
    over count: Int, of chunk: UnsafeBufferPointer<UInt8>, keeping place: Int?
  ) {
    if let place, place >= offset {
      earlier = (place, location(of: place, in: chunk))
    }
    start = location(of: offset + count, in: chunk)
    offset += count
  }
}
