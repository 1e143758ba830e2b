package import PlanModel

/// An output format: how checked inputs become bytes.
///
/// A report is a header, one body for each input and a footer. Bodies are independent of one another, so
/// they are rendered in parallel and written in order; nothing of an input is kept once it is written.
package protocol Reporter: Sendable {
  /// What stands before the first body.
  func header() -> [UInt8]
  /// What is said of one input; empty if nothing.
  func body(of file: CheckedFile) -> [UInt8]
  /// What stands between two bodies that are not empty.
  var separator: [UInt8] { get }
  /// What stands after the last body.
  func footer(_ summary: ReportSummary) -> [UInt8]
}

/// What every format is told besides the findings.
package struct ReportSettings: Sendable {
  package var language: Language
  /// Whether ANSI colours may be used.
  package var usesColor: Bool
  /// Whether only the findings are said, without frames, basis and summary.
  package var isQuiet: Bool
  /// The version of the tool, for formats that name it.
  package var version: String
  /// The rules in force, in order of their names, for formats that describe them.
  package var rules: [RuleDescription]

  /// Settings for a report in `language`.
  package init(
    language: Language, usesColor: Bool = false, isQuiet: Bool = false, version: String,
    rules: [RuleDescription] = []
  ) {
    self.language = language
    self.usesColor = usesColor
    self.isQuiet = isQuiet
    self.version = version
    self.rules = rules
  }
}

/// A rule as reports describe it.
package struct RuleDescription: Sendable {
  package var id: RuleID
  package var severity: Severity
  package var title: Words
  package var why: Words
  package var basis: String

  /// The rule `id`.
  package init(id: RuleID, severity: Severity, title: Words, why: Words, basis: String) {
    self.id = id
    self.severity = severity
    self.title = title
    self.why = why
    self.basis = basis
  }
}
