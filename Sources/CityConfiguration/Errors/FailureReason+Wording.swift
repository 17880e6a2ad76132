import Storage

extension Source.FailureReason {
  public func message(_ wording: Wording) -> String { wording(de: german, en: english) }
}
