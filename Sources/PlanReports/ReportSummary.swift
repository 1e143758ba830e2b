package import PlanModel
package import PlanSource

/// An input that could not be read.
package struct UnreadableInput: Hashable, Sendable {
  package var path: String
  package var failure: InputFailure
  /// Where in it, in lines and code points; `nil` if it is not about a place.
  package var start: LineColumn?
}

/// Counts over all inputs of a run.
package struct ReportSummary: Hashable, Sendable {
  package var files = 0
  package var unreadable: Int { unreadableInputs.count }
  package var unreadableInputs: [UnreadableInput] = []
  package var tasks = 0
  package var errors = 0
  package var warnings = 0
  package var infos = 0
  package var suppressed = 0
  /// Findings with a fix that may be applied without asking.
  package var fixable = 0
  /// What was fixed; `nil` if nothing was to be fixed.
  package var fixes: FixCount?
  /// How many findings each rule has, by its name.
  package var byRule: [String: Int] = [:]

  /// A summary of nothing.
  package init() {}

  /// Counts `file`.
  package mutating func add(_ file: CheckedFile) {
    if file.isInput { files += 1 }
    if let failure = file.failure {
      let start = failure.range.map { LineIndex(file.source).lineColumn(of: $0.lowerBound) }
      unreadableInputs.append(UnreadableInput(path: file.path, failure: failure, start: start))
    }
    tasks += file.taskCount
    suppressed += file.suppressedCount
    if let counted = file.fixes { fixes = Self.sum(fixes ?? FixCount(), counted) }
    for finding in file.findings {
      switch finding.severity {
      case .error: errors += 1
      case .warning: warnings += 1
      case .info: infos += 1
      }
      if finding.fix?.safety == .safe { fixable += 1 }
      byRule[finding.rule.rawValue, default: 0] += 1
    }
  }

  private static func sum(_ first: FixCount, _ second: FixCount) -> FixCount {
    var sum = first
    sum.add(second)
    return sum
  }

  /// The worst level there is; `nil` without findings.
  package var worst: Severity? {
    if errors > 0 { return .error }
    if warnings > 0 { return .warning }
    return infos > 0 ? .info : nil
  }
}
