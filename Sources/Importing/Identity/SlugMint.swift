import CityConfiguration
import Foundation
import Storage

/// Gives new items slugs that no other item has.
struct SlugMint {
  let store: Store
  let city: City
  private var given: Set<String> = []

  init(store: Store, city: City) {
    self.store = store
    self.city = city
  }

  /// `2024/sprachcafe-im-rathaus`, with `-2`, `-3` … where that is taken.
  mutating func slug(for item: Item, at now: Date) async throws -> String {
    let year = city.localTime.day(of: item.published ?? now).year ?? 0
    let base = "\(year)/\(Slug.make(of: item.title))"
    let taken = try await store.slugs(like: base)
    var slug = base
    var number = 1
    while try await isTaken(slug, taken) {
      number += 1
      slug = "\(base)-\(number)"
    }
    given.insert(slug)
    return slug
  }

  /// An id outlives the slug it was made of.
  private func isTaken(_ slug: String, _ taken: Set<String>) async throws -> Bool {
    if given.contains(slug) || taken.contains(slug) { return true }
    return try await store.item(id: city.tagURI(slug)) != nil
  }
}
