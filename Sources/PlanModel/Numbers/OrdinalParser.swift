package import PlanSource

/// Reads the numbers of sections, tasks and items.
package enum OrdinalParser {
  /// The largest number that orders anything.
  package static let limit = 999
  /// Longer numbers are not read, with brackets, marks and blanks.
  private static let mostBytes = 96

  /// The number that `cell` is, with blanks around; `nil` if it is anything else.
  ///
  /// Here a number needs no mark: 1, 一.
  package static func parse(_ cell: Text) -> Ordinal? {
    GlyphRun.with(head(of: cell)) { run in
      guard let found = OrdinalReader(run).ordinal(), found.end == run.count, run.count > 0,
        cell.count <= mostBytes
      else { return nil }
      return ordinal(found, run, cell)
    }
  }

  /// The number that `text` begins with: 1 of `1.2020年9月底前`, 五 of `五、加强监督`.
  ///
  /// Without a mark, only an Arabic number with a blank behind is one, and not before a unit (3 个月).
  package static func prefix(of text: Text) -> Ordinal? {
    GlyphRun.with(head(of: text)) { run in
      guard let found = OrdinalReader(run).ordinal(), found.hasMark || isApart(found, in: run) else {
        return nil
      }
      return ordinal(found, run, text)
    }
  }

  private static func isApart(_ found: OrdinalReader.Found, in run: GlyphRun) -> Bool {
    guard found.isArabic, found.end < run.count, run.isMark(found.end - 1, .blank) else { return false }
    return !OrdinalReader.isMeasure(run[found.end].scalar)
  }

  /// The first bytes of `text`, as far as a number can reach.
  private static func head(of text: Text) -> Text {
    guard text.count > mostBytes else { return text }
    var end = mostBytes
    text.withUTF8 { bytes in
      while end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    }
    return text.slice(0, end)
  }

  private static func ordinal(_ found: OrdinalReader.Found, _ run: GlyphRun, _ text: Text) -> Ordinal? {
    guard (1...limit).contains(found.value) else { return nil }
    let number = text.cut(Int(run[found.number.lowerBound].offset), Int(run[found.number.upperBound].offset))
    let before = text.cut(Int(run[found.start].offset), Int(number.start))
    let behind = text.cut(Int(number.end), Int(run[found.markEnd].offset))
    return Ordinal(
      value: found.value, text: number, style: before.string + found.stand + behind.string,
      level: found.level, end: Int(run[found.end].offset - text.start))
  }
}
