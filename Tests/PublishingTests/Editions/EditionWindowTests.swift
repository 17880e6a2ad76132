import CityConfiguration
import Foundation
import Storage
import Testing

@testable import Publishing

@Suite struct `The window of an edition` {
  private let berlin = TimeZone(identifier: "Europe/Berlin")!

  @Test(arguments: [
    (Edition.Period.week, "2024-10-09T10:00:00Z", "2024-10-06T22:00:00Z", "2024-10-13T22:00:00Z"),
    (.week, "2024-12-31T10:00:00Z", "2024-12-29T23:00:00Z", "2025-01-05T23:00:00Z"),
    // The last Sunday of October has 25 hours.
    (.week, "2024-10-27T22:30:00Z", "2024-10-20T22:00:00Z", "2024-10-27T23:00:00Z"),
    (.month, "2024-09-30T22:30:00Z", "2024-09-30T22:00:00Z", "2024-10-31T23:00:00Z"),
    (.quarter, "2024-12-31T22:59:59Z", "2024-09-30T22:00:00Z", "2024-12-31T23:00:00Z"),
    (.quarter, "2024-12-31T23:00:00Z", "2024-12-31T23:00:00Z", "2025-03-31T22:00:00Z"),
  ])
  func `begins and ends as the calendar on the wall has it`(
    period: Edition.Period, moment: String, start: String, end: String
  ) {
    #expect(
      Edition.Window(period, containing: .utc(moment), in: berlin)
        == Edition.Window(period, start: .utc(start), end: .utc(end)))
  }

  @Test func `is the last one that is over`() {
    let window = Edition.Window(.quarter, endedBy: .utc("2025-01-01T00:00:00Z"), in: berlin)
    #expect(window.end == .utc("2024-12-31T23:00:00Z"))
    let before = Edition.Window(.quarter, endedBy: .utc("2024-12-31T22:59:59Z"), in: berlin)
    #expect(before.end == .utc("2024-09-30T22:00:00Z"))
  }

  @Test func `is called as people call it`() {
    let time = LocalTime(timeZone: berlin, language: "de")
    func name(_ period: Edition.Period, _ words: Wording) -> String {
      Edition.Window(period, containing: .utc("2024-12-31T10:00:00Z"), in: berlin)
        .name(time, words)
    }
    #expect(name(.week, .german) == "Woche 1/2025")
    #expect(name(.month, .german) == "Dezember 2024")
    #expect(name(.quarter, .german) == "4. Quartal 2024")
    #expect(name(.quarter, .english) == "Quarter 4, 2024")
  }
}
