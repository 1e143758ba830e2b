import PlanModel
import PlanReports
import PlanRules
import PlanSource

/// What holds for the findings of every plan.
struct FindingChecker {
  let plan: Plan
  let findings: [Finding]
  /// Whether rules may have messages that come to nothing.
  var allowsEmptyMessages = false

  /// Checks places, order, fixes, and that every report of them is well-formed.
  func check(_ trial: inout Trial) {
    for finding in findings { check(finding, &trial) }
    for (first, second) in zip(findings, findings.dropFirst()) {
      let isOrdered =
        (first.range, first.rule, first.message) <= (second.range, second.rule, second.message)
      trial.expect(isOrdered, "\(second.rule) stands behind \(first.rule)")
    }
    checkReports(&trial)
  }

  private func check(_ finding: Finding, _ trial: inout Trial) {
    trial.expect(finding.range, in: plan.source, "\(finding.rule)")
    trial.expect(allowsEmptyMessages || !finding.message.isEmpty, "\(finding.rule) has no message")
    trial.expect(!finding.fingerprint.isEmpty, "\(finding.rule) has no fingerprint")
    for related in finding.related {
      trial.expect(related.range, in: plan.source, "related to \(finding.rule)")
    }
    guard let fix = finding.fix else { return }
    trial.expect(!fix.edits.isEmpty, "\(finding.rule) has a fix without an edit")
    var end = 0
    for edit in fix.edits {
      trial.expect(edit.range, in: plan.source, "fix of \(finding.rule)")
      trial.expect(edit.range.lowerBound >= end, "edits of \(finding.rule) overlap")
      end = edit.range.upperBound
    }
  }

  private func checkReports(_ trial: inout Trial) {
    var file = CheckedFile(path: "云溪区/计划.json")
    file.format = plan.format
    file.taskCount = plan.tasks.count
    file.source = plan.source
    file.tree = plan.tree
    file.findings = findings
    let settings = ReportSettings(language: .zh, version: "0")
    var summary = ReportSummary()
    summary.add(file)
    for format in ReportFormat.allCases {
      let reporter = format.reporter(settings)
      let report = reporter.header() + reporter.body(of: file) + reporter.footer(summary)
      trial.expect(UTF8Validation.firstInvalid(in: report) == nil, "the \(format) report is no UTF-8")
      switch format {
      case .json, .sarif: checkJSON(report, format, &trial)
      case .jsonl:
        for line in report.split(separator: 10) { checkJSON(Array(line), format, &trial) }
      case .text, .junit, .github: break
      }
    }
  }

  private func checkJSON(_ report: [UInt8], _ format: ReportFormat, _ trial: inout Trial) {
    do {
      _ = try JSONParser.parse(report)
    } catch {
      trial.expect(false, "the \(format) report is no JSON: \(error)")
    }
  }
}
