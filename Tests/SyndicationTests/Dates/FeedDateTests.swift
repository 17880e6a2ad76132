import Foundation
import Testing

@testable import Syndication

@Suite struct `Dates of feeds` {
  /// Whether each text is read as the moment beside it.
  private func check(_ text: String, _ expected: String) throws {
    let date = try #require(FeedDate.parse(text), "“\(text)” is not read")
    #expect(RFC3339.string(from: date) == expected, "“\(text)”")
  }

  @Test(arguments: [
    ("2024-05-23T14:05:33+02:00", "2024-05-23T12:05:33Z"),
    ("2024-05-23T14:05:33-00:30", "2024-05-23T14:35:33Z"),
    ("2024-05-23T14:05:33.999Z", "2024-05-23T14:05:33Z"),
    (" 2024-05-23T14:05:33Z\n", "2024-05-23T14:05:33Z"),
    ("2024-05-23T14:05Z", "2024-05-23T14:05:00Z"), ("2024-05-23t14:05:33z", "2024-05-23T14:05:33Z"),
    ("2024-05-23T14:05:33+0200", "2024-05-23T12:05:33Z"),
    ("2024-05-23T14:05:33 +02", "2024-05-23T12:05:33Z"),
    ("2024-05-23T14:05:33", "2024-05-23T14:05:33Z"),
    ("20240523T140533Z", "2024-05-23T14:05:33Z"), ("2024-5-3", "2024-05-03T00:00:00Z"),
    ("2024-05", "2024-05-01T00:00:00Z"), ("2024", "2024-01-01T00:00:00Z"),
    ("20240523", "2024-05-23T00:00:00Z"), ("2024-144", "2024-05-23T00:00:00Z"),
    ("2024144", "2024-05-23T00:00:00Z"), ("2024-W21-4", "2024-05-23T00:00:00Z"),
    ("2024W214", "2024-05-23T00:00:00Z"), ("2024-W21", "2024-05-20T00:00:00Z"),
    ("2020-W53-7", "2021-01-03T00:00:00Z"), ("-0312", "2003-12-01T00:00:00Z"),
    ("2024-05-23T24:00:00Z", "2024-05-24T00:00:00Z"),
    ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
    ("2024-05-23 14:05:33.5", "2024-05-23T14:05:33Z"), ("2024/05/23", "2024-05-23T00:00:00Z"),
  ])
  func `of ISO 8601 and W3C are read`(text: String, expected: String) throws {
    try check(text, expected)
  }

  @Test(arguments: [
    ("Thu, 23 May 2024 14:05:33 GMT", "2024-05-23T14:05:33Z"),
    ("Thu, 23 May 2024 14:05:33 UT", "2024-05-23T14:05:33Z"),
    ("Thu, 23 May 2024 14:05:33 +0200", "2024-05-23T12:05:33Z"),
    ("Thu, 23 May 2024 14:05:33 -0930", "2024-05-23T23:35:33Z"),
    ("Thu, 23 May 2024 14:05:33 +02:00", "2024-05-23T12:05:33Z"),
    ("Thu, 23 May 2024 14:05:33 GMT+2", "2024-05-23T12:05:33Z"),
    ("Thu, 23 May 2024 14:05:33 Etc/GMT+2", "2024-05-23T16:05:33Z"),
    ("Thu, 23 May 2024 14:05:33 +0200 (CEST)", "2024-05-23T12:05:33Z"),
    ("Thu, 23 May 2024 14:05:33 (MESZ)", "2024-05-23T12:05:33Z"),
    ("Thu, 23 May 2024 14:05:33 CEST", "2024-05-23T12:05:33Z"),
    ("Thu, 23 May 2024 14:05:33 Q", "2024-05-23T14:05:33Z"),
    ("Thu, 23 May 2024 14:05:33 XYZT", "2024-05-23T14:05:33Z"),
    ("Thu, 23 May 2024 14:05:33", "2024-05-23T14:05:33Z"),
    ("Thu, 23 May 2024 14:05 +0200", "2024-05-23T12:05:00Z"),
    ("Thu,23 May 2024  14:05:33 EST", "2024-05-23T19:05:33Z"),
    ("Thu 23 May 2024 14:05:33 PDT", "2024-05-23T21:05:33Z"),
    ("23 May 24 14:05:33 EST", "2024-05-23T19:05:33Z"),
    ("Thu, 01 Jan 98 00:00:00 Z", "1998-01-01T00:00:00Z"),
    ("3 Jan 104 00:00:00 GMT", "2004-01-03T00:00:00Z"),
    ("Thursday, 23-May-24 14:05:33 GMT", "2024-05-23T14:05:33Z"),
    ("Thursday, 23 May 2024 14:05:33 PDT", "2024-05-23T21:05:33Z"),
    ("Thu, 23 May 2024", "2024-05-23T00:00:00Z"), ("May 23, 2024", "2024-05-23T00:00:00Z"),
    ("Thu, 23 May 2024 2:05 p.m.", "2024-05-23T14:05:00Z"),
    ("Thu, 23 May 2024 12:05 AM", "2024-05-23T00:05:00Z"),
    ("Thu, 3 September 2024 4:05:33 GMT", "2024-09-03T04:05:33Z"),
  ])
  func `of RFC 822 are read, whatever is odd or missing`(text: String, expected: String) throws {
    try check(text, expected)
  }

  @Test(arguments: [
    ("Thu May 23 14:05:33 2024", "2024-05-23T14:05:33Z"),
    ("Thu May  2 14:05:33 CEST 2024", "2024-05-02T12:05:33Z"),
    ("2004-07-08 23:56:58.0", "2004-07-08T23:56:58Z"),
    ("Jul  8 2004 11:56PM", "2004-07-08T23:56:00Z"),
  ])
  func `of asctime and SQL servers are read`(text: String, expected: String) throws {
    try check(text, expected)
  }

  @Test(arguments: [
    ("Di, 23 Jan 2018", "2018-01-23T00:00:00Z"), ("30.10.23", "2023-10-30T00:00:00Z"),
    ("30.10.2023", "2023-10-30T00:00:00Z"), ("3.1.2023 9:05", "2023-01-03T09:05:00Z"),
    ("Do, 23 Mai 2024 14:05:33 +0200", "2024-05-23T12:05:33Z"),
    ("Donnerstag, den 23. Mai 2024", "2024-05-23T00:00:00Z"),
    ("Do., 23.05.2024 - 14:05 Uhr", "2024-05-23T14:05:00Z"),
    ("23. Mai 2024, 14:05 Uhr", "2024-05-23T14:05:00Z"),
    ("23. Mai 2024, 14.05 Uhr", "2024-05-23T14:05:00Z"),
    ("23.05.2024, 14 Uhr", "2024-05-23T14:00:00Z"),
    ("am 23. Mai 2024 um 14:05 Uhr MESZ", "2024-05-23T12:05:00Z"),
    ("23.\u{A0}Mai\u{A0}2024", "2024-05-23T00:00:00Z"), ("1. März 2024", "2024-03-01T00:00:00Z"),
    ("5. Jänner 2024", "2024-01-05T00:00:00Z"), ("Mai 2024", "2024-05-01T00:00:00Z"),
  ])
  func `of German publishers are read`(text: String, expected: String) throws {
    try check(text, expected)
  }

  @Test(arguments: [
    ("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z"),
    ("23 Μαΐου 2024 2:05 μ.μ.", "2024-05-23T14:05:00Z"),
    ("2004-július-13T9:15-05:00", "2004-07-13T14:15:00Z"),
    ("2024. május 23., csütörtök 14:05", "2024-05-23T14:05:00Z"),
    ("2004년 05월 28일  01:31:15", "2004-05-28T01:31:15Z"),
    ("2024년 5월 23일 14시 05분 33초", "2024-05-23T14:05:33Z"),
    ("2004-05-25 오후 11:23:17", "2004-05-25T23:23:17Z"),
    ("2024. 5. 23. 오전 12:05", "2024-05-23T00:05:00Z"),
    ("2024年5月23日", "2024-05-23T00:00:00Z"), ("2024年5月23日 14:05", "2024-05-23T14:05:00Z"),
    ("２０２４年５月２３日（木）14時05分", "2024-05-23T14:05:00Z"),
    ("2024年5月23日 午後2:05", "2024-05-23T14:05:00Z"),
    ("令和6年5月23日", "2024-05-23T00:00:00Z"), ("令和元年5月1日", "2019-05-01T00:00:00Z"),
    ("mar, 23 avril 2024 14:05", "2024-04-23T14:05:00Z"),
    ("23 Mayıs 2024", "2024-05-23T00:00:00Z"),
  ])
  func `of other languages are read`(text: String, expected: String) throws {
    try check(text, expected)
  }

  @Test(arguments: [
    "", "gestern", "2024-02-30", "2023-02-29T00:00:00Z", "2024-05-23T25:00:00Z",
    "2024-05-23T14:60:00Z", "2024-05-23T24:00:01Z", "0000-00-00",
    "Fri, 31 Feb 2024 10:00:00 +0100", "Fri, 23 May 2024 25:00:00 GMT",
    "Fri, 23 May 2024 14:61:00 GMT", "Thu, 00 May 2024 14:05:33 GMT", "2024-13-01", "31.04.2024",
    "30.02.", "23. Mai", "23.05.", "29.02.2023", "2024-366!", "2023-366", "2024-W54-1",
    "2024-W53-1", "2024-W21-8", "irgendwann im März 2024?", "12:30", "13:05 PM, 23 May 2024",
    "Thu, 23 Foo 2024 14:05:33 GMT", "1e9", "99999999999999999999",
    String(repeating: "2024 ", count: 40),
  ])
  func `that no calendar has are refused`(text: String) {
    #expect(FeedDate.parse(text) == nil)
  }

  @Test(arguments: [
    "2024-05-23T14:05:33", "2024-05-23", "2024-05-23T14:05Z", "2024-05-23 14:05:33Z",
    "2024-02-30T00:00:00Z", "Thu, 23 May 2024 14:05:33 GMT",
  ])
  func `are no timestamps where RFC 3339 does not say so`(text: String) {
    #expect(RFC3339.date(from: text) == nil)
  }

  @Test func `outside of what can be written are bounded`() {
    #expect(RFC3339.string(from: Date(timeIntervalSince1970: -1e15)) == "0000-01-01T00:00:00Z")
    #expect(RFC3339.string(from: Date(timeIntervalSince1970: 1e15)) == "9999-12-31T23:59:59Z")
    #expect(RFC3339.string(from: Date(timeIntervalSince1970: .nan)) == "1970-01-01T00:00:00Z")
  }

  @Test func `are written as their formats want them`() throws {
    let date = try #require(FeedDate.parse("1969-12-31T23:59:59Z"))
    #expect(RFC3339.string(from: date) == "1969-12-31T23:59:59Z")
    #expect(RFC822.string(from: date) == "Wed, 31 Dec 1969 23:59:59 GMT")
    for seconds in stride(from: -60_000_000_000.0, to: 200_000_000_000, by: 7_777_777_777) {
      let date = Date(timeIntervalSince1970: seconds)
      #expect(FeedDate.parse(RFC3339.string(from: date)) == date)
      #expect(FeedDate.parse(RFC822.string(from: date)) == date)
    }
  }
}
