extension ScreenMemory {
  /// The objects that others lead to by the path of `length` steps from `path` on, for the objects `asked` of the word
  /// number `word`; -1 where that cannot be told.
  func follow(_ path: Int32, _ length: Int32, _ word: Int, _ asked: UInt64) -> Targets {
    var targets = nowhere()
    for bit in asked.setBits { targets[bit] = Int32(truncatingIfNeeded: word << 6 + bit) }
    for position in path..<(path + length) {
      let step = tables.pointee.parts.base[Int(position)]
      switch step.code {
      case .fieldStep: move(targets, asked, along: host.targets(field: Int(step.first), ofAll: step.kind))
      case .variableStep:
        move(targets, asked, along: host.targets(variable: Int(step.first), ofAll: step.kind))
      case .topStep: for bit in asked.setBits where targets[bit] >= 0 { targets[bit] = 0 }
      case .elementStep:
        let lists = position == path ? host.lists(field: Int(step.third), ofAll: step.otherKind) : nil
        move(
          targets, asked, toElementsOf: lists, at: follow(step.first, step.second, word, asked),
          numbers(of: step.fourth))
      default: targets = position == path ? first(step.first, word, asked) : nowhere()
      }
    }
    return targets
  }

  /// Positions of 64 objects, valid until the next plan.
  typealias Targets = UnsafeMutableBufferPointer<Int32>

  /// What leads nowhere.
  private func nowhere() -> Targets { archive.positions.take(64, filledWith: -1) }

  private func move(_ targets: Targets, _ asked: UInt64, along known: UnsafeBufferPointer<Int32>?) {
    guard let known else { return targets.update(repeating: -1) }
    for bit in asked.setBits where targets[bit] >= 0 {
      let target = Int(targets[bit])
      targets[bit] = target < known.count ? known[target] : -1
    }
  }

  /// From objects to the elements of `known`, the list number `lists` of each, that stand in `positions`.
  private func move(
    _ targets: Targets, _ asked: UInt64, toElementsOf known: ListColumn?, at lists: Targets,
    _ positions: NumberColumn?
  ) {
    guard let known, let positions else { return targets.update(repeating: -1) }
    for bit in asked.setBits where targets[bit] >= 0 {
      let object = Int(targets[bit])
      targets[bit] = -1
      guard let run = known.range(Int(lists[bit])), object < positions.values.count,
        !positions.isDoubtful(object)
      else { continue }
      let position = positions.values[object]
      guard position >= 0, position < Int64(run.count) else { continue }
      targets[bit] = known.element(run.lowerBound + Int(position))
    }
  }

  /// The first elements of lists; -1 where there is none or that cannot be told.
  private func first(_ list: Int32, _ word: Int, _ asked: UInt64) -> Targets {
    let pairs = takePairs(word)
    defer { archive.spare.append(pairs) }
    flatten(list, word, asked, into: pairs)
    let targets = nowhere()
    for pair in 0..<pairs.count where pairs.isMember(pair) {
      let owner = Int(pairs.owners[pair])
      if targets[owner] < 0 { targets[owner] = pairs.elements[pair] }
    }
    for bit in (pairs.failing | pairs.doubtful).setBits { targets[bit] = -1 }
    return targets
  }

  func takePairs(_ word: Int) -> PairList {
    let pairs = archive.spare.popLast() ?? PairList()
    pairs.begin(word)
    return pairs
  }

  /// Whether some elements of a list are what a node says, both those of `atom`.
  func some(_ atom: ScreenOp, _ word: Int, _ asked: UInt64) -> AnswerWord {
    let pairs = takePairs(word)
    defer { archive.spare.append(pairs) }
    flatten(atom.first, word, asked, into: pairs)
    if isSeenSoon(atom, asked, pairs) { return .yes & asked }
    var (sure, may, failing): (UInt64, UInt64, UInt64) = (0, 0, 0)
    for pairWord in 0..<pairs.wordCount {
      let members = pairs.members[pairWord]
      if members == 0 { continue }
      let answer = answer(atom.second, pairWord, members, pairs) & members
      if answer.mayHold | answer.mayFail == 0 { continue }
      let (held, certain) = (pairs.owners(of: answer.mayHold, in: pairWord), answer.sure)
      may |= held
      sure |= certain == answer.mayHold ? held : pairs.owners(of: certain, in: pairWord)
      failing |= pairs.owners(of: answer.mayFail, in: pairWord)
    }
    if atom.code == .some { failing &= ~sure }
    return AnswerWord(
      mayHold: may | pairs.doubtful, mayNot: ~sure | pairs.doubtful,
      mayFail: failing | pairs.failing | pairs.doubtful)
  }

  /// Whether already the first elements of the list of the only object that is asked about match what all of them would
  /// have to be matched with: what is said of a plan is often settled by its first tasks.
  private func isSeenSoon(_ atom: ScreenOp, _ asked: UInt64, _ pairs: PairList) -> Bool {
    guard asked & (asked &- 1) == 0, atom.code == .some, pairs.count > Self.firstElements * 2,
      (pairs.failing | pairs.doubtful) & asked == 0
    else { return false }
    let node = tables.pointee.parts.base[Int(atom.second)]
    guard node.code == .atom, program.atom(node.first).code == .matches else { return false }
    let first = pairs.members[0] & ((1 << UInt64(Self.firstElements)) - 1)
    return first != 0 && answer(atom.second, 0, first, pairs).sure & first != 0
  }

  private static var firstElements: Int { 4 }

  /// Adds the elements of the lists of the objects `asked` to `pairs`; the list stands at `position`.
  ///
  /// Where it cannot be told whether an element belongs to a list, the whole list counts as doubtful.
  func flatten(_ position: Int32, _ word: Int, _ asked: UInt64, into pairs: PairList) {
    let list = tables.pointee.parts.base[Int(position)]
    switch list.code {
    case .fieldList: flatten(list, word, asked, into: pairs)
    case .filter:
      let start = pairs.count
      flatten(list.first, word, asked, into: pairs)
      filter(pairs, from: start, list.second)
    case .listChoice:
      let chosen = answer(list.first, word, asked, nil)
      let (yes, no) = (chosen.sure & asked, chosen.surelyNot & asked)
      pairs.doubtful |= asked & ~(yes | no)
      if yes != 0 { flatten(list.second, word, yes, into: pairs) }
      if no != 0 { flatten(list.third, word, no, into: pairs) }
    default: break
    }
  }

  private func flatten(_ list: ScreenOp, _ word: Int, _ asked: UInt64, into pairs: PairList) {
    guard let lists = host.lists(field: Int(list.third), ofAll: list.kind) else {
      return pairs.doubtful |= asked
    }
    let start = pairs.count
    defer { pairs.admit(from: start) }
    if list.second == 0 { return pairs.add(lists, of: asked, in: word) }
    let targets = targets(list.first, list.second, word, asked)
    for bit in asked.setBits { pairs.add(lists, list: targets[bit], owner: bit) }
  }

  private func filter(_ pairs: PairList, from start: Int, _ node: Int32) {
    guard start < pairs.count else { return }
    for pairWord in start >> 6..<pairs.wordCount {
      var members = pairs.members[pairWord]
      if pairWord == start >> 6 { members &= ~0 << UInt64(start & 63) }
      if members == 0 { continue }
      let answer = answer(node, pairWord, members, pairs)
      pairs.remove(members & ~answer.mayHold, in: pairWord)
      pairs.failing |= pairs.owners(of: members & answer.mayFail, in: pairWord)
      pairs.doubtful |= pairs.owners(of: members & answer.mayHold & answer.mayNot, in: pairWord)
    }
  }

  /// The answers of `atom` for the elements of pairs.
  func gathered(_ atom: Int32, _ word: Int, _ asked: UInt64, _ pairs: PairList) -> AnswerWord {
    let column = column(of: atom)
    if pairs.isRun { return run(atom, column, Int(pairs.elements[0]) + word << 6, asked) }
    return gather(atom, column, asked) { Int(pairs.elements[word << 6 + $0]) }
  }

  /// The answers of `atom` for the objects that those of the bits `asked` lead to; below 0 where that cannot be told.
  ///
  /// What is not known yet is asked of all of them together.
  @inline(__always)
  func gather(
    _ atom: Int32, _ column: AnswerColumn, _ asked: UInt64, _ target: (Int) -> Int
  ) -> AnswerWord {
    var isMissing = false
    for bit in asked.setBits {
      let index = target(bit)
      if index >= 0, index < column.count, !column.isKnown(index) { isMissing = true }
    }
    if isMissing { fill(column, atom, with: asked, target) }
    var result = AnswerWord.nothing
    for bit in asked.setBits {
      let index = target(bit)
      let isThere = index >= 0 && index < column.count
      result |= (isThere ? column.answer(index) : .anything(mayFail: true) & 1) << bit
    }
    return result
  }

  /// Finds the answers for the objects that those of the bits `asked` lead to.
  private func fill(
    _ column: AnswerColumn, _ atom: Int32, with asked: UInt64, _ target: (Int) -> Int
  ) {
    withUnsafeTemporaryAllocation(of: UInt64.self, capacity: column.wordCount) { missing in
      missing.initialize(repeating: 0)
      for bit in asked.setBits {
        let index = target(bit)
        if index >= 0, index < column.count { missing[index >> 6] |= 1 << UInt64(index & 63) }
      }
      for word in missing.indices {
        let open = missing[word] & ~column.words[word].known
        if open != 0 { fill(column, atom, word, open) }
      }
    }
  }

  /// The answers of `atom` for 64 objects from number `start` on, as far as `asked`.
  private func run(_ atom: Int32, _ column: AnswerColumn, _ start: Int, _ asked: UInt64) -> AnswerWord {
    let (word, shift) = (start >> 6, start & 63)
    var result = part(atom, column, word, asked << UInt64(shift)) >> shift
    let rest = shift > 0 ? asked >> UInt64(64 - shift) : 0
    if rest != 0 { result |= part(atom, column, word + 1, rest) << (64 - shift) }
    return result
  }

  private func part(_ atom: Int32, _ column: AnswerColumn, _ word: Int, _ asked: UInt64) -> AnswerWord {
    guard word < column.wordCount else { return .anything(mayFail: true) }
    let missing = asked & ~column.words[word].known
    if missing != 0 { fill(column, atom, word, missing) }
    return column.words[word].answer
  }

  /// What `node` says of the objects whose lists the elements of pairs stand in.
  func outer(_ node: Int32, _ word: Int, _ asked: UInt64, _ pairs: PairList?) -> AnswerWord {
    guard let pairs else { return .anything(mayFail: true) }
    let known = answer(node, pairs.word, pairs.owners(of: asked, in: word), nil)
    var result = AnswerWord.nothing
    for bit in asked.setBits { result |= (known >> Int(pairs.owners[word << 6 + bit]) & 1) << bit }
    return result
  }
}
