package import PlanModel
import PlanSource

/// `--format json`: one document (design section 4).
package struct JSONReporter: Reporter {
  private let settings: ReportSettings

  /// A reporter in the language of `settings`.
  package init(_ settings: ReportSettings) {
    self.settings = settings
  }

  package func header() -> [UInt8] {
    var writer = JSONWriter()
    writer.tool(version: settings.version)
    return Array("{\"version\":1,\"tool\":".utf8) + writer.bytes + Array(",\"files\":[\n".utf8)
  }

  package var separator: [UInt8] { Array(",\n".utf8) }

  package func body(of file: CheckedFile) -> [UInt8] {
    let json = FindingJSON(findingsOf: file)
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("path", file.path)
    writer.key("format")
    if let format = file.format { writer.string(format.rawValue) } else { writer.null() }
    writer.member("tasks", file.taskCount)
    writer.key("error")
    json.writeFailure(of: file, language: settings.language, to: &writer)
    writer.key("findings")
    writer.beginArray()
    for finding in file.findings {
      writer.beginObject()
      json.writeMembers(of: finding, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    return writer.bytes
  }

  package func footer(_ summary: ReportSummary) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("files", summary.files)
    writer.member("unreadable", summary.unreadable)
    writer.member("tasks", summary.tasks)
    writer.member("errors", summary.errors)
    writer.member("warnings", summary.warnings)
    writer.member("infos", summary.infos)
    writer.member("suppressed", summary.suppressed)
    writer.member("fixable", summary.fixable)
    if let fixes = summary.fixes { writer.member("fixed", fixes.fixed) }
    writer.endObject()
    return Array("\n],\"summary\":".utf8) + writer.bytes + Array("}\n".utf8)
  }
}
