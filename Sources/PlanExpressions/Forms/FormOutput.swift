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

  /// Adds `text`, whose control characters are written as others.
  mutating func add(escaping text: String) {
    var escaped: [UInt8] = []
    for byte in text.utf8 {
      switch byte {
      case FormEscape.mark: escaped += [FormEscape.mark, FormEscape.mark]
      case 0x7F: escaped += [FormEscape.mark, FormEscape.delete]
      case 0..<0x20: escaped += [FormEscape.mark, byte | 0x40]
      default: escaped.append(byte)
      }
    }
    add(escaped)
  }
}

/// How control characters are written: behind a mark.
enum FormEscape {
  static let mark = UInt8(ascii: "`")
  static let delete = UInt8(ascii: "?")

  /// The text that was written as `escaped`.
  static func text(_ escaped: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(escaped.count)
    var position = 0
    while position < escaped.count {
      let byte = escaped[position]
      position += 1
      guard byte == mark, position < escaped.count else {
        bytes.append(byte)
        continue
      }
      let next = escaped[position]
      position += 1
      bytes.append(next == mark ? mark : next == delete ? 0x7F : next & 0x1F)
    }
    return bytes
  }
}
