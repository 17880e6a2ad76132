/// The labelled lines that may stand below an article's date.
enum PortalLabel: String, CaseIterable {
  case image = "Bild"
  case alternative = "Bildbeschreibung"
  case size = "Bildgröße"
  case keywords = "Schlagwörter"
  case desk = "Ressort"
  case contact = "Kontakt"
  case status = "Status"
  case expires = "Gültig bis"
  case event = "Termin"
  case place = "Ort"
  case price = "Eintritt"
  case language = "Sprache"

  /// A right value, shown where a wrong one was found.
  var example: String {
    switch self {
    case .image: "https://www.stadt.example/bild.jpg"
    case .alternative: "Kinder spielen am Brunnen"
    case .size: "1200 x 800"
    case .keywords: "Kultur, Familie"
    case .desk: "Presseamt"
    case .contact: "presse@stadt.example"
    case .status: "veröffentlicht, geplant, Entwurf oder zurückgezogen"
    case .expires: "31.12.2024"
    case .event: "14.09.2024, 11:00–18:00 Uhr"
    case .place: "Altmarkt"
    case .price: "frei"
    case .language: "de"
    }
  }
}
