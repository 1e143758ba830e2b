import PlanCalendar
import PlanModel
import PlanSource

/// The forms that values take.
extension NormalisedPlanWriter {
  mutating func write(_ key: PlanKey, _ text: Text) {
    guard !text.isEmpty else { return }
    writer.key(key.rawValue)
    writer.string(text)
  }

  mutating func write(_ key: PlanKey, _ texts: [Text]) {
    guard !texts.isEmpty else { return }
    writer.key(key.rawValue)
    writer.beginArray()
    for text in texts { writer.string(text) }
    writer.endArray()
  }

  mutating func write(_ key: PlanKey, _ word: String) {
    writer.key(key.rawValue)
    writer.string(word)
  }

  /// A derived value, `null` if it cannot be told.
  mutating func writeDerived(_ key: String, _ word: String?) {
    writer.key(key)
    if let word { writer.string(word) } else { writer.null() }
  }

  mutating func write(_ key: PlanKey, _ number: Int) {
    writer.key(key.rawValue)
    writer.integer(number)
  }

  mutating func write(_ key: PlanKey, _ words: [String]) {
    writer.key(key.rawValue)
    writer.strings(words)
  }

  mutating func writeList<Element>(
    _ key: PlanKey, _ elements: some Sequence<Element>, _ write: (inout Self, Element) -> Void
  ) {
    writer.key(key.rawValue)
    writer.beginArray()
    for element in elements {
      writer.beginObject()
      write(&self, element)
      writer.endObject()
    }
    writer.endArray()
  }

  /// Lines and columns from 1, columns in code points, the end exclusive; nothing without a place.
  ///
  /// In a table the cell belongs to it.
  mutating func writeLocation(_ range: ByteRange?, cell: CellReference? = nil) {
    guard let range else { return }
    writeLocation(range, in: cell ?? facts.plan.places?.place(of: range)?.cell)
  }

  /// The place of `range`, which lies in `cell`, or in none.
  mutating func writeLocation(_ range: ByteRange, in cell: CellReference?) {
    let (start, end) = (lines.lineColumn(of: range.lowerBound), lines.lineColumn(of: range.upperBound))
    writer.key(PlanKey.location.rawValue)
    writer.beginObject()
    writeNumber("line", start.line)
    writeNumber("column", start.column)
    writeNumber("endLine", end.line)
    writeNumber("endColumn", end.column)
    if let cell { write(cell) }
    writer.endObject()
  }

  private mutating func write(_ cell: CellReference) {
    writer.key("cell")
    writer.beginObject()
    switch cell {
    case .table(let table, let row, let column):
      writeNumber("table", table)
      writeNumber("row", row)
      writeNumber("column", column)
    case .sheet(let sheet, let ref):
      writeDerived("sheet", sheet)
      writeDerived("ref", ref)
    }
    writer.endObject()
  }

  private mutating func writeNumber(_ key: String, _ value: Int) {
    writer.key(key)
    writer.integer(value)
  }
}
