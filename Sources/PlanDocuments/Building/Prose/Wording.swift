import PlanModel
import PlanSource

/// Questions about how a text is worded, asked of its bytes.
struct Wording {
  let text: Text

  init(_ text: Text) {
    self.text = text
  }

  /// Where the first of `words` ends that the text begins with.
  func end(ofPrefix words: [StaticString]) -> Int? {
    text.withUTF8 { bytes in CodePoints(bytes).end(ofAny: words, at: 0) }
  }

  /// Whether it begins with one of `words`.
  func begins(with words: [StaticString]) -> Bool { end(ofPrefix: words) != nil }

  /// Where the first of `words` begins that the text ends with.
  func start(ofSuffix words: [StaticString]) -> Int? {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      for word in words where points.ends(with: word, at: points.count) {
        return points.count - word.utf8CodeUnitCount
      }
      return nil
    }
  }

  /// Whether it ends with one of `words`.
  func ends(with words: [StaticString]) -> Bool { start(ofSuffix: words) != nil }

  /// Where one of `words` stands for the first time, at or behind `start`.
  func range(of words: [StaticString], from start: Int = 0) -> Range<Int>? {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var offset = start
      while offset < points.count {
        if let end = points.end(ofAny: words, at: offset) { return offset..<end }
        offset = points.after(offset)
      }
      return nil
    }
  }

  /// Whether one of `words` stands anywhere in it.
  func contains(_ words: [StaticString]) -> Bool { range(of: words) != nil }

  /// How many characters it has.
  var length: Int {
    text.withUTF8 { bytes in bytes.reduce(0) { $0 + ($1 & 0xC0 == 0x80 ? 0 : 1) } }
  }

  /// Whether a Chinese character stands in it.
  var hasHan: Bool {
    text.withUTF8 { bytes in bytes.contains { (0xE4...0xE9).contains($0) } }
  }

  /// Whether more than half of it, in bytes, are Chinese characters.
  var isChinese: Bool {
    text.withUTF8 { bytes in
      let han = bytes.reduce(0) { $0 + ((0xE4...0xE9).contains($1) ? 3 : 0) }
      return han * 2 > bytes.count
    }
  }

  /// Whether it has characters of code or of Latin words: braces, quotes, four letters in a row.
  var hasCode: Bool {
    text.withUTF8 { bytes in
      var letters = 0
      for byte in bytes {
        switch byte {
        case 0x22, 0x27, 0x5F, 0x60, 0x7B, 0x7D, 0x3D, 0x24, 0x5C: return true
        case 0x41...0x5A, 0x61...0x7A:
          letters += 1
          if letters > 3 { return true }
        default: letters = 0
        }
      }
      return false
    }
  }

  /// The text without marks that end a sentence or a clause, and blanks, at its end.
  var withoutEndMarks: Text {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var end = points.beforeBlanks(points.count)
      while end > 0, Self.isEndMark(points.codeBefore(end)) {
        end = points.beforeBlanks(points.before(end))
      }
      return text.slice(0, end)
    }
  }

  /// What stands in the pair of brackets that is around the whole text; `nil` if none is.
  var unbracketed: Text? {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      guard points.count > 0, Bracket.opens(points.code(0)) != 0,
        let close = Bracket.closing(of: 0, in: points), points.after(close) == points.count
      else { return nil }
      return text.slice(points.after(0), close).trimmed
    }
  }

  /// Whether a full stop or a semicolon stands in it, the last character apart.
  var hasSentenceInside: Bool {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var offset = 0
      while offset < points.count {
        let next = points.after(offset)
        if next < points.count, Self.isStop(points.code(offset)) { return true }
        offset = next
      }
      return false
    }
  }

  /// 。；;！ and their like.
  static func isStop(_ code: UInt32) -> Bool {
    switch code {
    case 0x3002, 0xFF1B, 0x3B, 0xFF01, 0xFF61: true
    default: false
    }
  }

  /// Marks between clauses: commas and semicolons.
  static func isClauseMark(_ code: UInt32) -> Bool {
    switch code {
    case 0xFF0C, 0x2C, 0xFF1B, 0x3B: true
    default: false
    }
  }

  /// Marks that may stand at the end of a line: stops, commas, half-width full stops.
  static func isEndMark(_ code: UInt32) -> Bool {
    switch code {
    case 0x2C, 0x2E, 0xFF0C, 0xFF0E, 0x3001: true
    default: isStop(code)
    }
  }
}
