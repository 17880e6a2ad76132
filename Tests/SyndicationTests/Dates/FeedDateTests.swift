import Foundation
import Testing

@testable import Syndication

@Suite struct `Dates of feeds` {
  @Test(arguments: [
    ("2024-05-23T14:05:33+02:00", "2024-05-23T12:05:33Z"),
    ("2024-05-23T14:05Z", "2024-05-23T14:05:00Z"),
    ("2024-05", "2024-05-01T00:00:00Z"), ("2024", "2024-01-01T00:00:00Z"),
    ("20240523", "2024-05-23T00:00:00Z"), ("2024-144", "2024-05-23T00:00:00Z"),
    ("2024-W21-4", "2024-05-23T00:00:00Z"), ("2024-05-23 14:05:33.5", "2024-05-23T14:05:33Z"),
    ("Thu, 23 May 2024 14:05:33 GMT", "2024-05-23T14:05:33Z"),
    ("Thu, 23 May 2024 14:05 +0200", "2024-05-23T12:05:00Z"),
    ("23 May 24 14:05:33 EST", "2024-05-23T19:05:33Z"),
    ("Thu, 01 Jan 98 00:00:00 Z", "1998-01-01T00:00:00Z"),
    ("Thu May 23 14:05:33 2024", "2024-05-23T14:05:33Z"),
    ("Thu, 23 May 2024", "2024-05-23T00:00:00Z"),
    ("Thursday, 23 May 2024 14:05:33 PDT", "2024-05-23T21:05:33Z"),
    ("Di, 23 Jan 2018", "2018-01-23T00:00:00Z"), ("30.10.23", "2023-10-30T00:00:00Z"),
    ("30.10.2023", "2023-10-30T00:00:00Z"),
    ("Do, 23 Mai 2024 14:05:33 +0200", "2024-05-23T12:05:33Z"),
    ("23. Mai 2024, 14:05 Uhr", "2024-05-23T14:05:00Z"), ("1. März 2024", "2024-03-01T00:00:00Z"),
    ("Κυρ, 11 Ιούλ 2004 12:00:00 EST", "2004-07-11T17:00:00Z"),
    ("2004-július-13T9:15-05:00", "2004-07-13T14:15:00Z"),
    ("2004년 05월 28일  01:31:15", "2004-05-28T01:31:15Z"),
    ("2004-05-25 오후 11:23:17", "2004-05-25T23:23:17Z"),
    ("2024年5月23日", "2024-05-23T00:00:00Z"), ("2016-12-31T23:59:60Z", "2017-01-01T00:00:00Z"),
  ])
  func `are read`(text: String, expected: String) throws {
    let date = try #require(FeedDate.parse(text))
    #expect(RFC3339.string(from: date) == expected)
  }

  @Test(arguments: [
    "", "gestern", "2024-02-30", "Fri, 31 Feb 2024 25:61:00 +0100", "2024-13-01", "31.04.2024",
    "2024-366x", "2023-366", "2024-W54-1", "irgendwann im März 2024?", "12:30",
  ])
  func `that no calendar has are refused`(text: String) {
    #expect(FeedDate.parse(text) == nil)
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
