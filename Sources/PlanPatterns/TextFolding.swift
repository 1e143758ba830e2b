/// How texts are compared whatever their blanks, width and case (rule language section 4, `says`).
enum TextFolding {
  /// What `scalar` counts as; 0 for blanks, which do not count at all.
  @inline(__always)
  static func fold(_ scalar: UInt32) -> UInt32 {
    if scalar >= 0x3001, scalar < 0xFEFF { return scalar }
    if scalar > 0x20, scalar < 0x7F { return lowercase(scalar) }
    return foldUncommon(scalar)
  }

  /// The scalars of `string` that count.
  static func fold(_ string: String) -> [UInt32] {
    string.unicodeScalars.compactMap { scalar in
      let folded = fold(scalar.value)
      return folded == 0 ? nil : folded
    }
  }

  @inline(__always)
  private static func lowercase(_ scalar: UInt32) -> UInt32 {
    scalar >= 0x41 && scalar <= 0x5A ? scalar + 0x20 : scalar
  }

  private static func foldUncommon(_ scalar: UInt32) -> UInt32 {
    switch scalar {
    case 0x00, 0x09...0x0D, 0x20, 0x85, 0xA0, 0x1680, 0x2000...0x200D, 0x2028, 0x2029, 0x202F, 0x205F, 0x2060,
      0x3000, 0xFEFF:
      0
    case 0xFF01...0xFF5E: lowercase(scalar - 0xFEE0)
    default: scalar
    }
  }
}
