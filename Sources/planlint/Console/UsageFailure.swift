import ArgumentParser
import Glibc

/// What ArgumentParser has to say, told with planlint's own exit statuses.
enum UsageFailure {
  /// Prints what `error` says and gives the exit status: 0 for help and version, 2 for wrong use.
  static func report(_ error: any Error) -> Int32 {
    let code = Planlint.exitCode(for: error)
    let text = Planlint.fullMessage(for: error)
    guard code != .success else {
      if !text.isEmpty { print(text) }
      return ExitStatus.clean.rawValue
    }
    if let code = error as? ExitCode { return code.rawValue }
    Console(language: nil).complain(text)
    return ExitStatus.couldNotRun.rawValue
  }
}
