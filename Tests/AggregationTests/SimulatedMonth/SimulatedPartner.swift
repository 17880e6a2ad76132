import Foundation
import Syndication

@testable import Aggregation

/// A partner's server as it behaves over a month, in seconds since the
/// month's beginning.
struct SimulatedPartner {
  enum Manner: Int, CaseIterable {
    case steady, lively, withoutValidators, changingValidators, absurdCaching, longCaching, ttl
    case skipHours, movesForGood, movesForNow, vanishes, failsForAWeek, hangs, throttles, givesUp
    case sendsAPage
  }

  static let day = 24 * 60 * 60
  let number: Int
  let manner: Manner
  let slug: String
  /// Five sources share a host that throttles; others have one each.
  let host: String
  let url: String
  let newURL: String

  init(number: Int) {
    self.number = number
    manner = Manner.allCases[number % Manner.allCases.count]
    slug = String(format: "p%04d", number)
    host = manner == .throttles ? "voll\(number / 80).example" : "\(slug).example"
    url = "https://\(host)/\(slug)/feed"
    newURL = "https://neu-\(slug).example/feed"
  }

  /// How many seconds pass between two of its entries.
  var rhythm: Int { manner == .lively ? 2 * 3600 : Self.day + (number % 7) * 3600 }

  /// How many entries it has at a time.
  func entries(at second: Int) -> Int { 1 + second / rhythm }

  /// Whether it answers with a fault at a time.
  func isBroken(at second: Int) -> Bool {
    let day = second / Self.day
    return switch manner {
    case .vanishes: (5..<9).contains(day)
    case .failsForAWeek: (10..<17).contains(day)
    case .hangs: (3..<5).contains(day) || day == 12
    case .sendsAPage: day == 8
    default: false
    }
  }

  private func document(at second: Int) -> String {
    let newest = entries(at: second)
    let items = (max(1, newest - 9)...newest).map {
      "<item><guid isPermaLink=\"false\">\(slug)-\($0)</guid><title>Meldung \($0)</title></item>"
    }
    let manners =
      switch manner {
      case .ttl: "<ttl>300</ttl>"
      case .skipHours:
        "<skipHours>" + (0...6).map { "<hour>\($0)</hour>" }.joined() + "</skipHours>"
      default: ""
      }
    return "<rss version=\"2.0\"><channel><title>\(slug)</title>\(manners)"
      + items.joined() + "</channel></rss>"
  }

  /// - Parameter recent: how many seconds ago its host was last asked.
  func answer(
    _ request: FeedRequest, at second: Int, recent: Int?
  ) throws -> FeedAnswer {
    if isBroken(at: second) {
      switch manner {
      case .vanishes: return FeedAnswer(status: 404)
      case .hangs: throw FetchFailure(.tooSlow(seconds: 20))
      case .sendsAPage:
        return FeedAnswer(status: 200, body: Data("<html><body>Wartung</body></html>".utf8))
      default: return FeedAnswer(status: 500)
      }
    }
    if manner == .givesUp, second > 15 * Self.day { return FeedAnswer(status: 410) }
    if manner == .throttles, let recent, recent < 600 {
      return FeedAnswer(status: 429, headers: ["retry-after": "7200"])
    }
    if request.url == url, second > 8 * Self.day {
      if manner == .movesForGood {
        // After ten more days the old server is switched off.
        if second > 18 * Self.day { throw FetchFailure(.unreachable("aus")) }
        return FeedAnswer(status: 301, headers: ["location": newURL])
      }
      if manner == .movesForNow {
        return FeedAnswer(status: 302, headers: ["location": newURL])
      }
    }
    var headers = ["content-type": "application/rss+xml"]
    let tag = "\"\(entries(at: second))\""
    switch manner {
    case .withoutValidators: break
    case .changingValidators: headers["etag"] = "\"\(second)\""
    default:
      headers["etag"] = tag
      if request.etag == tag { return FeedAnswer(status: 304, headers: headers) }
    }
    if manner == .absurdCaching {
      headers["cache-control"] = "max-age=99999999999"
      headers["expires"] = "gestern"
    }
    if manner == .longCaching { headers["cache-control"] = "max-age=18000" }
    return FeedAnswer(status: 200, headers: headers, body: Data(document(at: second).utf8))
  }
}
