import PlanSource

/// The characters of a form, read one after the other.
struct FormBytes {
  private typealias Refusal = ExpressionFormReader.Refusal

  private let bytes: UnsafeBufferPointer<UInt8>
  private var position = 0

  init(_ bytes: UnsafeBufferPointer<UInt8>) {
    self.bytes = bytes
  }

  mutating func byte() throws(ExpressionFormReader.Refusal) -> UInt8 {
    guard position < bytes.count else { throw Refusal() }
    defer { position += 1 }
    return bytes[position]
  }

  /// The next `count` characters, which must be all that is left.
  mutating func rest(_ count: Int) throws(ExpressionFormReader.Refusal) -> UnsafeBufferPointer<UInt8> {
    guard count == bytes.count - position else { throw Refusal() }
    return UnsafeBufferPointer(rebasing: bytes[position...])
  }

  private mutating func bits() throws(ExpressionFormReader.Refusal) -> UInt64 {
    var number: UInt64 = 0
    var shift: UInt64 = 0
    while true {
      let digit = try byte() &- 0x30
      guard digit < 64, shift < 64 else { throw Refusal() }
      number |= UInt64(digit & 31) << shift
      if digit < 32 { return number }
      shift += 5
    }
  }

  mutating func number() throws(ExpressionFormReader.Refusal) -> Int {
    guard let number = Int(exactly: try bits()), number <= Int32.max else { throw Refusal() }
    return number
  }

  /// A number that may be below 0.
  mutating func signed() throws(ExpressionFormReader.Refusal) -> Int64 {
    let bits = try bits()
    return Int64(bitPattern: bits >> 1) ^ -Int64(bitPattern: bits & 1)
  }

  /// The number of a slot, of which rules have a few dozen.
  mutating func slot() throws(ExpressionFormReader.Refusal) -> Int {
    let slot = try number()
    guard slot < 1 << 16 else { throw Refusal() }
    return slot
  }

  /// How many things follow, each of at least one character.
  mutating func count() throws(ExpressionFormReader.Refusal) -> Int {
    let count = try number()
    guard count <= bytes.count - position else { throw Refusal() }
    return count
  }

  /// A run of characters with its length before it.
  mutating func run() throws(ExpressionFormReader.Refusal) -> UnsafeBufferPointer<UInt8> {
    let count = try count()
    defer { position += count }
    return UnsafeBufferPointer(rebasing: bytes[position..<(position + count)])
  }

  mutating func string() throws(ExpressionFormReader.Refusal) -> String {
    String(decoding: try run(), as: UTF8.self)
  }

  mutating func value() throws(ExpressionFormReader.Refusal) -> Value {
    switch try byte() {
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "T"): return .bool(true)
    case UInt8(ascii: "F"): return .bool(false)
    case UInt8(ascii: "i"): return .int(try signed())
    case UInt8(ascii: "u"): return .uint(try bits())
    case UInt8(ascii: "d"): return .double(Double(bitPattern: try bits()))
    case UInt8(ascii: "t"): return .text(Text(utf8: Array(try run())))
    case UInt8(ascii: "e"): return .text(Text(utf8: FormEscape.text(try run())))
    case UInt8(ascii: "l"):
      var values: [Value] = []
      for _ in 0..<(try count()) { values.append(try value()) }
      return .list(.values(values))
    default: throw Refusal()
    }
  }

  mutating func type() throws(ExpressionFormReader.Refusal) -> ExpressionType {
    switch try byte() {
    case UInt8(ascii: "n"): return .null
    case UInt8(ascii: "b"): return .bool
    case UInt8(ascii: "i"): return .int
    case UInt8(ascii: "u"): return .uint
    case UInt8(ascii: "d"): return .double
    case UInt8(ascii: "s"): return .string
    case UInt8(ascii: "t"): return .text
    case UInt8(ascii: "y"): return .bytes
    case UInt8(ascii: "m"): return .timestamp
    case UInt8(ascii: "r"): return .duration
    case UInt8(ascii: "D"): return .dyn
    case UInt8(ascii: "l"): return .list(try type())
    case UInt8(ascii: "M"):
      let key = try type()
      return .map(key, try type())
    case UInt8(ascii: "o"): return .object(try string())
    default: throw Refusal()
    }
  }
}
