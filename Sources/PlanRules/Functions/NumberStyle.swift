/// Writes numbers in the style of others.
enum NumberStyle {
  private static let circledOne: UInt32 = 0x2460
  private static let mostCircled: Int64 = 20

  /// `number` in `style`, which has 一, 1, １ or ① for the number; a style without one is given back.
  static func written(_ number: Int64, in style: String) -> String {
    let scalars = style.unicodeScalars
    guard let start = scalars.firstIndex(where: isNumber) else { return style }
    let end = scalars[start...].firstIndex { !isNumber($0) } ?? scalars.endIndex
    return String(scalars[..<start]) + written(number, like: scalars[start]) + String(scalars[end...])
  }

  private static func isNumber(_ scalar: Unicode.Scalar) -> Bool {
    HanNumeral.part(of: scalar.value) != nil || (48...57).contains(scalar.value) || isWide(scalar)
      || isCircled(scalar)
  }

  private static func isWide(_ scalar: Unicode.Scalar) -> Bool { (0xFF10...0xFF19).contains(scalar.value) }

  private static func isCircled(_ scalar: Unicode.Scalar) -> Bool {
    (circledOne..<(circledOne + UInt32(mostCircled))).contains(scalar.value)
  }

  private static func written(_ number: Int64, like kind: Unicode.Scalar) -> String {
    if isCircled(kind) {
      guard (1...mostCircled).contains(number) else { return String(number) }
      return Unicode.Scalar(circledOne + UInt32(number - 1)).map { String($0) } ?? String(number)
    }
    if isWide(kind) {
      let wide = String(number).unicodeScalars.compactMap { digit in
        (48...57).contains(digit.value) ? Unicode.Scalar(digit.value + 0xFEE0) : digit
      }
      return String(String.UnicodeScalarView(wide))
    }
    if (48...57).contains(kind.value) { return String(number) }
    return HanNumeral.text(of: Int(clamping: number)) ?? String(number)
  }
}
