package import PlanModel
import PlanSource

/// `planlint compare --format json`.
package struct ComparisonJSON {
  private let upperFile: CheckedFile?
  private let lowerFile: CheckedFile
  private let upper: FindingJSON?
  private let lower: FindingJSON

  /// A writer for plans with these sources; `upper` is `nil` for key points.
  package init(upper: CheckedFile?, lower: CheckedFile) {
    upperFile = upper
    self.upper = upper.map { FindingJSON($0) }
    lowerFile = lower
    self.lower = FindingJSON(lower)
  }

  /// `comparison` as one document, with a line end.
  package func json(_ comparison: PlanComparison, version: String) -> [UInt8] {
    var writer = JSONWriter()
    writer.beginObject()
    writer.member("version", 1)
    writer.key("tool")
    writer.tool(version: version)
    write("upper", upperFile?.path, comparison.upperTitle, to: &writer)
    write("lower", lowerFile.path, comparison.lowerTitle, to: &writer)
    writer.key("items")
    writer.beginArray()
    for item in comparison.items { write(item, to: &writer) }
    writer.endArray()
    writer.key("own")
    writer.beginArray()
    for part in comparison.own {
      writer.beginObject()
      writeMembers(of: part, isUpper: false, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.key("remarks")
    write(comparison.remarks, to: &writer)
    writer.key("summary")
    writer.beginObject()
    writer.member("items", comparison.items.count)
    writer.member("missing", comparison.missingCount)
    writer.member("findings", comparison.findings.count)
    writer.endObject()
    writer.endObject()
    return writer.bytes + [0x0A]
  }

  private func write(_ key: String, _ path: String?, _ title: String, to writer: inout JSONWriter) {
    writer.key(key)
    writer.beginObject()
    writer.key("path")
    if let path { writer.string(path) } else { writer.null() }
    writer.member("title", title)
    writer.endObject()
  }

  private func write(_ item: PlanComparison.Item, to writer: inout JSONWriter) {
    writer.beginObject()
    writeMembers(of: item.part, isUpper: true, to: &writer)
    writer.key("answers")
    writer.beginArray()
    for answer in item.answers {
      writer.beginObject()
      writeMembers(of: answer.part, isUpper: false, to: &writer)
      writer.key("similarity")
      writer.double((answer.similarity * 1000).rounded() / 1000)
      writer.key("findings")
      write(answer.findings, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  private func writeMembers(of part: PlanComparison.Part, isUpper: Bool, to writer: inout JSONWriter) {
    writer.member("where", part.place)
    writer.member("text", part.words)
    writer.key("task")
    lower.write(part.task, to: &writer)
    writer.key("location")
    guard let range = part.range else { return writer.null() }
    ((isUpper ? upper : nil) ?? lower).writeLocation(range, cell: nil, to: &writer)
  }

  private func write(_ findings: [Finding], to writer: inout JSONWriter) {
    writer.beginArray()
    for finding in findings {
      writer.beginObject()
      lower.writeMembers(of: finding, to: &writer)
      writer.endObject()
    }
    writer.endArray()
  }
}
