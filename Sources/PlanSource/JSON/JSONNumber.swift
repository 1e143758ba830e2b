/// The grammar of numbers (RFC 8259 section 6).
enum JSONNumber {
  /// How reading a number ended.
  enum Ending: Equatable {
    /// The number ends before this offset.
    case complete(Int)
    /// A digit is missing at this offset.
    case digitMissing(Int)
  }

  /// Reads a number that begins at `start` with `-` or a digit.
  @inline(__always)
  static func end(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Ending {
    var offset = start
    if offset < count, base[offset] == UInt8(ascii: "-") { offset &+= 1 }
    guard isDigit(base, offset, count) else { return .digitMissing(offset) }
    offset = base[offset] == UInt8(ascii: "0") ? offset &+ 1 : digitsEnd(base, offset, count)
    if offset < count, base[offset] == UInt8(ascii: ".") {
      offset &+= 1
      guard isDigit(base, offset, count) else { return .digitMissing(offset) }
      offset = digitsEnd(base, offset, count)
    }
    if offset < count, base[offset] | 0x20 == UInt8(ascii: "e") {
      offset &+= 1
      if offset < count, base[offset] == UInt8(ascii: "+") || base[offset] == UInt8(ascii: "-") {
        offset &+= 1
      }
      guard isDigit(base, offset, count) else { return .digitMissing(offset) }
      offset = digitsEnd(base, offset, count)
    }
    return .complete(offset)
  }

  @inline(__always)
  private static func isDigit(_ base: UnsafePointer<UInt8>, _ offset: Int, _ count: Int) -> Bool {
    offset < count && base[offset] &- UInt8(ascii: "0") < 10
  }

  @inline(__always)
  private static func digitsEnd(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
    var offset = start
    while isDigit(base, offset, count) { offset &+= 1 }
    return offset
  }
}
