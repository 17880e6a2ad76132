import Syndication

extension FeedError {
  public func message(_ wording: Wording) -> String { wording(de: german, en: english) }
}
