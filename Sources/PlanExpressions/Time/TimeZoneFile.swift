import Glibc
import PlanSource

/// A zone of the system's time zone database: when its offset from UTC changed, and the rule from then on.
///
/// Source: RFC 8536 (TZif), versions 1 to 4.
struct TimeZoneFile: Sendable {
  private static let folder = "/usr/share/zoneinfo/"
  private static let mostBytes = 1 << 20

  /// Instants at which the offset changes, ascending, in seconds since the epoch.
  private let transitions: [Int64]
  /// The offset from each transition on, in seconds.
  private let offsets: [Int]
  /// The offset before the first transition.
  private let first: Int
  /// What holds after the last transition.
  private let rule: TimeZoneRule?

  /// The zone called `name`; `nil` if there is none, or if the name would lead out of the database.
  init?(name: Text) {
    let parts = name.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isSafe = parts.allSatisfy { part in
      !part.isEmpty && part.allSatisfy { $0.isLetter || $0.isDigit || [0x2B, 0x2D, 0x5F].contains($0) }
    }
    guard isSafe, let bytes = Self.read(Self.folder + name.string) else { return nil }
    self.init(bytes)
  }

  /// The zone that `bytes` describe; `nil` if they are not a well-formed TZif file.
  init?(_ bytes: [UInt8]) {
    guard let old = Block(bytes, at: 0, timeSize: 4) else { return nil }
    guard old.version >= UInt8(ascii: "2") else {
      self.init(old, rule: nil)
      return
    }
    guard let block = Block(bytes, at: old.end, timeSize: 8) else { return nil }
    let footer = bytes[block.end...]
    guard footer.first == UInt8(ascii: "\n") else { return nil }
    let line = footer.dropFirst().prefix { $0 != UInt8(ascii: "\n") }
    self.init(block, rule: TimeZoneRule(line))
  }

  private init?(_ block: Block, rule: TimeZoneRule?) {
    guard let first = block.typeOffsets.first else { return nil }
    let offsets = block.types.compactMap { type in
      block.typeOffsets.indices.contains(type) ? block.typeOffsets[type] : nil
    }
    let isAscending = zip(block.times, block.times.dropFirst()).allSatisfy { $0 < $1 }
    guard offsets.count == block.times.count, isAscending else { return nil }
    transitions = block.times
    self.offsets = offsets
    self.first = first
    self.rule = rule
  }

  /// Seconds that clocks are ahead of UTC at `seconds` since the epoch.
  func offset(at seconds: Int64) -> Int {
    var low = 0
    var high = transitions.count
    while low < high {
      let middle = (low + high) / 2
      if transitions[middle] <= seconds { low = middle + 1 } else { high = middle }
    }
    if low == transitions.count, let rule { return rule.offset(at: seconds) }
    return low == 0 ? first : offsets[low - 1]
  }

  /// What the file at `path` holds; `nil` if it cannot be read or is larger than a zone can be.
  private static func read(_ path: String) -> [UInt8]? {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var bytes: [UInt8] = []
    while bytes.count <= mostBytes {
      let chunk = [UInt8](unsafeUninitializedCapacity: 8192) { buffer, count in
        count = max(0, Glibc.read(descriptor, buffer.baseAddress, buffer.count))
      }
      if chunk.isEmpty { return bytes }
      bytes += chunk
    }
    return nil
  }
}

extension TimeZoneFile {
  /// The header and the data of one of the two versions that a file holds (RFC 8536, sections 3.1 and 3.2).
  private struct Block {
    let version: UInt8
    let times: [Int64]
    /// For each time, the position of what begins there in ``typeOffsets``.
    let types: [Int]
    let typeOffsets: [Int]
    /// The byte after it.
    let end: Int

    init?(_ bytes: [UInt8], at start: Int, timeSize: Int) {
      guard bytes.count >= start + 44, bytes[start...].starts(with: "TZif".utf8) else { return nil }
      version = bytes[start + 4]
      let counts = (0..<6).map { Int(Self.number(bytes, at: start + 20 + 4 * $0, size: 4) & 0xFFFF_FFFF) }
      guard counts.allSatisfy({ $0 <= bytes.count }) else { return nil }
      let (utFlags, standardFlags, leaps) = (counts[0], counts[1], counts[2])
      let (timeCount, typeCount, characters) = (counts[3], counts[4], counts[5])
      let timeStart = start + 44
      let typeStart = timeStart + timeCount * timeSize
      let recordStart = typeStart + timeCount
      let rest = characters + leaps * (timeSize + 4) + standardFlags + utFlags
      let end = recordStart + typeCount * 6 + rest
      guard end <= bytes.count else { return nil }
      times = (0..<timeCount).map { Self.number(bytes, at: timeStart + $0 * timeSize, size: timeSize) }
      types = bytes[typeStart..<recordStart].map { Int($0) }
      typeOffsets = (0..<typeCount).map { Int(Self.number(bytes, at: recordStart + 6 * $0, size: 4)) }
      self.end = end
    }

    /// A signed number, the most significant byte first.
    private static func number(_ bytes: [UInt8], at start: Int, size: Int) -> Int64 {
      let sign: Int64 = bytes[start] & 0x80 == 0 ? 0 : -1
      return bytes[start..<start + size].reduce(sign) { $0 << 8 | Int64($1) }
    }
  }
}
