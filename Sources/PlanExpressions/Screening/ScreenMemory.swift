/// Answers screens for one plan and remembers the answers to the questions that they share.
///
/// Nothing is asked of an object whose answer does not matter any more: of `a && b` the second only where the
/// first may hold.
package final class ScreenMemory {
  let host: any ScreenHost
  /// What names only the plan is evaluated here.
  let context: EvaluationContext
  let archive: ScreenArchive
  /// Binds the variables of the rule that asks, where that was left until one of them is needed.
  package var bindVariables: (() -> Void)?
  /// By numbers of atoms.
  private var columns: SparseList<AnswerColumn?>
  var numberColumns: SparseList<NumberState>
  /// What text questions are asked in; made when one is.
  var probe: EvaluationContext?
  var passing = PassingAnswers()
  /// Where elements of lists at positions lead to, as far as that was asked.
  var elementTargets: [ElementTargets] = []

  /// What is known of the numbers of an atom.
  enum NumberState {
    /// Not made: so many of them were asked for one by one.
    case asked(Int)
    case made(NumberColumn?)
  }

  /// A memory for the plan of `host`; `archive` keeps what holds for other plans as well.
  package init(host: any ScreenHost, context: EvaluationContext, archive: ScreenArchive) {
    self.host = host
    self.context = context
    self.archive = archive
    columns = SparseList(absent: nil, count: archive.questionCount)
    numberColumns = SparseList(absent: .asked(0), count: archive.questionCount)
    archive.beginPlan(age: host.classAge)
  }

  /// What `screen` says of the objects `asked` of the word number `word`; `nil` if nothing can be told.
  package func answer(_ screen: Screen, _ word: Int, _ asked: UInt64) -> AnswerWord {
    guard host.count(ofKind: screen.kind) != nil else { return .anything(mayFail: true) }
    return answer(screen.root, word, asked, nil)
  }

  /// What `node` says of the objects `asked`, or of the pairs in `pairs`.
  func answer(_ node: ScreenNode, _ word: Int, _ asked: UInt64, _ pairs: PairList?) -> AnswerWord {
    switch node {
    case .constant(let bool): return bool ? .yes : .no
    case .anything(let mayFail): return .anything(mayFail: mayFail)
    case .atom(let atom):
      if let pairs { return gathered(atom, word, asked, pairs) }
      let column = column(of: atom)
      let missing = asked & ~column.words[word].known
      if missing != 0 { fill(column, atom, word, missing) }
      return column.words[word].answer
    case .stable(let question): return answer(question)
    case .top(let kind, let node, let question): return top(kind, node, question)
    case .outer(let node): return outer(node, word, asked, pairs)
    case .pairOrder(let operation, let inner, let outer):
      return pairOrder(operation, inner, outer, word, asked, pairs)
    case .not(let node): return .not(answer(node, word, asked, pairs))
    case .and(let nodes): return all(nodes, word, asked, pairs)
    case .or(let nodes): return .not(all(nodes, negated: true, word, asked, pairs))
    case .choose(let condition, let first, let second):
      let chosen = answer(condition, word, asked, pairs)
      let (yes, no) = (chosen.mayHold & asked, chosen.mayNot & asked)
      return .choice(
        chosen, yes == 0 ? .nothing : answer(first, word, yes, pairs),
        no == 0 ? .nothing : answer(second, word, no, pairs))
    case .mayFailAnyway(let node):
      var known = answer(node, word, asked, pairs)
      known.mayFail = .max
      return known
    }
  }

  /// Whether all of `nodes` hold, or, `negated`, none of them.
  private func all(
    _ nodes: [ScreenNode], negated: Bool = false, _ word: Int, _ asked: UInt64, _ pairs: PairList?
  ) -> AnswerWord {
    var result = AnswerWord.yes
    for node in nodes {
      let open = asked & (result.mayHold | result.mayFail)
      if open == 0 { break }
      let next = answer(node, word, open, pairs)
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

  private func top(_ kind: UInt16, _ node: ScreenNode, _ question: StableQuestion) -> AnswerWord {
    guard host.count(ofKind: kind) == 1 else { return answer(question) }
    let known = answer(node, 0, 1, nil)
    if known.sure & 1 == 1 { return .yes }
    return known.surelyNot & 1 == 1 ? .no : answer(question)
  }

  /// The column of `atom`, as far as it was asked.
  func column(of atom: ScreenAtom) -> AnswerColumn {
    if let known = columns[atom.number] { return known }
    let column = AnswerColumn(count: host.count(ofKind: atom.kind) ?? 0, in: archive.arena)
    columns[atom.number] = column
    archive.questionCount = max(archive.questionCount, atom.number + 1)
    return column
  }

  /// Finds the answers for the objects `missing`, or for more.
  func fill(_ column: AnswerColumn, _ atom: ScreenAtom, _ word: Int, _ missing: UInt64) {
    switch atom.question {
    case .test(.matches(let pattern), let field):
      match(pattern, field, atom, word, missing, into: column)
    case .test(.lacks(let search), _):
      let number = archive.number(of: search, atom.number) { host.number(of: search) }
      if !(number.map { host.putLack(of: $0, ofAll: atom.kind, into: column) } ?? false) { column.settle() }
    case .test(let test, let field):
      if !host.answer(test, field: field, ofAll: atom.kind, into: column) { column.settle() }
    case .order(let operation, let left, let right): order(operation, left, right, into: column)
    case .through(let link, let inner): through(link, inner, atom.kind, word, missing, into: column)
    case .some(let list, let node, let isStrict):
      column.add(some(list, node, isStrict, atom.kind, word, missing), to: word, for: missing)
    case .text(let question, let numbers): ask(question, numbers, word, missing, into: column)
    }
  }

  private func through(
    _ link: ScreenLink, _ inner: ScreenAtom, _ kind: UInt16, _ word: Int, _ missing: UInt64,
    into column: AnswerColumn
  ) {
    let targets = targets(of: [ScreenStep(kind: kind, link: link)], word, missing)
    column.add(gather(inner, self.column(of: inner), missing) { targets[$0] }, to: word, for: missing)
  }
}
