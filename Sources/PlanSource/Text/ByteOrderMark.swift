/// The UTF-8 form of U+FEFF, which some programs put before a text (RFC 3629 section 6).
package enum ByteOrderMark {
  /// Whether `bytes` begin with the mark.
  package static func begins(_ bytes: some Sequence<UInt8>) -> Bool {
    bytes.starts(with: [0xEF, 0xBB, 0xBF])
  }

  /// The same of an array, without what a generic function needs at run time: every run asks it once.
  package static func begins(_ bytes: [UInt8]) -> Bool {
    bytes.count >= 3 && bytes[0] == 0xEF && bytes[1] == 0xBB && bytes[2] == 0xBF
  }

  /// `bytes` without the mark they may begin with; without one nothing is copied.
  package static func stripped(from bytes: [UInt8]) -> [UInt8] {
    begins(bytes) ? Array(bytes.dropFirst(3)) : bytes
  }
}
