/// Finds where lines begin.
enum LineStarts {
  /// The offsets at which the lines of `bytes` begin, 0 first; none behind the first one beyond `limit`.
  static func of(_ bytes: [UInt8], upTo limit: Int = .max) -> [Int32] {
    precondition(bytes.count <= Int(Int32.max), "readers refuse larger inputs")
    return bytes.withUnsafeBufferPointer { buffer in
      var starts: [Int32] = [0]
      guard let base = buffer.baseAddress else { return starts }
      starts.reserveCapacity(min(buffer.count, limit) / 48 + 8)
      var offset = nextBreak(base, 0, buffer.count)
      while offset < buffer.count {
        let isPair =
          base[offset] == UInt8(ascii: "\r") && offset + 1 < buffer.count
          && base[offset + 1] == UInt8(ascii: "\n")
        offset += isPair ? 2 : 1
        starts.append(Int32(truncatingIfNeeded: offset))
        if offset > limit { break }
        offset = nextBreak(base, offset, buffer.count)
      }
      return starts
    }
  }

  /// The offset of the next LF or CR; `count` if there is none.
  @inline(__always)
  private static func nextBreak(_ base: UnsafePointer<UInt8>, _ start: Int, _ count: Int) -> Int {
    var offset = start
    while offset &+ 16 <= count {
      let lanes = ByteLanes(base, offset)
      let breaks = lanes.marks(of: UInt8(ascii: "\n")) .| lanes.marks(of: UInt8(ascii: "\r"))
      if let place = ByteLanes.first(of: breaks) { return offset &+ place }
      offset &+= 16
    }
    while offset < count, base[offset] != UInt8(ascii: "\n"), base[offset] != UInt8(ascii: "\r") {
      offset &+= 1
    }
    return offset
  }
}
