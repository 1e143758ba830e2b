extension Tree {
  /// The JSON Pointer of the deepest value or member whose source contains `range` (RFC 6901).
  ///
  /// A range in a key, or between a key and its value, leads to the member.
  /// The pointer of the whole document is the empty string.
  package func pointer(at range: ByteRange) -> String {
    let bytes = root.withView { root in
      var bytes: [UInt8] = []
      var view = root
      while let next = Self.child(of: view, containing: range, token: &bytes) { view = next }
      return bytes
    }
    return String(decoding: bytes, as: UTF8.self)
  }

  /// The first child of `view` that contains `range`; what leads to it is added to `bytes`.
  private static func child(
    of view: TreeView, containing range: ByteRange, token bytes: inout [UInt8]
  ) -> TreeView? {
    var position = 0
    for element in view.elements {
      if element.range.contains(range) {
        bytes.append(UInt8(ascii: "/"))
        DecimalDigits.append(position, to: &bytes)
        return element
      }
      position += 1
    }
    for (key, value) in view.members
    where ByteRange(key.range.lowerBound, max(key.range.upperBound, value.range.upperBound)).contains(range) {
      bytes.append(UInt8(ascii: "/"))
      appendEscaped(key.bytes, to: &bytes)
      return value
    }
    return nil
  }

  /// Adds `key` with `~` as `~0` and `/` as `~1`.
  private static func appendEscaped(_ key: UnsafeBufferPointer<UInt8>, to bytes: inout [UInt8]) {
    for byte in key {
      switch byte {
      case UInt8(ascii: "~"): bytes.append(contentsOf: "~0".utf8)
      case UInt8(ascii: "/"): bytes.append(contentsOf: "~1".utf8)
      default: bytes.append(byte)
      }
    }
  }
}
