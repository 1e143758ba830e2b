import PlanSource

/// What a string is told from others by: of a short one all of it.
struct TextDigest: Equatable, BitwiseCopyable {
  /// Up to so many bytes it holds the string itself.
  private static var most: Int { 16 }

  let count: Int
  /// The first and the last eight bytes of a short string, which lie over each other; of a longer one its hash.
  private let first: UInt64
  private let last: UInt64

  static let empty = TextDigest(count: 0, first: 0, last: 0)

  private init(count: Int, first: UInt64, last: UInt64) {
    (self.count, self.first, self.last) = (count, first, last)
  }

  /// The digest of `text`, which is not empty.
  @inline(__always)
  init(_ text: TextBytes) {
    let raw = UnsafeRawBufferPointer(text)
    count = raw.count
    if count > Self.most {
      (first, last) = (Self.hash(raw), 0)
    } else if count >= 8 {
      first = raw.loadUnaligned(as: UInt64.self)
      last = raw.loadUnaligned(fromByteOffset: count - 8, as: UInt64.self)
    } else if count >= 4 {
      first = UInt64(raw.loadUnaligned(as: UInt32.self))
      last = UInt64(raw.loadUnaligned(fromByteOffset: count - 4, as: UInt32.self))
    } else {
      // One byte to three: the first, the middle, the last.
      first = UInt64(raw[0]) | UInt64(raw[count >> 1]) << 8 | UInt64(raw[count - 1]) << 16
      last = 0
    }
  }

  /// Whether strings with equal digests are equal.
  var isWhole: Bool { count <= Self.most }

  var hash: UInt64 {
    @inline(__always) get {
      isWhole ? Self.mixed(Self.mixed(first ^ 0x9E37_79B9_7F4A_7C15 ^ UInt64(count)) ^ last) : first
    }
  }

  /// For more than eight bytes.
  private static func hash(_ raw: UnsafeRawBufferPointer) -> UInt64 {
    var hash: UInt64 = 0x9E37_79B9_7F4A_7C15 ^ UInt64(raw.count)
    var position = 0
    if raw.count >= 64 {
      // Two chains side by side: one alone waits for each of its products.
      var other = hash &+ 1
      while position + 16 <= raw.count {
        hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
        other = mixed(other ^ raw.loadUnaligned(fromByteOffset: position + 8, as: UInt64.self))
        position += 16
      }
      hash = mixed(hash ^ other)
    }
    while position + 8 <= raw.count {
      hash = mixed(hash ^ raw.loadUnaligned(fromByteOffset: position, as: UInt64.self))
      position += 8
    }
    if position == raw.count { return hash }
    // The last eight bytes, though some of them were looked at.
    return mixed(hash ^ raw.loadUnaligned(fromByteOffset: raw.count - 8, as: UInt64.self))
  }

  @inline(__always)
  private static func mixed(_ number: UInt64) -> UInt64 {
    let product = number.multipliedFullWidth(by: 0xD6E8_FEB8_6659_FD93)
    return product.high ^ product.low
  }
}
