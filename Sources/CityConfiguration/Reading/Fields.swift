import Yams

/// The keys and values of one mapping, with the lines they stand in. What is
/// asked for and not as it should be is added to the problems.
struct Fields {
  let line: Int?
  private let values: [String: Node]
  private let lines: [String: Int]
  private let problems: ProblemList

  init?(_ node: Node, called name: String, allowed: [String], problems: ProblemList) {
    guard let mapping = node.mapping else {
      problems.add(.notKeysAndValues(name), line: node.mark?.line)
      return nil
    }
    self.problems = problems
    line = node.mark?.line
    var values: [String: Node] = [:]
    var lines: [String: Int] = [:]
    for (key, value) in mapping {
      let name = key.scalar?.string ?? ""
      guard allowed.contains(name) else {
        let suggestion = EditDistance.nearest(to: name, among: allowed)
        problems.add(
          .unknownKey(name, suggestion: suggestion, known: allowed), line: key.mark?.line)
        continue
      }
      lines[name] = key.mark?.line
      if value.scalar?.string != "" && value.null == nil { values[name] = value }
    }
    self.values = values
    self.lines = lines
  }

  func line(of key: String) -> Int? { lines[key] ?? line }

  /// A value without which there is no city.
  func required(_ key: String) -> String? {
    guard values[key] != nil else {
      problems.add(.missingKey(key), line: line(of: key))
      return nil
    }
    return text(key)
  }

  func text(_ key: String) -> String? {
    guard let node = values[key] else { return nil }
    guard let scalar = node.scalar else {
      problems.add(.notText(key), line: line(of: key))
      return nil
    }
    return scalar.string
  }

  /// One text, or a list of texts; none where the key is absent.
  func texts(_ key: String) -> [String] {
    guard let node = values[key] else { return [] }
    if let scalar = node.scalar { return [scalar.string] }
    let scalars = node.sequence?.map(\.scalar?.string) ?? []
    guard !scalars.isEmpty, !scalars.contains(nil) else {
      problems.add(.notTexts(key), line: line(of: key))
      return []
    }
    return scalars.compactMap { $0 }
  }

  /// `true` or `false`; false where the key is absent.
  func flag(_ key: String) -> Bool {
    guard let node = values[key] else { return false }
    guard let flag = node.scalar.flatMap({ Bool($0.string) }) else {
      problems.add(.notAFlag(key), line: line(of: key))
      return false
    }
    return flag
  }

  /// A whole number from 1 on.
  func count(_ key: String) -> Int? {
    guard let node = values[key] else { return nil }
    guard let number = node.scalar.flatMap({ Int($0.string) }), number > 0 else {
      problems.add(.notANumber(key), line: line(of: key))
      return nil
    }
    return number
  }

  /// The mappings of a list; none where the key is absent.
  func list(_ key: String, allowed: [String]) -> [Fields] {
    guard let node = values[key] else { return [] }
    guard let sequence = node.sequence else {
      problems.add(.notAList(key), line: line(of: key))
      return []
    }
    return sequence.compactMap {
      Fields($0, called: key, allowed: allowed, problems: problems)
    }
  }

  func mapping(_ key: String, allowed: [String]) -> Fields? {
    values[key].flatMap { Fields($0, called: key, allowed: allowed, problems: problems) }
  }

  func has(_ key: String) -> Bool { values[key] != nil }
}
