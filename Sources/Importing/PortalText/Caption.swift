/// A line below a picture: what it shows and, in brackets at the end, who
/// made it.
struct Caption: Hashable {
  var text: String?
  var credit: String?

  private static let marks = [
    "Abbildung", "Abbildungen", "Bild", "Bilder", "Foto", "Fotos", "Grafik", "Grafiken",
  ]

  init(_ line: String) {
    text = line
    let end = line.hasSuffix(").") ? line.dropLast() : line[...]
    guard end.hasSuffix(")") else { return }
    for start in end.indices.reversed() where end[start] == "(" {
      let inside = end[end.index(after: start)...].dropLast()
      guard let colon = inside.firstIndex(of: ":"),
        Self.marks.contains(SourceLine.collapsed(inside[..<colon]))
      else { continue }
      let before = SourceLine.collapsed(end[..<start])
      let name = SourceLine.collapsed(inside[inside.index(after: colon)...])
      text = before.isEmpty ? nil : before
      credit = name.isEmpty ? nil : name
      return
    }
  }
}
