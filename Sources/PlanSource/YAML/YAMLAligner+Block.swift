// Literal and folded scalars (YAML 1.2.2 chapter 8).
extension YAMLAligner {
  /// Aligns a block scalar, as far as it goes; ``position`` is at its `|` or `>`.
  mutating func alignBlock(into decoded: inout DecodedText) {
    while position < end, lineEndLength(at: position) == 0 { position += 1 }
    position += lineEndLength(at: position)
    guard position < end else { return }
    let indentation = indentation()
    guard takeBreaks(indentation: indentation, lineEnd: 0, into: &decoded) else { return }
    while goesOn {
      guard takeVerbatim(into: &decoded, until: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\r") })
      else {
        return
      }
      let lineEnd = lineEndLength(at: position)
      guard lineEnd > 0, takeBreaks(indentation: indentation, lineEnd: lineEnd, into: &decoded) else {
        return
      }
    }
  }

  /// How many blanks each line loses: those of the first line that is not empty, less what the value keeps.
  private func indentation() -> Int {
    var offset = position
    var blanks = 0
    while offset < end {
      if source[offset] == UInt8(ascii: " ") {
        blanks += 1
      } else if lineEndLength(at: offset) > 0 {
        blanks = 0
      } else {
        break
      }
      offset += 1
    }
    var kept = 0
    for byte in value {
      if byte == UInt8(ascii: " ") {
        kept += 1
      } else if byte == UInt8(ascii: "\n") {
        kept = 0
      } else {
        break
      }
    }
    return max(0, blanks - kept)
  }

  /// Takes the end of a line, which has `lineEnd` bytes, empty lines after it, and the next indentation.
  private mutating func takeBreaks(
    indentation: Int, lineEnd: Int, into decoded: inout DecodedText
  ) -> Bool {
    var next = skipIndentation(position + lineEnd, indentation)
    var breaks = lineEnd > 0 ? [position] : []
    while lineEndLength(at: next) > 0 {
      breaks.append(next)
      next = skipIndentation(next + lineEndLength(at: next), indentation)
    }
    let kept = repeats(of: UInt8(ascii: "\n"))
    if kept >= breaks.count {
      return takeEach(of: breaks, into: &decoded, upTo: next)
    }
    if breaks.count == 1, done < value.count, value[done] == UInt8(ascii: " ") {
      return substitute(1, upTo: next, into: &decoded)
    }
    return kept > 0 && substitute(kept, upTo: next, into: &decoded)
  }

  private mutating func takeEach(of breaks: [Int], into decoded: inout DecodedText, upTo next: Int) -> Bool {
    for place in breaks {
      position = place
      let length = lineEndLength(at: place)
      if length == 1, source[place] == UInt8(ascii: "\n") {
        guard takeVerbatim(into: &decoded, until: { _ in true }) else { return false }
      } else {
        guard substitute(1, upTo: place + length, into: &decoded) else { return false }
      }
    }
    position = next
    return true
  }

  private func skipIndentation(_ start: Int, _ indentation: Int) -> Int {
    var offset = start
    while offset < end, offset - start < indentation, source[offset] == UInt8(ascii: " ") { offset += 1 }
    return offset
  }
}
