import Foundation

// The rule who may be read stands here twice, once for Swift and once for
// SQL; a test holds the two against each other.
extension Item {
  /// Whether readers see the item at this moment: it is published or
  /// scheduled, its time has come, and it has not expired.
  public func isVisible(at moment: Date) -> Bool {
    guard status == .published || status == .scheduled else { return false }
    guard let published, published <= moment else { return false }
    guard let expires else { return true }
    return expires > moment
  }

  /// The same as a condition on the table `items`, with `:now` in seconds.
  /// The unary plus keeps an index on `status` from being preferred to the
  /// one that delivers the order.
  static let visibleSQL = """
    +items.status IN ('published', 'scheduled') AND items.published <= :now \
    AND (items.expires IS NULL OR items.expires > :now)
    """
}
