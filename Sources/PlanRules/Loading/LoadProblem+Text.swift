package import PlanModel
package import PlanSource

extension LoadProblem {
  /// The problem as people read it: `file:line:column: message`, and the line with the text marked.
  ///
  /// Columns count code points from 1. `source` is the text that ``range`` refers to; without it only the
  /// file and the message are told.
  package func describe(in source: TextStorage?, language: Language) -> String {
    guard let source, let range else { return "\(file): \(message[language])" }
    let line = SourceLine(of: range, in: source.bytes)
    return "\(file):\(line.number):\(line.column): \(message[language])\n\(line.marked)"
  }
}

/// A line of a source with a part of it marked.
struct SourceLine {
  /// Counted from 1.
  let number: Int
  /// In code points, from 1.
  let column: Int
  private let before: [Unicode.Scalar]
  private let within: [Unicode.Scalar]
  private let after: [Unicode.Scalar]

  /// The line of `bytes` in which `range` begins; a range that goes on ends with the line.
  init(of range: ByteRange, in bytes: [UInt8]) {
    let start = min(max(range.lowerBound, 0), bytes.count)
    var lineStart = start
    while lineStart > 0, bytes[lineStart - 1] != 10, bytes[lineStart - 1] != 13 { lineStart -= 1 }
    var lineEnd = start
    while lineEnd < bytes.count, bytes[lineEnd] != 10, bytes[lineEnd] != 13 { lineEnd += 1 }
    let end = min(max(range.upperBound, start), lineEnd)
    before = Array(String(decoding: bytes[lineStart..<start], as: UTF8.self).unicodeScalars)
    within = Array(String(decoding: bytes[start..<end], as: UTF8.self).unicodeScalars)
    after = Array(String(decoding: bytes[end..<lineEnd], as: UTF8.self).unicodeScalars)
    column = before.count + 1
    number = Self.lineNumber(of: lineStart, in: bytes)
  }

  private static func lineNumber(of lineStart: Int, in bytes: [UInt8]) -> Int {
    var number = 1
    for index in 0..<lineStart where bytes[index] == 10 || bytes[index] == 13 {
      let isPair = bytes[index] == 13 && index + 1 < bytes.count && bytes[index + 1] == 10
      if !isPair { number += 1 }
    }
    return number
  }

  /// The line with its number, and carets below the part; long lines are shortened on both sides.
  var marked: String {
    let label = String(number)
    let gutter = String(repeating: " ", count: label.count)
    let shownBefore = before.suffix(60)
    let shownWithin = within.prefix(80)
    let head = (shownBefore.count < before.count ? "…" : "") + Self.text(shownBefore)
    let tail = Self.text(after.prefix(40)) + (after.count > 40 ? "…" : "")
    let carets = max(1, Self.width(Self.text(shownWithin)))
    return "  \(label) | \(head)\(Self.text(shownWithin))\(tail)\n"
      + "  \(gutter) | \(String(repeating: " ", count: Self.width(head)))"
      + String(repeating: "^", count: carets) + "\n"
  }

  private static func text(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    var text = String.UnicodeScalarView()
    for scalar in scalars { text.append(scalar.value < 32 ? " " : scalar) }
    return String(text)
  }

  /// Columns of a terminal: East Asian wide characters take two.
  private static func width(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { width, scalar in
      switch scalar.value {
      case 0x1100...0x115F, 0x2E80...0xA4CF, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE30...0xFE4F,
        0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x1F300...0x1FAFF, 0x20000...0x3FFFD:
        width + 2
      case 0x300...0x36F, 0x200B...0x200F, 0xFEFF: width
      default: width + 1
      }
    }
  }
}
