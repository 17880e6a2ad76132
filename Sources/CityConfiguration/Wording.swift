import Foundation

/// The language in which the program talks to the people who run it.
public enum Wording: Sendable, Hashable, CaseIterable {
  case german, english

  /// Picks the text for this language: `wording(de: "…", en: "…")`.
  public func callAsFunction(
    de german: @autoclosure () -> String, en english: @autoclosure () -> String
  ) -> String {
    switch self {
    case .german: german()
    case .english: english()
    }
  }

  /// The wording for readers of a language (BCP 47): German, else English.
  public init(language: String) { self = language.hasPrefix("de") ? .german : .english }

  /// The language of this process's environment.
  public static var current: Wording { Wording(environment: ProcessInfo.processInfo.environment) }

  /// The first of `LC_ALL`, `LC_MESSAGES` and `LANG` that is set decides
  /// (POSIX.1-2017 §8.2): German where it begins with `de`, else English.
  public init(environment: [String: String]) {
    let locale = ["LC_ALL", "LC_MESSAGES", "LANG"].lazy
      .compactMap { environment[$0] }.first { !$0.isEmpty }
    let language = locale?.prefix { $0.isLetter }.lowercased()
    self = language == "de" ? .german : .english
  }
}
