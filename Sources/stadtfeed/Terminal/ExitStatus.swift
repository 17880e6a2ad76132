import Aggregation
import ArgumentParser
import CityConfiguration
import Foundation
import Publishing
import Storage
import Syndication

/// How the program ends, in the numbers of sysexits.h. The one place where
/// errors become exit codes and words.
enum ExitStatus: Int32 {
  /// Wrong use of the command line.
  case usage = 64
  /// Input that could not be read as what it should be.
  case dataError = 65
  /// A file that is not there.
  case noInput = 66
  /// A server that did not answer.
  case unavailable = 69
  /// A fault of the program.
  case software = 70
  /// A file that could not be written.
  case cannotCreate = 73
  /// The store could not be read or written.
  case ioError = 74
  /// The configuration is wrong.
  case configuration = 78

  /// The status and the words for an error; nil for those that the argument
  /// parser words itself.
  static func verdict(on error: any Error) -> (status: ExitStatus, message: String)? {
    switch error {
    case let error as CityError: (.configuration, error.message(words))
    case let error as StoreError: (.ioError, error.message(words))
    case let error as OutputError: (.cannotCreate, error.message(words))
    case let error as FeedError: (.dataError, error.message(words))
    case let error as EditionError: (error.isMissing ? .noInput : .usage, error.message(words))
    case let error as FetchFailure: (.unavailable, error.message(words))
    case let error as CommandFailure: (error.status, error.message)
    default: nil
    }
  }

  /// Says what went wrong on standard error and ends the process.
  static func end(with error: any Error) -> Never {
    guard let (status, message) = verdict(on: error) else {
      // The argument parser knows its own errors; any other is ours.
      if error is ExitCode || Stadtfeed.exitCode(for: error) != .failure {
        Stadtfeed.exit(withError: error)
      }
      Terminal.error("stadtfeed: \(error)")
      exit(Self.software.rawValue)
    }
    Terminal.error("stadtfeed: \(message)")
    exit(status.rawValue)
  }
}

/// A failure that a command names itself.
struct CommandFailure: Error {
  var status: ExitStatus
  var message: String

  init(_ status: ExitStatus, _ message: String) {
    self.status = status
    self.message = message
  }
}
