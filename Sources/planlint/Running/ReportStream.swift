import PlanModel
import PlanReports

/// Puts the bodies of a report behind one another and counts what they tell.
struct ReportStream {
  private let reporter: any Reporter
  private var isFirst = true
  private(set) var summary = ReportSummary()

  init(reporter: any Reporter) {
    self.reporter = reporter
  }

  /// What is to be written for `file`, whose `body` is rendered.
  mutating func take(_ file: CheckedFile, body: [UInt8]) -> [UInt8] {
    summary.add(file)
    guard !body.isEmpty else { return [] }
    defer { isFirst = false }
    return isFirst ? body : reporter.separator + body
  }
}
