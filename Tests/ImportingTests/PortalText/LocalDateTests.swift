import CityConfiguration
import Foundation
import Testing

@testable import Importing

struct LocalDateTests {
  private let dates = LocalDate(localTime: City.sample.localTime)
  private let city = City.sample

  @Test func `a day begins at midnight of the city, in summer and winter`() {
    #expect(dates.date("23.05.2024") == Date(timeIntervalSince1970: 1_716_415_200))
    #expect(dates.date("23.1.2024") == Date(timeIntervalSince1970: 1_705_964_400))
  }

  @Test(arguments: ["23.05.2024, 14:05 Uhr", "23.5.2024 14.05 Uhr", "23.05.2024, 14:05"])
  func `a time is read`(text: String) {
    #expect(LocalDate.isShape(text))
    #expect(dates.date(text) == city.at(2024, 5, 23, 14, 5))
  }

  @Test(arguments: ["23. Mai 2024", "Am 23.05.2024", "23.05.2024 in der Stadthalle", "23.05.24"])
  func `other lines are no dates`(text: String) {
    #expect(!LocalDate.isShape(text))
  }

  @Test func `the end of a day is the beginning of the next`() {
    #expect(dates.end("31.12.2024") == city.at(2025, 1, 1))
    #expect(dates.end("31.12.2024, 18:00 Uhr") == city.at(2024, 12, 31, 18))
  }

  @Test func `an event has a start, and an end where one is given`() {
    func expect(
      _ text: String, _ start: Date?, _ end: Date?,
      sourceLocation: SourceLocation = #_sourceLocation
    ) {
      let span = dates.span(text)
      #expect(span?.start == start, sourceLocation: sourceLocation)
      #expect(span?.end == end, sourceLocation: sourceLocation)
    }
    expect("14.09.2024, 11:00–18:00 Uhr", city.at(2024, 9, 14, 11), city.at(2024, 9, 14, 18))
    expect("14.09.2024, 19:30 Uhr", city.at(2024, 9, 14, 19, 30), nil)
    expect("14.09.2024", city.at(2024, 9, 14), nil)
    expect(
      "14.09.2024 bis 16.09.2024", city.at(2024, 9, 14),
      city.at(2024, 9, 17)?.addingTimeInterval(-1))
    expect(
      "14.09.2024, 18:00 Uhr bis 16.09.2024, 12:00 Uhr", city.at(2024, 9, 14, 18),
      city.at(2024, 9, 16, 12))
    expect("14.09.2024, 22:00-02:00 Uhr", city.at(2024, 9, 14, 22), city.at(2024, 9, 15, 2))
  }

  @Test(arguments: ["14.09.2024 bis", "14.09.2024–18:00", "31.09.2024", "im Herbst"])
  func `what is no event is none`(text: String) {
    #expect(dates.span(text) == nil)
  }
}
