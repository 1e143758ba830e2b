/// What is not shown: comments, declarations, scripts.
extension HTMLScanner {
  /// Goes behind the end tag whose name has `hash`; `false`, without moving, if none comes.
  mutating func skipContent(_ hash: UInt64) -> Bool {
    guard !missingEnds.contains(hash) else { return false }
    let start = position
    while position + 2 < page.count {
      guard page[position] == UInt8(ascii: "<"), page[position + 1] == UInt8(ascii: "/") else {
        position += 1
        continue
      }
      let end = position
      if readName(from: position + 2) == hash {
        contentEnd = end
        passAttributes()
        return true
      }
    }
    position = start
    missingEnds.insert(hash)
    return false
  }

  mutating func skip(pastByte byte: UInt8) {
    while position < page.count, page[position] != byte { position += 1 }
    position = min(position + 1, page.count)
  }

  /// Skips a comment, a document type or a marked section (HTML, 13.2.5.42).
  ///
  /// What Word puts between `<!--[if supportLists]>` and `<![endif]-->` are the numbers of its lists, which
  /// are shown to readers; so only the marks are skipped.
  mutating func skipDeclaration() {
    guard matches("<!--") else { return skip(pastByte: UInt8(ascii: ">")) }
    if matches("<!--[if supportLists]>") || matches("<!--[if !supportLists]>") {
      return skip(pastByte: UInt8(ascii: ">"))
    }
    position += 4
    if matches(">") || matches("->") { return skip(pastByte: UInt8(ascii: ">")) }
    while position < page.count {
      if page[position] == UInt8(ascii: "-"), matches("-->") || matches("--!>") {
        return skip(pastByte: UInt8(ascii: ">"))
      }
      position += 1
    }
  }

  private func matches(_ word: StaticString) -> Bool {
    guard position + word.utf8CodeUnitCount <= page.count else { return false }
    for offset in 0..<word.utf8CodeUnitCount where page[position + offset] != word.utf8Start[offset] {
      return false
    }
    return true
  }
}
