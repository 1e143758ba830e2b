import PlanModel
import PlanSource

/// Writes findings as JSON objects (design section 4), with the lines and pointers of one source.
struct FindingJSON {
  private let lines: LineIndex
  private let tree: Tree?

  /// For what is said of `file`, wherever that is.
  init(_ file: CheckedFile) {
    lines = LineIndex(file.source)
    tree = file.tree
  }

  /// For the findings and the failure of `file`: lines behind the last of them are not looked for.
  init(findingsOf file: CheckedFile) {
    var limit = file.failure?.range?.upperBound ?? 0
    for finding in file.findings {
      limit = max(limit, finding.range.upperBound)
      for related in finding.related { limit = max(limit, related.range.upperBound) }
    }
    lines = LineIndex(file.source, upTo: limit)
    tree = file.tree
  }

  /// Writes the members of `finding` into the object that `writer` has begun.
  func writeMembers(of finding: Finding, to writer: inout JSONWriter) {
    writer.member("rule", finding.rule.rawValue)
    writer.member("severity", finding.severity.rawValue)
    writer.member("message", finding.message)
    writer.member("basis", finding.basis)
    writer.member("where", finding.place)
    writer.key("task")
    write(finding.task, to: &writer)
    writer.key("location")
    writeLocation(finding.range, cell: finding.cell, to: &writer)
    writer.key("related")
    writer.beginArray()
    for related in finding.related {
      writer.beginObject()
      writer.member("message", related.message)
      writer.key("location")
      writeLocation(related.range, cell: related.cell, to: &writer)
      writer.endObject()
    }
    writer.endArray()
    writer.key("fix")
    write(finding.fix, to: &writer)
    writer.member("fingerprint", finding.fingerprint)
  }

  /// Writes a place with everything a program may want to know of it.
  func writeLocation(_ range: ByteRange, cell: CellReference?, to writer: inout JSONWriter) {
    let start = lines.lineColumn(of: range.lowerBound)
    let end = lines.lineColumn(of: range.upperBound)
    writer.beginObject()
    writer.member("line", start.line)
    writer.member("column", start.column)
    writer.member("endLine", end.line)
    writer.member("endColumn", end.column)
    writer.member("offset", range.lowerBound)
    writer.member("endOffset", range.upperBound)
    if let tree { writer.member("pointer", tree.pointer(at: range)) }
    if let cell {
      writer.key("cell")
      write(cell, to: &writer)
    }
    writer.endObject()
  }

  /// Writes which task something is about, or null.
  func write(_ task: TaskReference?, to writer: inout JSONWriter) {
    guard let task else { return writer.null() }
    writer.beginObject()
    writer.key("path")
    writer.beginArray()
    for part in task.path { writer.string(part) }
    writer.endArray()
    writer.key("number")
    if task.number.isEmpty { writer.null() } else { writer.string(task.number) }
    writer.endObject()
  }

  private func write(_ cell: CellReference, to writer: inout JSONWriter) {
    writer.beginObject()
    switch cell {
    case .table(let table, let row, let column):
      writer.member("table", table)
      writer.member("row", row)
      writer.member("column", column)
    case .sheet(let sheet, let ref):
      writer.member("sheet", sheet)
      writer.member("ref", ref)
    }
    writer.endObject()
  }

  private func write(_ fix: Fix?, to writer: inout JSONWriter) {
    guard let fix else { return writer.null() }
    writer.beginObject()
    writer.member("safety", fix.safety.rawValue)
    writer.member("description", fix.description)
    writer.key("edits")
    writer.beginArray()
    for edit in fix.edits {
      writer.beginObject()
      writer.member("offset", edit.range.lowerBound)
      writer.member("endOffset", edit.range.upperBound)
      writer.member("text", edit.text)
      writer.endObject()
    }
    writer.endArray()
    writer.endObject()
  }

  /// Writes why `file` could not be read, or null.
  func writeFailure(of file: CheckedFile, language: Language, to writer: inout JSONWriter) {
    guard let failure = file.failure else { return writer.null() }
    writer.beginObject()
    writer.member("code", failure.code)
    writer.member("message", failure.message[language])
    writer.key("location")
    if let range = failure.range {
      writeLocation(range, cell: nil, to: &writer)
    } else {
      writer.null()
    }
    writer.endObject()
  }
}
