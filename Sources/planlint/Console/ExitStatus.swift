/// What `planlint` tells the shell.
///
/// Part of the public contract: never renumber.
enum ExitStatus: Int32, Comparable {
  /// No finding at or above `--fail-on`.
  case clean = 0
  /// At least one.
  case foundProblems = 1
  /// Wrong use, a broken rule file or configuration, or an input that could not be read.
  case couldNotRun = 2

  static func < (left: ExitStatus, right: ExitStatus) -> Bool { left.rawValue < right.rawValue }
}
