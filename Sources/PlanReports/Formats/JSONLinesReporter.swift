package import PlanModel
import PlanSource

/// `--format jsonl`: one finding a line, its path first; an unreadable input is one line with `error`.
package struct JSONLinesReporter: Reporter {
  private let language: Language

  /// A reporter in `language`.
  package init(language: Language) {
    self.language = language
  }

  package func header() -> [UInt8] { [] }

  package var separator: [UInt8] { [] }

  package func body(of file: CheckedFile) -> [UInt8] {
    guard file.failure != nil || !file.findings.isEmpty else { return [] }
    let json = FindingJSON(findingsOf: file)
    var writer = JSONWriter()
    if file.failure != nil {
      writer.beginObject()
      writer.member("path", file.path)
      writer.key("error")
      json.writeFailure(of: file, language: language, to: &writer)
      writer.endObject()
      writer.newline()
    }
    for finding in file.findings {
      writer.beginObject()
      writer.member("path", file.path)
      json.writeMembers(of: finding, to: &writer)
      writer.endObject()
      writer.newline()
    }
    return writer.bytes
  }

  package func footer(_ summary: ReportSummary) -> [UInt8] { [] }
}
