import PlanModel
import PlanSource

extension Text {
  /// Without blanks and line ends at the edges.
  var trimmed: Text {
    let edges = withUTF8 { bytes in
      let points = CodePoints(bytes)
      let start = points.afterBlanks(0)
      return (start, max(start, points.beforeBlanks(bytes.count)))
    }
    return slice(edges.0, edges.1)
  }

  /// Whether it breaks off within a sentence: behind a comma or an opening bracket.
  var goesOn: Bool {
    switch lastCode {
    case 0xFF0C, 0x2C, 0x3001, 0xFF08, 0x28, 0x201C, 0x300A, 0x2014: true  // ，,、（(“《—
    default: false
    }
  }

  /// Its last code point; 0 if it is empty.
  var lastCode: UInt32 {
    withUTF8 { CodePoints($0).codeBefore($0.count) }
  }

  /// Whether it begins with one of `words`, blanks in front left out.
  func begins(with words: [StaticString]) -> Bool {
    withUTF8 { bytes in
      let points = CodePoints(bytes)
      return points.end(ofAny: words, at: points.afterBlanks(0)) != nil
    }
  }

  /// Whether a full stop stands in it, the last character apart.
  var hasFullStopInside: Bool {
    withUTF8 { bytes in
      let points = CodePoints(bytes)
      var offset = 0
      while offset < bytes.count {
        let next = points.after(offset)
        if points.code(offset) == 0x3002, next < bytes.count { return true }
        offset = next
      }
      return false
    }
  }

  /// Whether it stops in the middle of a sentence.
  var isUnfinished: Bool {
    switch lastCode {
    case 0, 0x3002, 0xFF1B, 0x3B, 0xFF01, 0xFF1F, 0x21, 0x3F, 0x201D, 0x2E, 0xFF0E, 0x2026: false
    default: true
    }
  }
}
