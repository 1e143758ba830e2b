import PlanModel
import PlanReports
import PlanRules
import PlanSource

/// Writes what an ``ExplainRun`` gave.
struct ExplainReport {
  let language: Language
  let version: String

  /// As a person reads it.
  func text(_ files: [ExplainRun.Explained]) -> [UInt8] {
    guard let first = files.first else { return [] }
    let writer = RuleTraceText(language: language)
    var text = writer.header(of: first.trace)
    for file in files {
      if let failure = file.failure {
        text += "\n\(file.path)\n  \(failure.message[language])\n"
      } else {
        text += writer.text(file.trace, path: file.path)
      }
    }
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    return Array(lines.map { PrintableText.of(String($0)) }.joined(separator: "\n").utf8)
  }

  /// For programs: one document.
  func json(_ files: [ExplainRun.Explained]) -> [UInt8] {
    let json = RuleTraceJSON(language: language)
    var writer = JSONWriter(.indented)
    writer.beginObject()
    writer.member("version", 1)
    writer.key("tool")
    writer.tool(version: version)
    writer.key("rule")
    writer.beginObject()
    if let first = files.first { json.writeRule(first.trace, to: &writer) }
    writer.endObject()
    writer.key("files")
    writer.beginArray()
    for file in files { write(file, json, to: &writer) }
    writer.endArray()
    writer.endObject()
    writer.newline()
    return writer.bytes
  }

  private func write(_ file: ExplainRun.Explained, _ json: RuleTraceJSON, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("path")
    writer.string(file.path)
    writer.key("error")
    if let failure = file.failure {
      writer.string(failure.message[language])
    } else {
      writer.null()
      json.write(file.trace, source: file.source, to: &writer)
    }
    writer.endObject()
  }
}
