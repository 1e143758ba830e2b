package import PlanModel
import PlanSource

/// `--format junit`: a test suite for each input, a failed test case for each finding.
///
/// An input without findings is one passed case, so that viewers show that it was checked. Findings of
/// level info are no failures; they stand in `system-out`.
package struct JUnitReporter: Reporter {
  private let language: Language

  /// A reporter in the language of `settings`.
  package init(_ settings: ReportSettings) {
    language = settings.language
  }

  package func header() -> [UInt8] {
    Array("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites name=\"planlint\">\n".utf8)
  }

  package var separator: [UInt8] { [] }

  package func body(of file: CheckedFile) -> [UInt8] {
    let lines = LineIndex(file.source)
    let failures = file.findings.filter { $0.severity != .info }
    let infos = file.findings.filter { $0.severity == .info }
    let errors = file.failure == nil ? 0 : 1
    let count = max(1, failures.count + errors)
    let name = escape(file.path)
    var xml =
      "  <testsuite name=\"\(name)\" tests=\"\(count)\" failures=\"\(failures.count)\" errors=\"\(errors)\">\n"
    if let failure = file.failure {
      xml += "    <testcase name=\"\(escape(failure.code))\" classname=\"\(name)\">\n"
      xml += "      <error message=\"\(escape(failure.message[language]))\"/>\n    </testcase>\n"
    } else if failures.isEmpty {
      xml += "    <testcase name=\"planlint\" classname=\"\(name)\"/>\n"
    }
    for finding in failures { xml += testCase(finding, in: file, lines: lines) }
    if !infos.isEmpty {
      let text = infos.map { summary(of: $0, in: file, lines: lines) }.joined(separator: "\n")
      xml += "    <system-out>\(escape(text))</system-out>\n"
    }
    return Array((xml + "  </testsuite>\n").utf8)
  }

  package func footer(_ summary: ReportSummary) -> [UInt8] { Array("</testsuites>\n".utf8) }

  private func testCase(_ finding: Finding, in file: CheckedFile, lines: LineIndex) -> String {
    let line = lines.lineColumn(of: finding.range.lowerBound).line
    let lineAttribute = file.format?.hasLines ?? true ? " line=\"\(line)\"" : ""
    let name = finding.place.isEmpty ? finding.rule.rawValue : "\(finding.rule.rawValue) \(finding.place)"
    var details = summary(of: finding, in: file, lines: lines)
    if !finding.basis.isEmpty { details += "\n" + (language == .zh ? "依据：" : "basis: ") + finding.basis }
    return """
          <testcase name="\(escape(name))" classname="\(escape(file.path))"\(lineAttribute)>
            <failure type="\(finding.severity.rawValue)" message="\(escape(finding.message))">\
      \(escape(details))</failure>
          </testcase>

      """
  }

  private func summary(of finding: Finding, in file: CheckedFile, lines: LineIndex) -> String {
    guard file.format?.hasLines ?? true else {
      let place = finding.place.isEmpty ? "" : finding.place + ": "
      return "\(file.path): \(place)\(finding.rule.rawValue): \(finding.message)"
    }
    let place = lines.lineColumn(of: finding.range.lowerBound)
    return "\(file.path):\(place.line):\(place.column): \(finding.rule.rawValue): \(finding.message)"
  }

  /// XML 1.0 text or attribute content; characters that XML cannot hold become U+FFFD.
  private func escape(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n": escaped += "&#10;"
      case "\t", "\r": escaped += " "
      case _ where scalar.value < 0x20 || scalar.value == 0xFFFE || scalar.value == 0xFFFF:
        escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
