/// An element that is left out with everything inside.
struct Dropped {
  private let root: HTMLName
  private var depth = 1
  /// How many elements of each number are open inside.
  private var open: [Int] = []

  init(_ root: HTMLName) { self.root = root }

  mutating func start(_ name: HTMLName, _ number: Int) {
    if name == root {
      depth += 1
    } else {
      if open.isEmpty { open = Array(repeating: 0, count: Vocabulary.capacity) }
      open[number] += 1
    }
  }

  /// True where that was the end of it all.
  mutating func end(_ name: HTMLName, _ number: Int?) -> Bool {
    if name == root {
      depth -= 1
    } else if let number, isOpen(number) {
      open[number] -= 1
      return false
    }
    return depth == 0
  }

  func isOpen(_ number: Int) -> Bool { !open.isEmpty && open[number] > 0 }
}
