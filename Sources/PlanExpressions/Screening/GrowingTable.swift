extension UnsafeMutableBufferPointer where Element: BitwiseCopyable {
  /// Its elements, of which there are at least `wanted` from now on: what it had, and `filler` behind that.
  ///
  /// Allocated anew, with room for more, only if there are fewer. At first it has no memory; whoever holds it frees that.
  @inline(__always)
  mutating func withRoom(for wanted: Int, filledWith filler: Element) -> UnsafeMutablePointer<Element> {
    if let base = baseAddress, count >= wanted { return base }
    return grow(to: wanted * 2, filledWith: filler)
  }

  private mutating func grow(to size: Int, filledWith filler: Element) -> UnsafeMutablePointer<Element> {
    let room = UnsafeMutablePointer<Element>.allocate(capacity: size)
    room.initialize(repeating: filler, count: size)
    if let base = baseAddress { room.update(from: base, count: count) }
    deallocate()
    self = UnsafeMutableBufferPointer(start: room, count: size)
    return room
  }
}
