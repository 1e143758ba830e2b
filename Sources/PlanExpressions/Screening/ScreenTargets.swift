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

/// Where elements of lists at positions lead to, which several questions ask.
struct ElementTargets {
  let step: ScreenStep
  /// By object.
  let targets: UnsafeMutableBufferPointer<Int32>
  /// The objects for which that was asked, a bit for each.
  let known: UnsafeMutableBufferPointer<UInt64>
}

extension ScreenMemory {
  /// The same as ``follow(_:_:_:)``, without a list of its own where `path` is one step that the host knows or that was
  /// asked before.
  func targets(of path: [ScreenStep], _ word: Int, _ asked: UInt64) -> ScreenTargets {
    guard path.count == 1 else { return ScreenTargets(UnsafeBufferPointer(follow(path, word, asked))) }
    let known: UnsafeBufferPointer<Int32>? =
      switch path[0].link {
      case .field(let slot): host.targets(field: slot, ofAll: path[0].kind)
      case .variable(let slot): host.targets(variable: slot, ofAll: path[0].kind)
      case .element: elements(path, word, asked)
      case .top, .first: nil
      }
    return known.map { ScreenTargets($0, from: word << 6) }
      ?? ScreenTargets(UnsafeBufferPointer(follow(path, word, asked)))
  }

  /// Where `path`, one step to an element of a list, leads to: for all objects, as far as that was asked so far.
  private func elements(_ path: [ScreenStep], _ word: Int, _ asked: UInt64) -> UnsafeBufferPointer<Int32>? {
    guard let count = host.count(ofKind: path[0].kind), word << 6 < count else { return nil }
    let position = elementTargets.firstIndex { $0.step == path[0] } ?? addElements(path[0], count)
    let found = elementTargets[position]
    let missing = asked & ~found.known[word]
    if missing != 0 {
      let targets = follow(path, word, missing)
      for bit in missing.setBits where word << 6 + bit < count {
        found.targets[word << 6 + bit] = targets[bit]
      }
      found.known[word] |= missing
    }
    return UnsafeBufferPointer(found.targets)
  }

  private func addElements(_ step: ScreenStep, _ count: Int) -> Int {
    elementTargets.append(
      ElementTargets(
        step: step, targets: archive.positions.take(count, filledWith: -1),
        known: archive.words.take((count + 63) / 64, filledWith: 0)))
    return elementTargets.count - 1
  }
}
