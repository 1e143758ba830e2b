/// Goes through a JSON text once, from left to right, without recursion.
struct JSONScanner {
  let base: UnsafePointer<UInt8>
  let count: Int
  private let maxDepth: Int
  var position = 0
  var builder: TreeBuilder

  /// A scanner of the `count` bytes at `base`, which outlive it.
  init(base: UnsafePointer<UInt8>, count: Int, maxDepth: Int) {
    self.base = base
    self.count = count
    self.maxDepth = maxDepth
    builder = TreeBuilder(base: base, capacity: count / 24 + 16)
  }

  /// Reads the whole text.
  mutating func document() throws(SourceSyntaxError) {
    skipWhitespace()
    guard position < count else { throw SourceSyntaxError(.empty, at: ByteRange(count, count)) }
    repeat { try value() } while try goesOn()
    skipWhitespace()
    guard position == count else { throw trailingFailure() }
  }

  /// Reads up to the end of the next scalar or empty container, opening containers on the way.
  @inline(__always)
  private mutating func value() throws(SourceSyntaxError) {
    while position < count {
      switch base[position] {
      case UInt8(ascii: "\""): return try string(isKey: false)
      case UInt8(ascii: "{"): if try !opens(isObject: true) { return }
      case UInt8(ascii: "["): if try !opens(isObject: false) { return }
      case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): return try number()
      case UInt8(ascii: "t"): return try literal("true", .bool)
      case UInt8(ascii: "f"): return try literal("false", .bool)
      case UInt8(ascii: "n"): return try literal("null", .null)
      default: throw failure(.value)
      }
    }
    throw failure(.value)
  }

  /// Opens a container and reads up to its first value; `false` if it is empty, and closed again.
  @inline(__always)
  private mutating func opens(isObject: Bool) throws(SourceSyntaxError) -> Bool {
    guard builder.depth < maxDepth else {
      throw SourceSyntaxError(.nestingTooDeep(limit: maxDepth), at: ByteRange(position, position + 1))
    }
    builder.open(isObject: isObject, at: position)
    position &+= 1
    skipWhitespace()
    if position < count, base[position] == (isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) {
      position &+= 1
      try builder.close(at: position)
      return false
    }
    if isObject { try key() }
    return true
  }

  /// Reads what follows a value, closing containers; `false` at the end of the outermost value.
  @inline(__always)
  private mutating func goesOn() throws(SourceSyntaxError) -> Bool {
    while builder.depth > 0 {
      skipWhitespace()
      guard position < count else { throw failure(.commaOrEnd) }
      let byte = base[position]
      if byte == UInt8(ascii: ",") {
        position &+= 1
        skipWhitespace()
        if builder.isObject { try key() }
        return true
      }
      guard byte == (builder.isObject ? UInt8(ascii: "}") : UInt8(ascii: "]")) else {
        throw failure(.commaOrEnd)
      }
      position &+= 1
      try builder.close(at: position)
    }
    return false
  }

  /// Reads a key and its colon.
  @inline(__always)
  private mutating func key() throws(SourceSyntaxError) {
    guard position < count, base[position] == UInt8(ascii: "\"") else { throw failure(.key) }
    try string(isKey: true)
    skipWhitespace()
    guard position < count, base[position] == UInt8(ascii: ":") else { throw failure(.colon) }
    position &+= 1
    skipWhitespace()
  }

  @inline(__always)
  private mutating func number() throws(SourceSyntaxError) {
    switch JSONNumber.end(base, position, count) {
    case .complete(let end):
      builder.add(.number, position, end, content: (position, end))
      position = end
    case .digitMissing(let offset):
      position = offset
      throw failure(.digit)
    }
  }

  @inline(__always)
  private mutating func literal(_ word: StaticString, _ kind: Tree.Kind) throws(SourceSyntaxError) {
    let end = position &+ word.utf8CodeUnitCount
    guard end <= count, ByteWord.equal(base + position, word.utf8Start, word.utf8CodeUnitCount) else {
      throw failure(.value)
    }
    builder.add(kind, position, end, content: (position, end))
    position = end
  }

  /// Passes over blanks and line ends; what indents a line is passed over in one step.
  @inline(__always)
  mutating func skipWhitespace() {
    guard position < count, base[position] <= 0x20 else { return }
    if base[position] == UInt8(ascii: " "), position &+ 1 < count, base[position &+ 1] > 0x20 {
      position &+= 1
      return
    }
    var offset = position
    while offset &+ 16 <= count {
      let bytes = ByteLanes(base, offset)
      let blanks =
        bytes.marks(of: UInt8(ascii: " ")) .| bytes.marks(of: UInt8(ascii: "\n"))
        .| bytes.marks(of: UInt8(ascii: "\r")) .| bytes.marks(of: UInt8(ascii: "\t"))
      if let place = ByteLanes.first(of: .!blanks) {
        position = offset &+ place
        return
      }
      offset &+= 16
    }
    skipLastWhitespace(from: offset)
  }

  /// The same among the last few bytes of the text.
  private mutating func skipLastWhitespace(from start: Int) {
    var offset = start
    while offset < count {
      switch base[offset] {
      case UInt8(ascii: " "), UInt8(ascii: "\n"), UInt8(ascii: "\r"), UInt8(ascii: "\t"): offset &+= 1
      default:
        position = offset
        return
      }
    }
    position = offset
  }
}
