/// A package of Office Open XML whose main part is to be replaced, written without compression.
struct StoredPackage: Sendable {
  /// The parts, in order; the first is the one to be replaced.
  let parts: [(name: String, content: String)]

  /// The archive with `main` as its first part (PKWARE APPNOTE 6.3.10, 4.3).
  func bytes(with main: [UInt8]) -> [UInt8] {
    var archive: [UInt8] = []
    var directory: [UInt8] = []
    for (position, part) in parts.enumerated() {
      let content = position == 0 ? main : Array(part.content.utf8)
      let name = Array(part.name.utf8)
      let offset = archive.count
      let sizes =
        Self.little(Self.checksum(content)) + Self.little(content.count) + Self.little(content.count)
      let common = [20, 0, 0, 0, 0, 0, 0, 0, 0x21, 0x58] + sizes + Self.short(name.count) + [0, 0]
      archive += [0x50, 0x4B, 3, 4] + common + name + content
      directory +=
        [0x50, 0x4B, 1, 2, 20, 0] + common + [0, 0, 0, 0, 0, 0, 0, 0, 0, 0] + Self.little(offset) + name
    }
    let end =
      [0x50, 0x4B, 5, 6, 0, 0, 0, 0] + Self.short(parts.count) + Self.short(parts.count)
      + Self.little(directory.count) + Self.little(archive.count) + [0, 0]
    return archive + directory + end
  }

  /// The archive as it is without changes.
  var whole: [UInt8] { bytes(with: Array((parts.first?.content ?? "").utf8)) }

  private static func short(_ number: Int) -> [UInt8] { [UInt8(number & 0xFF), UInt8(number >> 8 & 0xFF)] }

  private static func little(_ number: Int) -> [UInt8] { short(number) + short(number >> 16) }

  /// CRC-32 as ZIP has it, bit by bit.
  private static func checksum(_ bytes: [UInt8]) -> Int {
    var sum: UInt32 = 0xFFFF_FFFF
    for byte in bytes {
      sum ^= UInt32(byte)
      for _ in 0..<8 { sum = sum >> 1 ^ (sum & 1 == 1 ? 0xEDB8_8320 : 0) }
    }
    return Int(~sum)
  }
}
