import PlanSource

/// Cuts a text into lines; blank ones are dropped and remembered by the line below.
///
/// A line ends at LF, CR LF or CR and nowhere else.
struct LineScanner {
  private let bytes: [UInt8]
  private var lines: [TextLine] = []
  private var followsBlank = false

  private init(_ bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// The lines of `bytes`, at most `limit`; `nil` if there are more.
  static func lines(of bytes: [UInt8], limit: Int) -> [TextLine]? {
    var scanner = LineScanner(bytes)
    var offset = 0
    while offset < bytes.count {
      offset = scanner.line(at: offset)
      if scanner.lines.count > limit { return nil }
    }
    return scanner.lines
  }

  /// Reads the line at `start`; behind its line end the next one begins.
  private mutating func line(at start: Int) -> Int {
    var offset = start
    var tabs = 0
    var pipes = 0
    scan: while offset < bytes.count {
      switch bytes[offset] {
      case 0x0A, 0x0D: break scan
      case 0x09: tabs += 1
      case 0x5C where ColumnMark.pipeLength(bytes, offset + 1) > 0: offset += 1
      case 0x7C: pipes += 1
      case 0xE2, 0xEF: pipes += ColumnMark.pipeLength(bytes, offset) > 0 ? 1 : 0
      default: break
      }
      offset += 1
    }
    let content = Blank.trimmed(bytes, start, offset)
    if content.isEmpty && tabs == 0 {
      followsBlank = true
    } else {
      let line = TextLine(
        start: start, end: offset, content: content, tabs: tabs, pipes: pipes, followsBlank: followsBlank)
      lines.append(line)
      followsBlank = false
    }
    guard offset < bytes.count else { return offset }
    let isPair = bytes[offset] == 0x0D && offset + 1 < bytes.count && bytes[offset + 1] == 0x0A
    return offset + (isPair ? 2 : 1)
  }
}
