/// A source as libyaml is given it: with other characters for those it takes for line ends.
///
/// libyaml follows YAML 1.1, in which U+0085, U+2028 and U+2029 end a line. In YAML 1.2 they do not
/// (section 5.4). They are replaced by characters of the same length that mean nothing to it, so that
/// offsets stay; texts are then taken from the original.
struct YAMLInput: ~Copyable {
  let bytes: UnsafeMutableBufferPointer<UInt8>
  /// Whether anything was replaced.
  let isMasked: Bool

  /// A copy of `source` with those characters replaced.
  init(_ source: UnsafeBufferPointer<UInt8>) {
    bytes = .allocate(capacity: source.count)
    _ = bytes.initialize(from: source)
    isMasked = Self.replace(Self.lineEnds, by: Self.stands, in: bytes)
  }

  deinit {
    bytes.deallocate()
  }

  /// `text`, a part of what libyaml read, with the original characters.
  ///
  /// Only texts that could not be aligned with the source need it.
  borrowing func unmasked(_ text: UnsafeBufferPointer<UInt8>) -> [UInt8] {
    var text = Array(text)
    guard isMasked else { return text }
    text.withUnsafeMutableBufferPointer { _ = Self.replace(Self.stands, by: Self.lineEnds, in: $0) }
    return text
  }

  private static var lineEnds: [[UInt8]] { [[0xC2, 0x85], [0xE2, 0x80, 0xA8], [0xE2, 0x80, 0xA9]] }
  /// U+07FF, U+F8D0 and U+F8D1: unassigned and private use.
  private static var stands: [[UInt8]] { [[0xDF, 0xBF], [0xEF, 0xA3, 0x90], [0xEF, 0xA3, 0x91]] }

  private static func replace(
    _ old: [[UInt8]], by new: [[UInt8]], in bytes: UnsafeMutableBufferPointer<UInt8>
  ) -> Bool {
    let leads = (old[0][0], old[1][0])
    var found = false
    var offset = 0
    while offset < bytes.count {
      if bytes[offset] == leads.0 || bytes[offset] == leads.1 {
        for (character, stand) in zip(old, new)
        where offset + character.count <= bytes.count
          && bytes[offset..<(offset + character.count)].elementsEqual(character)
        {
          for (step, byte) in stand.enumerated() { bytes[offset + step] = byte }
          found = true
        }
      }
      offset += 1
    }
    return found
  }
}
