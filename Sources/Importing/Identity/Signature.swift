import CityConfiguration
import Storage

/// What articles are recognised by. Two of the three make the same article,
/// so that one of them may be corrected.
struct Signature: Hashable {
  var title: String
  /// `2024-5-23` in the city; empty where there is no date.
  var day: String
  /// ``BodyText``
  var body: String

  init(of item: Item, localTime: LocalTime) {
    title = item.title
    day =
      item.published.map { date in
        let day = localTime.day(of: date)
        return "\(day.year ?? 0)-\(day.month ?? 0)-\(day.day ?? 0)"
      } ?? ""
    body = BodyText.digest(ofHTML: item.body)
  }

  /// How well another fits; nil where it is another article. Title and day
  /// count for more than title and text, those for more than day and text.
  func agreement(with other: Signature) -> Int? {
    switch (title == other.title, day == other.day, body == other.body) {
    case (true, true, true): 4
    case (true, true, false): 3
    case (true, false, true): 2
    case (false, true, true): 1
    default: nil
    }
  }
}
