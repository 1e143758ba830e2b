import PlanModel

/// Brackets that units may stand in: （）, ［］, 【】, 〔〕, whatever their width.
enum Bracket {
  /// Farther away the other one is not looked for, so that no text takes more than linear time.
  private static let farthest = 2_400

  /// The family of the opening bracket `code`; 0 if it is none.
  static func opens(_ code: UInt32) -> UInt8 {
    switch code {
    case 0xFF08, 0x28: 1
    case 0xFF3B, 0x5B: 2
    case 0x3010, 0x3016: 3
    case 0x3014, 0xFE5D: 4
    default: 0
    }
  }

  /// The family of the closing bracket `code`; 0 if it is none.
  static func closes(_ code: UInt32) -> UInt8 {
    switch code {
    case 0xFF09, 0x29: 1
    case 0xFF3D, 0x5D: 2
    case 0x3011, 0x3017: 3
    case 0x3015, 0xFE5E: 4
    default: 0
    }
  }

  /// Where the bracket is that the one at `close` closes.
  static func opening(of close: Int, in points: CodePoints) -> Int? {
    let family = closes(points.code(close))
    var depth = 0
    var offset = close
    while offset > 0, close - offset < farthest {
      offset = points.before(offset)
      let code = points.code(offset)
      if closes(code) == family { depth += 1 }
      guard opens(code) == family else { continue }
      if depth == 0 { return offset }
      depth -= 1
    }
    return nil
  }

  /// Where the bracket is that closes the one at `open`.
  static func closing(of open: Int, in points: CodePoints) -> Int? {
    let family = opens(points.code(open))
    var depth = 0
    var offset = points.after(open)
    while offset < points.count, offset - open < farthest {
      let code = points.code(offset)
      if opens(code) == family { depth += 1 }
      if closes(code) == family {
        if depth == 0 { return offset }
        depth -= 1
      }
      offset = points.after(offset)
    }
    return nil
  }

  /// The pairs of brackets in `points` that stand in no other pair, in order.
  static func pairs(in points: CodePoints) -> [(open: Int, close: Int)] {
    var open: [(offset: Int, family: UInt8)] = []
    var pairs: [(open: Int, close: Int)] = []
    var offset = 0
    while offset < points.count {
      let byte = points.bytes[offset]
      if byte == 0x28 || byte == 0x29 || byte == 0x5B || byte == 0x5D || byte >= 0xE3 {
        let code = points.code(offset)
        if opens(code) != 0, open.count < deepest { open.append((offset, opens(code))) }
        if closes(code) != 0, let position = open.lastIndex(where: { $0.family == closes(code) }) {
          let start = open[position].offset
          open.removeSubrange(position...)
          while let last = pairs.last, last.open > start { pairs.removeLast() }
          pairs.append((start, offset))
        }
      }
      offset = points.after(offset)
    }
    return pairs
  }

  /// Brackets deeper than this are not looked at.
  private static let deepest = 16
}
