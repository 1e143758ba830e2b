package import PlanSource

extension TextBytes {
  /// How many code points they have.
  package var codePointCount: Int {
    let raw = UnsafeRawBufferPointer(self)
    var (count, position) = (0, 0)
    while position &+ 16 <= raw.count {
      // In each byte of the sums 255 fit.
      let steps = Swift.min((raw.count &- position) / 16, 255)
      var sums = SIMD2<UInt64>.zero
      for _ in 0..<steps {
        let words = raw.loadUnaligned(fromByteOffset: position, as: SIMD2<UInt64>.self)
        // The highest bit of each byte that begins no code point.
        let marks = words & ~(words &<< 1) & SIMD2(repeating: 0x8080_8080_8080_8080)
        sums &+= marks &>> 7
        position &+= 16
      }
      count &+= 16 &* steps &- Self.sum(ofBytes: sums[0]) &- Self.sum(ofBytes: sums[1])
    }
    while position < raw.count {
      count &+= raw[position].isCodePointStart ? 1 : 0
      position &+= 1
    }
    return count
  }

  private static func sum(ofBytes word: UInt64) -> Int {
    let pairs = (word & 0x00FF_00FF_00FF_00FF) &+ (word &>> 8 & 0x00FF_00FF_00FF_00FF)
    return Int(truncatingIfNeeded: (pairs &* 0x0001_0001_0001_0001) &>> 48)
  }
}

/// Code points, which CEL counts strings in.
extension Text {
  /// How many code points it has.
  package var codePointCount: Int { withUTF8 { $0.codePointCount } }

  /// The byte at which code point number `position` begins, or, for the number of all of them, the end.
  ///
  /// `nil` outside.
  func byteOffset(ofCodePoint position: Int64) -> Int? {
    guard position >= 0, position <= Int64(count) else { return nil }
    return withUTF8 { bytes in
      var left = Int(position)
      for offset in bytes.indices where bytes[offset].isCodePointStart {
        if left == 0 { return offset }
        left -= 1
      }
      return left == 0 ? bytes.count : nil
    }
  }

  /// How many code points begin before the byte `offset`.
  func codePointCount(before offset: Int) -> Int {
    slice(0, offset).codePointCount
  }

  /// The byte after the code point that begins at `offset`, which is inside.
  func codePointEnd(at offset: Int) -> Int {
    withUTF8 { bytes in
      var end = offset + 1
      while end < bytes.count, !bytes[end].isCodePointStart { end += 1 }
      return end
    }
  }

  /// The part without white space at its edges; it keeps its place.
  ///
  /// White space is what has Unicode's property White_Space.
  var trimmed: Text {
    withUTF8 { bytes in
      var start = 0
      var end = bytes.count
      while start < end, let length = Self.whiteSpaceLength(bytes, at: start) { start += length }
      while end > start {
        var last = end - 1
        while last > start, !bytes[last].isCodePointStart { last -= 1 }
        guard Self.whiteSpaceLength(bytes, at: last) != nil else { break }
        end = last
      }
      return slice(start, end)
    }
  }

  /// How many bytes the white space at `offset` has; `nil` if there is none.
  private static func whiteSpaceLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    func byte(_ distance: Int) -> UInt8 {
      offset + distance < bytes.count ? bytes[offset + distance] : 0
    }
    switch (byte(0), byte(1), byte(2)) {
    case (0x09...0x0D, _, _), (0x20, _, _): return 1
    case (0xC2, 0x85, _), (0xC2, 0xA0, _): return 2
    case (0xE1, 0x9A, 0x80), (0xE2, 0x81, 0x9F), (0xE3, 0x80, 0x80): return 3
    case (0xE2, 0x80, 0x80...0x8A), (0xE2, 0x80, 0xA8...0xA9), (0xE2, 0x80, 0xAF): return 3
    default: return nil
    }
  }
}

extension Text {
  /// Its first code points, so that an error does not hold a page.
  var excerpt: Text {
    byteOffset(ofCodePoint: 40).map { slice(0, $0) } ?? self
  }
}
