import PlanSource

/// The beginning of an input, as far as recognising it goes: ASCII in any encoding.
struct InputHead {
  private static let most = 1 << 16

  /// Small letters; what is no ASCII is one byte of `0xFF` or more.
  let text: [UInt8]
  /// Whether the input is UTF-16, by its mark or because every other byte of its first characters is zero.
  let isUTF16: Bool

  init(_ bytes: [UInt8]) {
    let start = ByteOrderMark.begins(bytes) ? 3 : 0
    let head = bytes[start...].prefix(Self.most)
    let isLittle = head.starts(with: [0xFF, 0xFE]) || Self.isASCIIPair(head, zeroAt: 1)
    let isBig = head.starts(with: [0xFE, 0xFF]) || Self.isASCIIPair(head, zeroAt: 0)
    isUTF16 = start == 0 && (isLittle || isBig)
    text = isUTF16 ? Self.units(Array(head), isLittle: isLittle) : head.map(Self.folded)
  }

  /// Whether the first four bytes are two ASCII characters in UTF-16.
  private static func isASCIIPair(_ head: ArraySlice<UInt8>, zeroAt zero: Int) -> Bool {
    guard head.count >= 4 else { return false }
    let bytes = Array(head.prefix(4))
    return bytes[zero] == 0 && bytes[zero + 2] == 0 && (9..<0x80).contains(bytes[1 - zero])
      && (9..<0x80).contains(bytes[3 - zero])
  }

  private static func units(_ head: [UInt8], isLittle: Bool) -> [UInt8] {
    stride(from: 0, to: head.count - 1, by: 2).compactMap { offset in
      let (low, high) = isLittle ? (head[offset], head[offset + 1]) : (head[offset + 1], head[offset])
      if high == 0xFE, low == 0xFF { return nil }
      return high == 0 && low < 0x80 ? folded(low) : 0xFF
    }
  }

  private static func folded(_ byte: UInt8) -> UInt8 { (65...90).contains(byte) ? byte + 32 : byte }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
  }

  /// Whether the input begins, blanks apart, with one of `beginnings`, in small letters.
  func begins(with beginnings: [String]) -> Bool {
    let content = text.drop(while: Self.isBlank)
    return beginnings.contains { content.starts(with: $0.utf8) }
  }

  /// Whether `words`, in small letters, occur in it.
  func contains(_ words: StaticString) -> Bool {
    words.withUTF8Buffer { wanted in
      guard let first = wanted.first, text.count >= wanted.count else { return false }
      return (0...(text.count - wanted.count)).contains { start in
        text[start] == first && text[start..<(start + wanted.count)].elementsEqual(wanted)
      }
    }
  }

  /// Whether a line consists of one of `lines` and blanks.
  func hasLine(_ lines: [String]) -> Bool {
    text.split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }).contains { line in
      let end = line.lastIndex { !Self.isBlank($0) }.map { $0 + 1 } ?? line.startIndex
      return lines.contains { $0.utf8.elementsEqual(line[line.startIndex..<end]) }
    }
  }

  /// Whether a page of HTML begins here, declarations and comments before it passed over.
  var isHTML: Bool { beginsWithTag(Self.pageBeginnings) }

  /// Whether a part of a page begins here, as Markdown may do too.
  var isPartOfHTML: Bool { beginsWithTag(Self.partBeginnings) }

  private func beginsWithTag(_ tags: [String]) -> Bool {
    var rest = text.drop(while: Self.isBlank)
    while true {
      if rest.starts(with: "<?".utf8) {
        rest = Self.after("?>", in: rest)
      } else if rest.starts(with: "<!--".utf8) {
        rest = Self.after("-->", in: rest)
      } else {
        break
      }
      rest = rest.drop(while: Self.isBlank)
    }
    return tags.contains { beginning in
      guard rest.starts(with: beginning.utf8) else { return false }
      let next = rest.dropFirst(beginning.utf8.count).first
      return next.map { !(97...122).contains($0) } ?? true
    }
  }

  private static let pageBeginnings = [
    "<!doctype html", "<html", "<head", "<body", "<meta", "<title", "<style", "<table",
  ]

  private static let partBeginnings = [
    "<div", "<p", "<h", "<section", "<article", "<main", "<center", "<span", "<font", "<ul", "<ol",
  ]

  private static func after(_ end: String, in text: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
    let wanted = Array(end.utf8)
    var position = text.startIndex
    while position + wanted.count <= text.endIndex {
      if text[position..<(position + wanted.count)].elementsEqual(wanted) {
        return text[(position + wanted.count)...]
      }
      position += 1
    }
    return text[text.endIndex...]
  }
}
