/// Control characters: texts have next to none.
enum ControlBytes {
  /// Whether `bytes` of UTF-8 have no NUL, and but one in ten is another control character than TAB, LF, VT,
  /// FF and CR.
  static func areFew(in bytes: [UInt8]) -> Bool {
    var nulls = 0
    var controls = 0
    for byte in bytes {
      nulls &+= byte == 0 ? 1 : 0
      controls &+= (byte < 0x20 && (byte < 0x09 || byte > 0x0D)) || byte == 0x7F ? 1 : 0
    }
    return nulls == 0 && controls * 10 <= bytes.count
  }
}
