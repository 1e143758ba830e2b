/// Answers screens for one plan and remembers the answers to the questions that they share.
///
/// Nothing is asked of an object whose answer does not matter any more: of `a && b` the second only where the
/// first may hold.
package final class ScreenMemory {
  let host: any ScreenHost
  /// What names only the plan is evaluated here.
  let context: EvaluationContext
  let archive: ScreenArchive
  let program: ScreenProgram
  /// The parts of ``program``.
  let tables: UnsafeMutablePointer<ScreenTables>
  /// Binds the variables of the rule that asks, where that was left until one of them is needed.
  package var bindVariables: (() -> Void)?
  /// What is known of the plan so far; in memory that other plans use after it.
  var known = KnownAnswers()
  /// What text questions are asked in; made when one is.
  var probe: EvaluationContext?
  var passing = PassingAnswers()
  /// Where elements of lists at positions lead to, as far as that was asked.
  var elementTargets: [ElementTargets] = []

  /// A memory for the plan of `host`; `archive` keeps what holds for other plans as well.
  package init(host: any ScreenHost, context: EvaluationContext, archive: ScreenArchive) {
    self.host = host
    self.context = context
    self.archive = archive
    program = archive.program
    tables = archive.program.tables
    archive.beginPlan(age: host.classAge)
  }

  /// How many objects of `kind` there are, below 0 if that cannot be told: asked of the host once.
  @inline(__always)
  func count(ofKind kind: UInt16) -> Int {
    if Int(kind) < known.counts.count, known.counts[Int(kind)] != KnownAnswers.uncounted {
      return Int(known.counts[Int(kind)])
    }
    return counted(kind)
  }

  @inline(never)
  private func counted(_ kind: UInt16) -> Int {
    let count = host.count(ofKind: kind) ?? -1
    known.note(count: count, ofKind: kind, in: archive)
    return count
  }

  /// `screen` as it is asked; it is added to what this thread runs, so whoever asks keeps it.
  package func code(of screen: Screen) -> ScreenCode { program.code(of: screen) }

  /// What the screen `code` says of the objects `asked` of the word number `word`.
  package func answer(_ code: ScreenCode, _ word: Int, _ asked: UInt64) -> AnswerWord {
    guard count(ofKind: code.kind) >= 0 else { return .anything(mayFail: true) }
    return answer(code.node, word, asked, nil)
  }

  /// What the node at `position` says of the objects `asked`, or of the pairs in `pairs`.
  func answer(_ position: Int32, _ word: Int, _ asked: UInt64, _ pairs: PairList?) -> AnswerWord {
    let node = tables.pointee.parts.base[Int(position)]
    switch node.code {
    case .yes: return .yes
    case .no: return .no
    case .failing: return .anything(mayFail: true)
    case .atom:
      if let pairs { return gathered(node.first, word, asked, pairs) }
      let column = column(of: node.first)
      let missing = asked & ~column.words[word].known
      if missing != 0 { fill(column, node.first, word, missing) }
      return column.words[word].answer
    case .stable: return answer(program.stables[Int(node.first)])
    case .top: return top(node)
    case .outer: return outer(node.first, word, asked, pairs)
    case .pairOrder: return pairOrder(node, word, asked, pairs)
    case .not: return .not(answer(node.first, word, asked, pairs))
    case .and: return all(node, negated: false, word, asked, pairs)
    case .or: return .not(all(node, negated: true, word, asked, pairs))
    case .choose:
      let chosen = answer(node.first, word, asked, pairs)
      let (yes, no) = (chosen.mayHold & asked, chosen.mayNot & asked)
      return .choice(
        chosen, yes == 0 ? .nothing : answer(node.first + 1, word, yes, pairs),
        no == 0 ? .nothing : answer(node.first + 2, word, no, pairs))
    case .mayFailAnyway:
      var known = answer(node.first, word, asked, pairs)
      known.mayFail = .max
      return known
    default: return .anything(mayFail: false)
    }
  }

  /// Whether all nodes of `node` hold, or, `negated`, none of them.
  @inline(__always)
  private func all(
    _ node: ScreenOp, negated: Bool, _ word: Int, _ asked: UInt64, _ pairs: PairList?
  ) -> AnswerWord {
    var result = AnswerWord.yes
    for position in node.first..<(node.first + node.second) {
      let open = asked & (result.mayHold | result.mayFail)
      if open == 0 { break }
      let next = answer(position, word, open, pairs)
      result = .and(result, negated ? .not(next) : next)
    }
    return result
  }

  /// What evaluates `question`, now that the variables of its rule are bound.
  func node(of question: StableQuestion) -> any EvaluationNode {
    if let bindVariables {
      self.bindVariables = nil
      bindVariables()
    }
    let made = archive.made(question.body)
    if case .written = question.body {
      context.slots.grow(to: made.slotCount)
      context.definitions = made.definitions
    }
    return made.node
  }

  private func answer(_ question: StableQuestion) -> AnswerWord {
    do {
      return try node(of: question).evaluateBool(in: context) ? .yes : .no
    } catch {
      return .failure
    }
  }

  private func top(_ node: ScreenOp) -> AnswerWord {
    if count(ofKind: node.kind) == 1 {
      let known = answer(node.first, 0, 1, nil)
      if known.sure & 1 == 1 { return .yes }
      if known.surelyNot & 1 == 1 { return .no }
    }
    return answer(program.stables[Int(node.second)])
  }

  /// The column of the atom with `number`, as far as it was asked.
  @inline(__always)
  func column(of number: Int32) -> AnswerColumn {
    if Int(number) < known.columns.count, let column = known.columns[Int(number)] { return column }
    return makeColumn(of: number)
  }

  @inline(never)
  private func makeColumn(of number: Int32) -> AnswerColumn {
    let kind = tables.pointee.atoms.base[Int(number)].kind
    let column = AnswerColumn(count: max(0, count(ofKind: kind)), in: archive.arena)
    known.note(column, of: number, in: archive)
    return column
  }

  /// Finds the answers for the objects `missing`, or for more.
  func fill(_ column: AnswerColumn, _ number: Int32, _ word: Int, _ missing: UInt64) {
    let atom = program.atom(number)
    switch atom.code {
    case .test: test(atom, into: column)
    case .searched: search(atom, word, missing, into: column)
    case .matches: match(atom, number, word, missing, into: column)
    case .lacks: lack(atom, number, into: column)
    case .order: order(atom, into: column)
    case .through:
      let targets = targets(atom.first, 1, word, missing)
      column.add(
        gather(atom.second, self.column(of: atom.second), missing) { targets[$0] }, to: word, for: missing)
    case .some, .strictlySome: column.add(some(atom, word, missing), to: word, for: missing)
    case .text:
      ask(program.questions[Int(atom.first)], atom.second, word, missing, into: column)
    default: column.settle()
    }
  }

  /// What the host says of the test of `atom`, for all objects.
  func test(_ atom: ScreenOp, into column: AnswerColumn) {
    let test = program.tests[Int(atom.first)]
    if !host.answer(test, field: Int(atom.second), ofAll: atom.kind, into: column) { column.settle() }
  }
}
