package import PlanModel
package import PlanSource

extension LoadProblem {
  /// The problem as people read it: `file:line:column: message`, and the line with the text marked.
  ///
  /// Columns count code points from 1. `source` is the text that ``range`` refers to; without it only the
  /// file and the message are told.
  package func describe(in source: TextStorage?, language: Language) -> String {
    guard let source, let range else { return "\(file): \(message[language])" }
    let line = SourceLine(of: range, in: source)
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

  /// The line of `source` in which `range` begins; a range that goes on ends with the line.
  init(of range: ByteRange, in source: TextStorage) {
    let lines = LineIndex(source)
    let place = lines.lineColumn(of: range.lowerBound)
    let line = lines.range(ofLine: place.line)
    let start = min(max(range.lowerBound, line.lowerBound), line.upperBound)
    let end = min(max(range.upperBound, start), line.upperBound)
    number = place.line
    column = place.column
    func scalars(_ lower: Int, _ upper: Int) -> [Unicode.Scalar] {
      Array(String(decoding: source.bytes[lower..<upper], as: UTF8.self).unicodeScalars)
    }
    before = scalars(line.lowerBound, start)
    within = scalars(start, end)
    after = scalars(end, line.upperBound)
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
