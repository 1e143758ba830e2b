package import PlanModel
import PlanSource

/// `--format github`: workflow commands that GitHub Actions shows beside the lines.
///
/// Source: GitHub Actions, «Workflow commands», `::error file=…,line=…,col=…,title=…::message`.
package struct GitHubReporter: Reporter {
  private let language: Language

  /// A reporter in the language of `settings`.
  package init(_ settings: ReportSettings) {
    language = settings.language
  }

  package func header() -> [UInt8] { [] }

  package var separator: [UInt8] { [] }

  package func body(of file: CheckedFile) -> [UInt8] {
    guard file.failure != nil || !file.findings.isEmpty else { return [] }
    let lines = LineIndex(file.source)
    var output = ""
    if let failure = file.failure {
      output += command(
        "error", path: file.path, range: failure.range, lines: lines, title: failure.code,
        message: failure.message[language])
    }
    let hasLines = file.format?.hasLines ?? true
    for finding in file.findings {
      let place = finding.place.isEmpty ? "" : finding.place + (language == .zh ? "：" : ": ")
      output += command(
        name(of: finding.severity), path: file.path, range: hasLines ? finding.range : nil, lines: lines,
        title: finding.rule.rawValue, message: place + finding.message)
    }
    return Array(output.utf8)
  }

  package func footer(_ summary: ReportSummary) -> [UInt8] { [] }

  private func name(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "notice"
    }
  }

  private func command(
    _ name: String, path: String, range: ByteRange?, lines: LineIndex, title: String, message: String
  ) -> String {
    var properties = "file=\(escapeProperty(path))"
    if let range {
      let start = lines.lineColumn(of: range.lowerBound)
      let end = lines.lineColumn(of: range.upperBound)
      properties += ",line=\(start.line),endLine=\(end.line)"
      // GitHub takes columns only where both ends lie on one line.
      if start.line == end.line { properties += ",col=\(start.column),endColumn=\(end.column)" }
    }
    return "::\(name) \(properties),title=\(escapeProperty(title))::\(escapeData(message))\n"
  }

  private func escapeData(_ text: String) -> String {
    var escaped = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": escaped += "%25"
      case "\r": escaped += "%0D"
      case "\n": escaped += "%0A"
      case _ where PrintableText.isControl(scalar): escaped += " "
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }

  private func escapeProperty(_ text: String) -> String {
    var escaped = ""
    for scalar in escapeData(text).unicodeScalars {
      switch scalar {
      case ":": escaped += "%3A"
      case ",": escaped += "%2C"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}
