import PlanModel

/// What is to be mended, and where the result goes.
struct Fixing: Sendable {
  enum Target: Sendable {
    /// The files themselves, but of .docx and .xlsx a copy beside them.
    case copyOfPackages
    /// The files themselves.
    case input
    /// Nowhere: the changes are shown.
    case diff
  }

  /// Which fixes are applied.
  let safeties: Set<Fix.Safety>
  let target: Target

  /// Whether anything is written.
  var writes: Bool { target != .diff }
}

/// What became of an input that was to be mended.
struct MendedInput: Sendable {
  /// What is to be told beside the report.
  var notes: [Words] = []
  /// What the changes are, if they are only shown.
  var diff: [UInt8] = []
  /// For standard output: the input after the fixes.
  var output: [UInt8]?
  var couldNotWrite = false
}
