/// The characters of a form while it is written.
///
/// Numbers are five bits a character, the lowest first; everything is printable, so that forms can stand in lines.
struct FormOutput {
  private(set) var bytes: [UInt8] = []

  /// What was written; `nil` if it has something that cannot stand in a line.
  var text: String? {
    bytes.contains { $0 < 0x20 || $0 == 0x7F } ? nil : String(decoding: bytes, as: UTF8.self)
  }

  /// Adds a mark.
  mutating func add(mark: UInt8) { bytes.append(mark) }

  mutating func add(_ number: UInt64) {
    var rest = number
    while rest >= 32 {
      bytes.append(0x50 + UInt8(rest & 31))
      rest >>= 5
    }
    bytes.append(0x30 + UInt8(rest))
  }

  /// Adds a number that may be below 0.
  mutating func add(signed number: Int64) { add(UInt64(bitPattern: number << 1 ^ number >> 63)) }

  /// Adds `text` and how long it is.
  mutating func add(_ text: some Collection<UInt8>) {
    add(UInt64(text.count))
    bytes += text
  }
}
