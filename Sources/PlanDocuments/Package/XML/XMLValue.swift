/// The value of an attribute.
package struct XMLValue: Sendable {
  /// UTF-8, entities replaced.
  package let bytes: ArraySlice<UInt8>

  init(_ bytes: ArraySlice<UInt8>) {
    self.bytes = bytes
  }

  /// As a `String`.
  package var string: String { String(decoding: bytes, as: UTF8.self) }

  /// Whether it is `text`.
  package func equals(_ text: StaticString) -> Bool {
    bytes.elementsEqual(UnsafeBufferPointer(start: text.utf8Start, count: text.utf8CodeUnitCount))
  }

  /// As a decimal number; `nil` if it is none, or far too large.
  package var integer: Int? {
    let digits = bytes.first == UInt8(ascii: "-") ? bytes.dropFirst() : bytes
    guard !digits.isEmpty, digits.count <= 15 else { return nil }
    var value = 0
    for byte in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) else { return nil }
      value = value * 10 + Int(byte - UInt8(ascii: "0"))
    }
    return digits.count < bytes.count ? -value : value
  }

  /// As a hexadecimal number; `nil` if it is none, or far too large.
  package var hexadecimal: UInt32? {
    bytes.count <= 8 ? UInt32(String(decoding: bytes, as: UTF8.self), radix: 16) : nil
  }

  /// Whether it switches something off (ECMA-376 part 1, 22.9.2.7 ST_OnOff).
  package var isOff: Bool { equals("0") || equals("false") || equals("off") }
}
