// Plain and quoted scalars (YAML 1.2.2 chapter 7).
extension YAMLAligner {
  /// Aligns a plain or quoted scalar, as far as it goes.
  mutating func alignFlow(_ style: YAMLScalarStyle, into decoded: inout DecodedText) {
    let mark: UInt8? =
      switch style {
      case .doubleQuoted: UInt8(ascii: "\\")
      case .singleQuoted: UInt8(ascii: "'")
      case .plain, .literal, .folded: nil
      }
    while goesOn {
      let byte = source[position]
      let isAligned =
        if byte == mark {
          style == .doubleQuoted ? escape(into: &decoded) : substitute(1, upTo: position + 2, into: &decoded)
        } else if let fold = fold(at: position) {
          self.fold(fold, into: &decoded)
        } else {
          takeVerbatim(into: &decoded) { $0 == mark || Self.isBlank($0) }
        }
      if !isAligned { return }
    }
  }

  /// Blanks around line ends: where they end, and how many line ends there are.
  private struct Fold {
    let end: Int
    let lineEnds: Int
  }

  private static func isBlank(_ byte: UInt8) -> Bool {
    byte == UInt8(ascii: " ") || byte == UInt8(ascii: "\t") || byte == UInt8(ascii: "\n")
      || byte == UInt8(ascii: "\r")
  }

  /// The fold that begins at `start`; `nil` if no line ends in the blanks there.
  private func fold(at start: Int) -> Fold? {
    var offset = start
    var lineEnds = 0
    while offset < end, Self.isBlank(source[offset]) {
      let length = lineEndLength(at: offset)
      if length > 0 { lineEnds += 1 }
      offset += max(length, 1)
    }
    return lineEnds > 0 ? Fold(end: offset, lineEnds: lineEnds) : nil
  }

  /// One line end is a blank; of more the first goes (YAML 1.2.2 section 6.5).
  private mutating func fold(_ fold: Fold, into decoded: inout DecodedText) -> Bool {
    let count = max(fold.lineEnds - 1, 1)
    let expected = fold.lineEnds == 1 ? UInt8(ascii: " ") : UInt8(ascii: "\n")
    guard repeats(of: expected) >= count else { return false }
    return substitute(count, upTo: fold.end, into: &decoded)
  }

  /// An escape stands for one character, or joins lines (YAML 1.2.2 section 5.7).
  private mutating func escape(into decoded: inout DecodedText) -> Bool {
    guard position + 1 < end else { return false }
    if lineEndLength(at: position + 1) > 0, let fold = fold(at: position + 1) {
      guard repeats(of: UInt8(ascii: "\n")) >= fold.lineEnds - 1 else { return false }
      return substitute(fold.lineEnds - 1, upTo: fold.end, into: &decoded)
    }
    let length =
      switch source[position + 1] {
      case UInt8(ascii: "x"): 4
      case UInt8(ascii: "u"): 6
      case UInt8(ascii: "U"): 10
      default: 2
      }
    return substitute(
      UTF8Validation.declaredLength(value[done]), upTo: position + length, into: &decoded)
  }
}
