/// The 64-bit hash FNV-1a (Fowler, Noll, Vo; RFC 9923), the same on every machine.
struct FNV1a {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds `bytes` and a mark of their end.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { mix(byte) }
    mix(0xFF)
  }

  /// Adds the UTF-8 of `scalar`, without a mark of its end.
  mutating func add(scalar: UInt32) {
    switch scalar {
    case 0..<0x80: break
    case 0x80..<0x800: mix(UInt8(truncatingIfNeeded: 0xC0 | scalar >> 6))
    default:
      if scalar < 0x1_0000 {
        mix(UInt8(truncatingIfNeeded: 0xE0 | scalar >> 12))
      } else {
        mix(UInt8(truncatingIfNeeded: 0xF0 | scalar >> 18 & 0x07))
        mix(UInt8(truncatingIfNeeded: 0x80 | scalar >> 12 & 0x3F))
      }
      mix(UInt8(truncatingIfNeeded: 0x80 | scalar >> 6 & 0x3F))
    }
    mix(UInt8(truncatingIfNeeded: scalar < 0x80 ? scalar : 0x80 | scalar & 0x3F))
  }

  /// Marks the end of what was added piece by piece.
  mutating func end() { mix(0xFF) }

  /// Adds `number`, the least significant byte first.
  mutating func add(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { mix(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
  }

  private mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// As 16 hex digits.
  var hex: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
