import Foundation

@testable import Syndication

/// Whatever the text: a moment in the years that can be written, which every
/// written form gives back.
@_cdecl("LLVMFuzzerTestOneInput")
func datesTarget(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let text = String(decoding: input(start, count), as: UTF8.self)
  guard let date = FeedDate.parse(text) else { return 0 }
  let seconds = date.timeIntervalSince1970
  guard seconds.isFinite, (-62_167_219_200..<253_402_300_800).contains(seconds) else {
    finding("“\(text)” is \(seconds) seconds after 1970")
  }
  let whole = Date(timeIntervalSince1970: seconds.rounded(.down))
  guard RFC3339.date(from: RFC3339.string(from: date)) == whole else {
    finding("“\(text)” is written \(RFC3339.string(from: date))")
  }
  guard FeedDate.parse(RFC822.string(from: date)) == whole else {
    finding("“\(text)” is written \(RFC822.string(from: date))")
  }
  return 0
}
