import CityConfiguration
import Foundation
import Testing

struct LocalTimeTests {
  private let berlin: LocalTime

  init() throws {
    berlin = LocalTime(
      timeZone: try #require(TimeZone(identifier: "Europe/Berlin")), language: "de")
  }

  @Test func `a moment is written as people write it`() {
    let date = Date(timeIntervalSince1970: 1_716_465_900)
    #expect(berlin.text(date) == "23. Mai 2024, 14:05 Uhr")
    #expect(berlin.dayText(date) == "23. Mai 2024")
  }

  @Test func `a time from one moment to another says its day once`() {
    let start = Date(timeIntervalSince1970: 1_716_465_900)
    #expect(
      berlin.period(start, to: start.addingTimeInterval(5_400))
        == "23. Mai 2024, 14:05 Uhr bis 15:35 Uhr")
    #expect(
      berlin.period(start, to: start.addingTimeInterval(86_400))
        == "23. Mai 2024, 14:05 Uhr bis 24. Mai 2024, 14:05 Uhr")
    #expect(berlin.period(start, to: start) == "23. Mai 2024, 14:05 Uhr")
    #expect(berlin.monthText(start) == "Mai 2024")
  }

  @Test func `another language writes dates its own way`() {
    let english = LocalTime(timeZone: berlin.timeZone, language: "en-GB")
    #expect(english.dayText(Date(timeIntervalSince1970: 1_716_465_900)) == "23 May 2024")
  }

  @Test func `the clock of summer is two hours ahead and that of winter one`() {
    #expect(
      berlin.date(year: 2024, month: 5, day: 23)
        == Date(timeIntervalSince1970: 1_716_415_200))
    #expect(
      berlin.date(year: 2024, month: 1, day: 23)
        == Date(timeIntervalSince1970: 1_705_964_400))
  }

  @Test func `an hour that spring leaves out counts as the next`() {
    #expect(
      berlin.date(year: 2024, month: 3, day: 31, hour: 2, minute: 30)
        == berlin.date(year: 2024, month: 3, day: 31, hour: 3, minute: 30))
  }

  @Test func `an hour that autumn repeats is the first of the two`() {
    #expect(
      berlin.date(year: 2024, month: 10, day: 27, hour: 2, minute: 30)
        == Date(timeIntervalSince1970: 1_729_989_000))
  }

  @Test(arguments: [(2023, 2, 29, 0), (2024, 13, 1, 0), (2024, 4, 31, 0), (2024, 4, 3, 24)])
  func `a date that does not exist is none`(year: Int, month: Int, day: Int, hour: Int) {
    #expect(berlin.date(year: year, month: month, day: day, hour: hour) == nil)
  }

  @Test func `a day later is the same time on the wall`() throws {
    let before = try #require(berlin.date(year: 2024, month: 3, day: 30, hour: 12))
    #expect(
      berlin.date(before, plusDays: 1) == berlin.date(year: 2024, month: 3, day: 31, hour: 12))
  }
}
