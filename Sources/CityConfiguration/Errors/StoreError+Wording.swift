import Storage

extension StoreError {
  public func message(_ wording: Wording) -> String {
    wording(de: german, en: english)
  }
}
