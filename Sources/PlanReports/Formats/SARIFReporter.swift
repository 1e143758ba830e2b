package import PlanModel
import PlanSource

/// `--format sarif`: the Static Analysis Results Interchange Format, version 2.1.0 (OASIS standard).
package struct SARIFReporter: Reporter {
  private let settings: ReportSettings
  private let ruleIndices: [RuleID: Int]

  /// A reporter that describes the rules of `settings`.
  package init(_ settings: ReportSettings) {
    self.settings = settings
    ruleIndices = Dictionary(
      settings.rules.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  package func header() -> [UInt8] {
    var driver = JSONWriter()
    writeDriver(to: &driver)
    let start = """
      {"$schema":"https://json.schemastore.org/sarif-2.1.0.json","version":"2.1.0","runs":[{"tool":{"driver":
      """
    let middle = """
      },"columnKind":"unicodeCodePoints",\
      "originalUriBaseIds":{"SRCROOT":{"description":{"text":"the folder planlint was run in"}}},"results":[

      """
    return Array(start.utf8) + driver.bytes + Array(middle.utf8)
  }

  package var separator: [UInt8] { Array(",\n".utf8) }

  package func body(of file: CheckedFile) -> [UInt8] {
    let lines = file.format?.hasLines ?? true ? LineIndex(file.source) : nil
    let results = file.findings.map { finding in
      var writer = JSONWriter()
      write(finding, path: file.path, lines: lines, to: &writer)
      return writer.bytes
    }
    return Array(results.joined(separator: separator))
  }

  /// Inputs that could not be read are no results: they are what the run itself has to say (section 3.20.21).
  package func footer(_ summary: ReportSummary) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginArray()
    writer.beginObject()
    writer.key("executionSuccessful")
    writer.bool(summary.unreadable == 0)
    if summary.unreadable > 0 {
      writer.key("toolExecutionNotifications")
      writer.beginArray()
      for input in summary.unreadableInputs { write(input, to: &writer) }
      writer.endArray()
    }
    writer.endObject()
    writer.endArray()
    return Array("\n],\"invocations\":".utf8) + writer.bytes + Array("}]}\n".utf8)
  }

  private func write(_ input: UnreadableInput, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.key("descriptor")
    writer.beginObject()
    writer.member("id", input.failure.code)
    writer.endObject()
    writer.member("level", "error")
    writeText("message", input.failure.message[settings.language], to: &writer)
    writer.key("locations")
    writer.beginArray()
    SARIFLocation.writeStart(input.start, in: input.path, to: &writer)
    writer.endArray()
    writer.endObject()
  }

  private func writeDriver(to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("name", "planlint")
    writer.member("version", settings.version)
    writer.member("semanticVersion", settings.version)
    writer.key("rules")
    writer.beginArray()
    for rule in settings.rules { write(rule, to: &writer) }
    writer.endArray()
    writer.endObject()
  }

  private func write(_ rule: RuleDescription, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("id", rule.id.rawValue)
    writeText("shortDescription", rule.title[settings.language], to: &writer)
    let why = rule.why[settings.language]
    let basis = rule.basis.isEmpty ? "" : (settings.language == .zh ? "依据：" : "Basis: ") + rule.basis
    writeText("fullDescription", why.isEmpty ? rule.title[settings.language] : why, to: &writer)
    let help = [why, basis].filter { !$0.isEmpty }.joined(separator: "\n")
    writeText("help", help.isEmpty ? rule.title[settings.language] : help, to: &writer)
    writer.key("defaultConfiguration")
    writer.beginObject()
    writer.member("level", level(of: rule.severity))
    writer.endObject()
    writer.key("properties")
    writer.beginObject()
    writer.key("tags")
    writer.beginArray()
    writer.string(rule.id.category)
    writer.endArray()
    writer.endObject()
    writer.endObject()
  }

  private func write(_ finding: Finding, path: String, lines: LineIndex?, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("ruleId", finding.rule.rawValue)
    if let index = ruleIndices[finding.rule] { writer.member("ruleIndex", index) }
    writer.member("level", level(of: finding.severity))
    let place = finding.place.isEmpty ? "" : finding.place + (settings.language == .zh ? "：" : ": ")
    writeText("message", place + finding.message, to: &writer)
    writer.key("locations")
    writer.beginArray()
    let location = SARIFLocation(path: path, range: finding.range, lines: lines)
    location.write(logicalName: finding.place, to: &writer)
    writer.endArray()
    if !finding.related.isEmpty {
      writer.key("relatedLocations")
      writer.beginArray()
      for related in finding.related {
        SARIFLocation(path: path, range: related.range, lines: lines)
          .write(message: related.message, logicalName: related.place, to: &writer)
      }
      writer.endArray()
    }
    writer.key("partialFingerprints")
    writer.beginObject()
    writer.member("planlint/v1", finding.fingerprint)
    writer.endObject()
    if let fix = finding.fix, let lines { write(fix, path: path, lines: lines, to: &writer) }
    writer.endObject()
  }

  private func write(_ fix: Fix, path: String, lines: LineIndex, to writer: inout JSONWriter) {
    writer.key("fixes")
    writer.beginArray()
    writer.beginObject()
    writeText("description", fix.description, to: &writer)
    writer.key("artifactChanges")
    writer.beginArray()
    writer.beginObject()
    writer.key("artifactLocation")
    SARIFLocation.writeArtifact(path, to: &writer)
    writer.key("replacements")
    writer.beginArray()
    for edit in fix.edits {
      writer.beginObject()
      writer.key("deletedRegion")
      SARIFLocation(path: path, range: edit.range, lines: lines).writeRegion(lines, to: &writer)
      writeText("insertedContent", edit.text, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
    writer.endArray()
    writer.endObject()
    writer.endArray()
  }

  private func writeText(_ name: String, _ text: String, to writer: inout JSONWriter) {
    writer.key(name)
    writer.beginObject()
    writer.member("text", text)
    writer.endObject()
  }

  private func level(of severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .info: "note"
    }
  }
}
