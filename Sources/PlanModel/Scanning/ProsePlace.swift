/// A place in a text at which scanners look closely.
struct ProsePlace {
  /// A deadline may begin here.
  static let deadline: UInt8 = 1
  /// A number that begins an item may stand here.
  static let item: UInt8 = 2
  /// The last character of a unit's name may stand here, with a verb behind.
  static let unitEnd: UInt8 = 4
  /// 《 stands here.
  static let title: UInt8 = 8

  /// In bytes from the start of the text.
  let offset: Int32
  let kinds: UInt8

  init(_ offset: Int, _ kinds: UInt8) {
    self.offset = Int32(truncatingIfNeeded: offset)
    self.kinds = kinds
  }

  /// Whether it is one of `kind`.
  @inline(__always)
  func isAny(_ kind: UInt8) -> Bool { kinds & kind != 0 }
}

extension UnsafeBufferPointer<ProsePlace> {
  /// The position from `start` on of the next place of `kind` at or behind `offset`; the count if there is none.
  @inline(__always)
  func next(_ kind: UInt8, from start: Int, at offset: Int) -> Int {
    var position = start
    while position < count, !self[position].isAny(kind) || Int(self[position].offset) < offset {
      position &+= 1
    }
    return position
  }

  /// Whether any of them is of `kind`.
  @inline(__always)
  func have(_ kind: UInt8) -> Bool {
    for position in indices where self[position].isAny(kind) { return true }
    return false
  }
}
