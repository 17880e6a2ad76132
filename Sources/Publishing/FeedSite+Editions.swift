import Foundation
import Storage

extension FeedSite {
  /// Writes the documents of editions that have none yet, of another
  /// revision or made with other templates or settings: one edition at a
  /// time, because they only grow more.
  ///
  /// - Returns: the names of the files of all editions.
  func writeEditions(
    in folder: OutputFolder, _ report: inout PublishReport
  ) async throws -> [String] {
    let editions = try await store.editions()
    guard !editions.isEmpty else { return [] }
    let known = Dictionary(
      uniqueKeysWithValues: try await store.publishedFiles(ofItems: false).map {
        ($0.path, $0.fingerprint)
      })
    let list = pages.list(of: editions)
    report.written += try await write([(SiteAddresses.editions, list)], in: folder)
    var names = [SiteAddresses.editions]
    let newest = Self.newest(of: editions)
    for reference in editions {
      let isNewest = newest.contains(reference.number)
      let paths =
        EditionFormat.allCases.map { $0.path(of: reference.number) }
        + (isNewest ? [SiteAddresses.newestEdition(reference.window.period)] : [])
      names += paths
      let fingerprint = "\(pages.fingerprint) \(reference.number).\(reference.revision)"
      guard paths.contains(where: { known[$0] != fingerprint }),
        let edition = try await store.edition(number: reference.number)
      else { continue }
      let files = try files(of: edition, isNewest: isNewest)
      report.written += try await write(files, in: folder)
      // As up to date only once it is: stopped before here, the next run
      // writes it again.
      try await store.record(
        files.map { file in
          PublishedFile(
            path: file.name, digest: ContentDigest.of(file.data), fingerprint: fingerprint)
        })
    }
    return names
  }

  /// The numbers of the editions of the last window of each period, of those
  /// of one window the one issued last.
  private static func newest(of editions: [EditionReference]) -> [Int] {
    Edition.Period.allCases.compactMap { period in
      editions.filter { $0.window.period == period }
        .max { ($0.window.end, $0.number) < ($1.window.end, $1.number) }?.number
    }
  }

  private func files(of edition: Edition, isNewest: Bool) throws -> [File] {
    let documents = EditionDocuments(city: city, pages: pages)
    var files: [File] = try EditionFormat.allCases.map { format in
      (format.path(of: edition.number), try documents.data(of: edition, as: format))
    }
    if isNewest {
      let path = SiteAddresses.newestEdition(edition.window.period)
      files.append((path, documents.feed(edition, .rss, at: path)))
    }
    return files
  }
}
