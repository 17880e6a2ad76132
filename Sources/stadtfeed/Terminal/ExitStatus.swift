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

  /// Says what went wrong on standard error and ends the process.
  static func end(with error: any Error) -> Never {
    let (status, message): (ExitStatus, String)
    switch error {
    case let error as CityError: (status, message) = (.configuration, error.message(words))
    case let error as StoreError: (status, message) = (.ioError, error.message(words))
    case let error as OutputError: (status, message) = (.cannotCreate, error.description)
    case let error as FeedError: (status, message) = (.dataError, error.description)
    case let error as FetchFailure: (status, message) = (.unavailable, error.message(words))
    case let error as CommandFailure: (status, message) = (error.status, error.message)
    default: Stadtfeed.exit(withError: error)
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
