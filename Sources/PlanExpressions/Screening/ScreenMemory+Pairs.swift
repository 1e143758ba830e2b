extension ScreenMemory {
  /// The objects that those of `kind` lead to by `path`, for the objects `asked` of the word number `word`; -1 where
  /// that cannot be told.
  func follow(_ path: [ScreenStep], _ word: Int, _ asked: UInt64) -> [Int32] {
    var targets = Self.nowhere
    for bit in asked.setBits { targets[bit] = Int32(truncatingIfNeeded: word << 6 + bit) }
    for (position, step) in path.enumerated() {
      switch step.link {
      case .field(let slot): move(&targets, along: host.targets(field: slot, ofAll: step.kind))
      case .variable(let slot): move(&targets, along: host.targets(variable: slot, ofAll: step.kind))
      case .top: for bit in targets.indices where targets[bit] >= 0 { targets[bit] = 0 }
      case .element(let path, let kind, let slot, let number):
        move(&targets, toElementsOf: path, kind, slot, number, isFirst: position == 0, word, asked)
      case .first(let list): targets = position == 0 ? first(list, word, asked) : Self.nowhere
      }
    }
    return targets
  }

  static let nowhere = [Int32](repeating: -1, count: 64)

  private func move(_ targets: inout [Int32], along known: [Int32]?) {
    guard let known else { return targets = Self.nowhere }
    for bit in targets.indices where targets[bit] >= 0 {
      let target = Int(targets[bit])
      targets[bit] = target < known.count ? known[target] : -1
    }
  }

  private func move(
    _ targets: inout [Int32], toElementsOf path: [ScreenStep], _ kind: UInt16, _ slot: Int,
    _ number: NumberAtom, isFirst: Bool, _ word: Int, _ asked: UInt64
  ) {
    guard isFirst, let known = host.lists(field: slot, ofAll: kind), let positions = numbers(of: number)
    else {
      return targets = Self.nowhere
    }
    let lists = follow(path, word, asked)
    for bit in targets.indices where targets[bit] >= 0 {
      let (object, list) = (Int(targets[bit]), Int(lists[bit]))
      targets[bit] = -1
      guard let run = known.range(list), object < positions.values.count, !positions.isDoubtful(object)
      else { continue }
      let position = positions.values[object]
      guard position >= 0, position < Int64(run.count) else { continue }
      targets[bit] = known.elements[run.lowerBound + Int(position)]
    }
  }

  /// The first elements of lists; -1 where there is none or that cannot be told.
  private func first(_ list: ListScreen, _ word: Int, _ asked: UInt64) -> [Int32] {
    let pairs = takePairs(word)
    defer { archive.spare.append(pairs) }
    flatten(list, word, asked, into: pairs)
    var targets = Self.nowhere
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

  /// Whether some elements of `list` are what `node` says.
  func some(
    _ list: ListScreen, _ node: ScreenNode, _ isStrict: Bool, _ kind: UInt16, _ word: Int, _ asked: UInt64
  ) -> AnswerWord {
    let pairs = takePairs(word)
    defer { archive.spare.append(pairs) }
    flatten(list, word, asked, into: pairs)
    var (sure, may, failing): (UInt64, UInt64, UInt64) = (0, 0, 0)
    for pairWord in 0..<pairs.wordCount {
      let members = pairs.members[pairWord]
      if members == 0 { continue }
      let answer = answer(node, pairWord, members, pairs)
      if members & (answer.mayHold | answer.mayFail) == 0 { continue }
      may |= pairs.owners(of: members & answer.mayHold, in: pairWord)
      sure |= pairs.owners(of: members & answer.sure, in: pairWord)
      failing |= pairs.owners(of: members & answer.mayFail, in: pairWord)
    }
    if !isStrict { failing &= ~sure }
    return AnswerWord(
      mayHold: may | pairs.doubtful, mayNot: ~sure | pairs.doubtful,
      mayFail: failing | pairs.failing | pairs.doubtful)
  }

  /// Adds the elements of the lists of the objects `asked` to `pairs`.
  ///
  /// Where it cannot be told whether an element belongs to a list, the whole list counts as doubtful.
  func flatten(_ list: ListScreen, _ word: Int, _ asked: UInt64, into pairs: PairList) {
    switch list {
    case .empty: break
    case .field(let path, let kind, let slot): flatten(path, kind, slot, word, asked, into: pairs)
    case .filter(let source, let node):
      let start = pairs.count
      flatten(source, word, asked, into: pairs)
      filter(pairs, from: start, node)
    case .choice(let condition, let first, let second):
      let chosen = answer(condition, word, asked, nil)
      let (yes, no) = (chosen.sure & asked, chosen.surelyNot & asked)
      pairs.doubtful |= asked & ~(yes | no)
      if yes != 0 { flatten(first, word, yes, into: pairs) }
      if no != 0 { flatten(second, word, no, into: pairs) }
    }
  }

  private func flatten(
    _ path: [ScreenStep], _ kind: UInt16, _ slot: Int, _ word: Int, _ asked: UInt64, into pairs: PairList
  ) {
    guard let lists = host.lists(field: slot, ofAll: kind) else { return pairs.doubtful |= asked }
    let targets = path.isEmpty ? nil : targets(of: path, word, asked)
    for bit in asked.setBits {
      let target = targets.map { $0[bit] } ?? word << 6 + bit
      guard let run = lists.range(target), pairs.add(run, of: lists, owner: bit) else {
        pairs.doubtful |= 1 << UInt64(bit)
        continue
      }
    }
  }

  private func filter(_ pairs: PairList, from start: Int, _ node: ScreenNode) {
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
  func gathered(_ atom: ScreenAtom, _ word: Int, _ asked: UInt64, _ pairs: PairList) -> AnswerWord {
    let column = column(of: atom)
    if pairs.isRun { return run(atom, column, Int(pairs.elements[0]) + word << 6, asked) }
    var result = AnswerWord.nothing
    for bit in asked.setBits {
      let element = Int(pairs.elements[word << 6 + bit])
      let isKnown = element < column.count
      result |= (isKnown ? one(atom, column, element) : .anything(mayFail: true) & 1) << bit
    }
    return result
  }

  /// The answers of `atom` for 64 objects from number `start` on, as far as `asked`.
  private func run(_ atom: ScreenAtom, _ column: AnswerColumn, _ start: Int, _ asked: UInt64) -> AnswerWord {
    let (word, shift) = (start >> 6, start & 63)
    var result = part(atom, column, word, asked << UInt64(shift)) >> shift
    let rest = shift > 0 ? asked >> UInt64(64 - shift) : 0
    if rest != 0 { result |= part(atom, column, word + 1, rest) << (64 - shift) }
    return result
  }

  private func part(_ atom: ScreenAtom, _ column: AnswerColumn, _ word: Int, _ asked: UInt64) -> AnswerWord {
    guard word < column.wordCount else { return .anything(mayFail: true) }
    let missing = asked & ~column.words[word].known
    if missing != 0 { fill(column, atom, word, missing) }
    return column.words[word].answer
  }

  /// What `node` says of the objects whose lists the elements of pairs stand in.
  func outer(_ node: ScreenNode, _ word: Int, _ asked: UInt64, _ pairs: PairList?) -> AnswerWord {
    guard let pairs else { return .anything(mayFail: true) }
    let known = answer(node, pairs.word, pairs.owners(of: asked, in: word), nil)
    var result = AnswerWord.nothing
    for bit in asked.setBits { result |= (known >> Int(pairs.owners[word << 6 + bit]) & 1) << bit }
    return result
  }

  func pairOrder(
    _ operation: BinaryOperator, _ inner: NumberAtom, _ outer: NumberAtom, _ word: Int, _ asked: UInt64,
    _ pairs: PairList?
  ) -> AnswerWord {
    guard let pairs, let left = numbers(of: inner), let right = numbers(of: outer) else {
      return .anything(mayFail: true)
    }
    var result = AnswerWord.nothing
    for bit in asked.setBits {
      let element = Int(pairs.elements[word << 6 + bit])
      let owner = pairs.word << 6 + Int(pairs.owners[word << 6 + bit])
      let mask: UInt64 = 1 << UInt64(bit)
      guard element < left.values.count, owner < right.values.count, !left.isDoubtful(element),
        !right.isDoubtful(owner)
      else {
        result |= .anything(mayFail: true) & mask
        continue
      }
      result |= (operation.holds(left.values[element], right.values[owner]) ? .yes : .no) & mask
    }
    return result
  }
}
