package import PlanModel
import PlanSource

/// Writes a plan as comma-separated values: the title, the header, one row a task.
///
/// RFC 4180, line ends CRLF, with a byte order mark, by which Excel knows UTF-8. Cells stand as they were
/// written, also where they begin with `=`, `+`, `-` or `@`: a plan must not change by being exported.
package enum CSVPlanWriter {
  /// The plan of `facts`; empty if it has no tasks.
  package static func csv(_ facts: PlanFacts) -> [UInt8] {
    let rows = PlanRows(facts)
    guard !rows.columns.isEmpty else { return [] }
    var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]
    let blanks = repeatElement("", count: rows.columns.count - 1)
    if !facts.plan.title.isEmpty { add([facts.plan.title.string] + blanks, to: &bytes) }
    add(rows.columns.map(rows.header), to: &bytes)
    for index in facts.plan.tasks.indices {
      add(rows.columns.map { rows.cell($0, index) }, to: &bytes)
    }
    return bytes
  }

  private static func add(_ cells: [String], to bytes: inout [UInt8]) {
    for (number, cell) in cells.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      add(cell, to: &bytes)
    }
    bytes += [0x0D, 0x0A]
  }

  private static func add(_ cell: String, to bytes: inout [UInt8]) {
    let quote = UInt8(ascii: "\"")
    let isQuoted = cell.utf8.contains { $0 == quote || $0 == UInt8(ascii: ",") || $0 == 0x0A || $0 == 0x0D }
    guard isQuoted else {
      bytes += cell.utf8
      return
    }
    bytes.append(quote)
    for byte in cell.utf8 {
      if byte == quote { bytes.append(quote) }
      bytes.append(byte)
    }
    bytes.append(quote)
  }
}
