import PlanSource

/// Text and character references.
extension HTMLScanner {
  /// Reads text up to the next tag or reference; what stands at `start` is text.
  mutating func readText(from start: Int) {
    position = start
    var isBlank = true
    repeat {
      if !HTMLAttributes.isSpace(page[position]) { isBlank = false }
      position += 1
    } while position < page.count && !isReference(position) && !isMarkup(position)
    if isBlank && isAfterBlock { return }
    append(HTMLPiece(range: ByteRange(start, position), form: .verbatim, isLink: isInLink))
  }

  private func isReference(_ place: Int) -> Bool {
    guard page[place] == UInt8(ascii: "&"), place + 1 < page.count else { return false }
    return Self.isLetter(page[place + 1]) || page[place + 1] == UInt8(ascii: "#")
  }

  private func isMarkup(_ place: Int) -> Bool {
    guard page[place] == UInt8(ascii: "<"), place + 1 < page.count else { return false }
    let next = page[place + 1]
    return Self.isLetter(next) || next == UInt8(ascii: "/") || next == UInt8(ascii: "!")
      || next == UInt8(ascii: "?")
  }

  /// Reads a character reference; an ampersand that begins none is text (HTML, 13.2.5.72).
  mutating func readReference() {
    let start = position
    if let (bytes, end) = NumericReference.decode(page, at: start) {
      let from = Int32(truncatingIfNeeded: skeleton.decoded.count)
      skeleton.decoded += bytes
      position = end
      let form = HTMLPiece.Form.reference(start: from, count: Int32(bytes.count))
      return append(HTMLPiece(range: ByteRange(start, end), form: form, isLink: isInLink))
    }
    var end = start + 1
    while end < page.count, end - start < 40, Self.isLetter(page[end]) || Self.isDigit(page[end]) { end += 1 }
    guard end > start + 1 else { return readText(from: start) }
    if end < page.count, page[end] == UInt8(ascii: ";") { end += 1 }
    position = end
    appendNamed(ByteRange(start, end))
  }

  private mutating func append(_ piece: HTMLPiece) {
    write(skeleton.pieces.count)
    skeleton.bytes.append(UInt8(ascii: ","))
    skeleton.pieces.append(piece)
    isAfterBlock = false
  }

  /// Leaves it to the parser what a named reference stands for.
  private mutating func appendNamed(_ range: ByteRange) {
    skeleton.bytes += [0xEE, 0x80, HTMLSkeleton.nameOpens]
    write(skeleton.pieces.count)
    skeleton.bytes += [0xEE, 0x80, HTMLSkeleton.nameStands]
    skeleton.bytes += page[range.lowerBound..<range.upperBound]
    skeleton.bytes += [0xEE, 0x80, HTMLSkeleton.nameCloses]
    skeleton.pieces.append(HTMLPiece(range: range, form: .verbatim, isLink: isInLink))
    isAfterBlock = false
  }

  static func isLetter(_ byte: UInt8) -> Bool { (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A }

  static func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }
}
