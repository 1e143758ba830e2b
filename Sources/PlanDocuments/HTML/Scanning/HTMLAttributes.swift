import PlanSource

/// Reads the attributes of a start tag.
struct HTMLAttributes {
  private let page: UnsafeBufferPointer<UInt8>
  /// Behind the last attribute read.
  private(set) var position: Int
  private(set) var name = 0..<0
  private(set) var value = 0..<0

  /// The attributes from `position`, behind the tag's name.
  init(_ page: UnsafeBufferPointer<UInt8>, at position: Int) {
    self.page = page
    self.position = position
  }

  /// Goes on to the next attribute; `false` at the end of the tag (HTML, 13.2.5.32 to 39).
  mutating func next() -> Bool {
    while position < page.count, Self.isSpace(page[position]) || page[position] == UInt8(ascii: "/") {
      position += 1
    }
    guard position < page.count, page[position] != UInt8(ascii: ">") else { return false }
    let start = position
    position += 1
    while position < page.count, !Self.endsName(page[position]) { position += 1 }
    name = start..<position
    value = position..<position
    skipSpace()
    guard position < page.count, page[position] == UInt8(ascii: "=") else { return true }
    position += 1
    skipSpace()
    readValue()
    return true
  }

  /// Whether the attribute has this name, written here in small letters.
  func isNamed(_ other: StaticString) -> Bool {
    guard name.count == other.utf8CodeUnitCount else { return false }
    for offset in 0..<name.count where page[name.lowerBound + offset] | 0x20 != other.utf8Start[offset] {
      return false
    }
    return true
  }

  /// The value in small letters and without blanks, cut off where it is far longer than any that is meant.
  func folded(keepingSpace: Bool = false) -> [UInt8] {
    var result: [UInt8] = []
    for byte in page[value].prefix(4096) {
      if Self.isSpace(byte) {
        if keepingSpace { result.append(UInt8(ascii: " ")) }
      } else {
        result.append(byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte)
      }
    }
    return result
  }

  /// The first byte of the value as written; 0 if there is none.
  var rawFirst: UInt8 { value.isEmpty ? 0 : page[value.lowerBound] }

  /// The number at the beginning of the value, cut off if it is large; `nil` if there is none.
  var number: Int? {
    var result: Int?
    var isNegative = false
    for byte in page[value].drop(while: Self.isSpace) {
      if byte == UInt8(ascii: "-"), result == nil, !isNegative {
        isNegative = true
      } else if byte >= 0x30, byte <= 0x39 {
        result = min((result ?? 0) * 10 + Int(byte - 0x30), 1_000_000)
      } else {
        break
      }
    }
    return result.map { isNegative ? -$0 : $0 }
  }

  private mutating func readValue() {
    guard position < page.count else { return }
    let quote = page[position]
    if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") {
      position += 1
      let start = position
      while position < page.count, page[position] != quote { position += 1 }
      value = start..<position
      position = min(position + 1, page.count)
    } else {
      let start = position
      while position < page.count, !Self.isSpace(page[position]), page[position] != UInt8(ascii: ">") {
        position += 1
      }
      value = start..<position
    }
  }

  private mutating func skipSpace() {
    while position < page.count, Self.isSpace(page[position]) { position += 1 }
  }

  private static func endsName(_ byte: UInt8) -> Bool {
    isSpace(byte) || byte == UInt8(ascii: "=") || byte == UInt8(ascii: ">") || byte == UInt8(ascii: "/")
  }

  /// Whether `byte` is white space of HTML.
  @inline(__always)
  static func isSpace(_ byte: UInt8) -> Bool {
    byte == 0x20 || byte == 0x0A || byte == 0x0D || byte == 0x09 || byte == 0x0C
  }
}
