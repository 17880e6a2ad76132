import Foundation
import Storage
import Testing

@testable import Aggregation

@Suite struct `A permanent redirect` {
  private let start = Date(timeIntervalSince1970: 1_714_521_600)

  private func state(_ targets: [(hours: Double, target: String?)]) -> Source.FetchState {
    var state = Source.FetchState()
    for (hours, target) in targets {
      RedirectMemory.note(target, in: &state, at: start.addingTimeInterval(hours * 3600))
    }
    return state
  }

  @Test func `is believed after three days to the same place`() {
    #expect(state([(0, "b"), (24, "b"), (71, "b")]).movedTo == nil)
    #expect(state([(0, "b"), (24, "b"), (72, "b")]).movedTo == "b")
  }

  @Test func `starts anew where it leads elsewhere or ends in between`() {
    #expect(state([(0, "b"), (48, "c"), (72, "c")]).movedTo == nil)
    #expect(state([(0, "b"), (48, nil), (72, "b")]).movedTo == nil)
    #expect(state([(0, "b"), (48, "c"), (120, "c")]).movedTo == "c")
  }
}
