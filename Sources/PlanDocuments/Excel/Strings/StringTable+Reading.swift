import PlanSource

extension StringTable {
  /// The shared strings that `bytes`, the content of `part`, hold (ECMA-376 part 1, 18.4.9).
  static func shared(_ bytes: [UInt8], part: String, limits: DocumentLimits) throws(DocumentError)
    -> StringTable
  {
    var reader = try XMLReader(bytes, part: part, vocabulary: SheetAttribute.vocabulary, limits: limits)
    var table = StringTable()
    while let event = try reader.next() {
      guard event.kind == .start, event.name(SheetElement.self) == .si else { continue }
      _ = try table.readString(&reader)
    }
    return table
  }

  /// Reads the string of the element that was entered, an `si` or `is`, up to its end.
  ///
  /// Runs are put together; what says how characters are pronounced is left out.
  mutating func readString(_ reader: inout XMLReader) throws(DocumentError) -> Int {
    let depth = reader.depth
    while reader.depth >= depth, let event = try reader.next() {
      switch event.kind {
      case .text: append(event, reader)
      case .start:
        let name = event.name(SheetElement.self)
        if name == .rPh || name == .extLst { try reader.skip() }
      case .end: break
      }
    }
    return endString()
  }

  /// Adds the characters of `event` to the string that is being made.
  mutating func append(_ event: XMLEvent, _ reader: borrowing XMLReader) {
    if event.isVerbatim {
      append(
        reader.bytes[event.range.lowerBound..<event.range.upperBound], xml: event.range, isVerbatim: true)
    } else {
      append(event.substitute, xml: event.range, isVerbatim: false)
    }
  }
}
