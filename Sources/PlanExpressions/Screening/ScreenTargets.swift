/// Which objects those of one word of a kind lead to.
struct ScreenTargets {
  /// By the bit of the object, from ``start`` on.
  private let targets: UnsafeBufferPointer<Int32>
  private let start: Int

  init(_ targets: UnsafeBufferPointer<Int32>, from start: Int = 0) {
    self.targets = targets
    self.start = start
  }

  /// Where the object of `bit` leads to; -1 where that cannot be told.
  @inline(__always)
  subscript(bit: Int) -> Int {
    start + bit < targets.count ? Int(targets[start + bit]) : -1
  }
}

extension ScreenMemory {
  /// The same as ``follow(_:_:_:)``, without a list of its own where `path` is one step that the host knows.
  func targets(of path: [ScreenStep], _ word: Int, _ asked: UInt64) -> ScreenTargets {
    guard path.count == 1 else { return ScreenTargets(UnsafeBufferPointer(follow(path, word, asked))) }
    let known: UnsafeBufferPointer<Int32>? =
      switch path[0].link {
      case .field(let slot): host.targets(field: slot, ofAll: path[0].kind)
      case .variable(let slot): host.targets(variable: slot, ofAll: path[0].kind)
      case .top, .element, .first: nil
      }
    return known.map { ScreenTargets($0, from: word << 6) }
      ?? ScreenTargets(UnsafeBufferPointer(follow(path, word, asked)))
  }
}
