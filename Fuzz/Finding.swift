import Foundation

/// Stops the fuzzer: a property does not hold for the input.
func finding(_ what: @autoclosure () -> String) -> Never {
  FileHandle.standardError.write(Data("\nfinding: \(what())\n".utf8))
  abort()
}

/// The input of a target as a value of its own.
func input(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Data {
  start.map { Data(bytes: $0, count: count) } ?? Data()
}
