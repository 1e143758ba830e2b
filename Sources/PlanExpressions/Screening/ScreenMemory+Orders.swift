/// Comparisons of numbers.
extension ScreenMemory {
  /// Whether numbers of objects stand to each other as `atom` says.
  func order(_ atom: ScreenOp, into column: AnswerColumn) {
    guard let one = numbers(of: atom.first) else { return column.settle() }
    let second = program.number(atom.second)
    if second.code == .constant {
      let value = second.value
      return order(atom.order, one, .init(start: nil, count: 0), into: column) { _ in value }
    }
    guard let other = numbers(of: atom.second), other.values.count == column.count else {
      return column.settle()
    }
    order(atom.order, one, other.doubts, into: column) { other.values[$0] }
  }

  /// The same for `one` and what `other` gives for each object, which cannot be told where there are `doubts`.
  @inline(__always)
  private func order(
    _ order: ScreenOrder, _ one: NumberColumn, _ doubts: UnsafeMutableBufferPointer<UInt64>,
    into column: AnswerColumn, _ other: (Int) -> Int64
  ) {
    guard one.values.count == column.count else { return column.settle() }
    for word in 0..<column.wordCount {
      let objects = word << 6..<min(word << 6 + 64, column.count)
      let held: UInt64 =
        switch order {
        case .equal: marks(objects) { one.values[$0] == other($0) }
        case .less: marks(objects) { one.values[$0] < other($0) }
        case .lessOrEqual: marks(objects) { one.values[$0] <= other($0) }
        case .greater: marks(objects) { one.values[$0] > other($0) }
        case .greaterOrEqual: marks(objects) { one.values[$0] >= other($0) }
        }
      let doubts = one.doubts(of: word) | (doubts.isEmpty ? 0 : doubts[word])
      let open = AnswerWord.mask(word, below: column.count) & ~column.words[word].known
      column.add(
        AnswerWord(mayHold: held | doubts, mayNot: ~held | doubts, mayFail: doubts), to: word, for: open)
    }
  }

  /// A bit for each of the objects, from the first of a word on, for which `holds` is true.
  @inline(__always)
  private func marks(_ objects: Range<Int>, _ holds: (Int) -> Bool) -> UInt64 {
    // From the last on, so that all are moved by one place at a time.
    var held: UInt64 = 0
    var index = objects.upperBound
    while index > objects.lowerBound {
      index &-= 1
      held = held &+ held &+ (holds(index) ? 1 : 0)
    }
    return held
  }

  /// The number of an element against one of the object whose list it stands in, as `node` says.
  func pairOrder(_ node: ScreenOp, _ word: Int, _ asked: UInt64, _ pairs: PairList?) -> AnswerWord {
    guard let pairs, let left = numbers(of: node.first), let right = numbers(of: node.second) else {
      return .anything(mayFail: true)
    }
    var (held, doubtful): (UInt64, UInt64) = (0, 0)
    for bit in asked.setBits {
      let element = Int(pairs.elements[word << 6 + bit])
      let owner = pairs.word << 6 + Int(pairs.owners[word << 6 + bit])
      guard element < left.values.count, owner < right.values.count, !left.isDoubtful(element),
        !right.isDoubtful(owner)
      else {
        doubtful |= 1 << UInt64(bit)
        continue
      }
      held |= (node.order.holds(left.values[element], right.values[owner]) ? 1 : 0) << UInt64(bit)
    }
    return AnswerWord(mayHold: held | doubtful, mayNot: ~held, mayFail: doubtful) & asked
  }
}
