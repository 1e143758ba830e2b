import PlanSource

/// Cells between quotes, as spreadsheets write them (RFC 4180 section 2, rules 5 to 7).
enum QuotedCell {
  private static let quote = UInt8(ascii: "\"")

  /// Where the quote stands that closes the cell whose content begins at `start`, if the cell ends there too.
  ///
  /// It is looked for within `reach` bytes.
  ///
  /// Every call looks at each byte once, and those that find none overlap no further: doubled quotes inside
  /// one candidate close the next at once, so that a file full of them costs no more than its length.
  static func end(
    _ bytes: [UInt8], _ start: Int, separator: UInt8, reach: Int = .max
  ) -> Int? {
    var offset = start
    let limit = reach < bytes.count - start ? start + reach : bytes.count
    while offset < limit {
      guard bytes[offset] == quote else {
        offset += 1
        continue
      }
      let next = offset + 1
      guard next < bytes.count else { return offset }
      switch bytes[next] {
      case quote: offset += 2
      case separator, 0x0A, 0x0D: return offset
      default: return nil
      }
    }
    return nil
  }

  /// The cell between the quotes `lower..<upper`, doubled quotes once, blanks at the edges removed.
  static func text(_ source: TextStorage, _ lower: Int, _ upper: Int) -> Text {
    let part = Blank.trimmed(source.bytes, lower, upper)
    var mapped = MappedText(source)
    var offset = part.lowerBound
    var copied = offset
    while offset + 1 < part.upperBound {
      if source.bytes[offset] == quote, source.bytes[offset + 1] == quote {
        mapped.copy(copied, offset)
        mapped.put([quote], for: offset, offset + 2)
        offset += 2
        copied = offset
      } else {
        offset += 1
      }
    }
    mapped.copy(copied, part.upperBound)
    return mapped.text(at: part.lowerBound)
  }
}
