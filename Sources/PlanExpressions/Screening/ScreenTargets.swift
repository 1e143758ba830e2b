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
struct ElementTargets: BitwiseCopyable {
  /// The position of the step among those that lead to elements.
  let step: Int32
  /// By object.
  let targets: UnsafeMutableBufferPointer<Int32>
  /// The objects for which that was asked, a bit for each.
  let known: UnsafeMutableBufferPointer<UInt64>
}

extension ScreenMemory {
  /// The same as ``follow(_:_:_:_:)``, without a list of its own where the path is one step that the host knows or that
  /// was asked before.
  func targets(_ path: Int32, _ length: Int32, _ word: Int, _ asked: UInt64) -> ScreenTargets {
    if length == 1, let known = known(tables.pointee.parts.base[Int(path)], path, word, asked) {
      return ScreenTargets(known, from: word << 6)
    }
    return ScreenTargets(UnsafeBufferPointer(follow(path, length, word, asked)))
  }

  /// Where `step`, which stands at `position`, leads to from all objects.
  private func known(
    _ step: ScreenOp, _ position: Int32, _ word: Int, _ asked: UInt64
  ) -> UnsafeBufferPointer<Int32>? {
    switch step.code {
    case .fieldStep: host.targets(field: Int(step.first), ofAll: step.kind)
    case .variableStep: host.targets(variable: Int(step.first), ofAll: step.kind)
    case .elementStep: elements(step, position, word, asked)
    default: nil
    }
  }

  /// Where `step` to an element of a list leads to: for all objects, as far as that was asked so far.
  private func elements(
    _ step: ScreenOp, _ position: Int32, _ word: Int, _ asked: UInt64
  ) -> UnsafeBufferPointer<Int32>? {
    let count = count(ofKind: step.kind)
    guard word << 6 < count else { return nil }
    let place = elementTargets.firstIndex { $0.step == step.fifth } ?? addElements(step.fifth, count)
    let found = elementTargets[place]
    let missing = asked & ~found.known[word]
    if missing != 0 {
      let targets = follow(position, 1, word, missing)
      for bit in missing.setBits where word << 6 + bit < count {
        found.targets[word << 6 + bit] = targets[bit]
      }
      found.known[word] |= missing
    }
    return UnsafeBufferPointer(found.targets)
  }

  private func addElements(_ step: Int32, _ count: Int) -> Int {
    elementTargets.append(
      ElementTargets(
        step: step, targets: archive.positions.take(count, filledWith: -1),
        known: archive.words.take((count + 63) / 64, filledWith: 0)))
    return elementTargets.count - 1
  }
}
