/// Answers screens for one plan and remembers the answers to the questions that they share.
package final class ScreenMemory {
  let host: any ScreenHost
  private let context: EvaluationContext
  /// By numbers of atoms.
  private var columns: [AnswerColumn?] = []

  /// A memory for the plan of `host`; what names only the plan is evaluated in `context`.
  package init(host: any ScreenHost, context: EvaluationContext) {
    self.host = host
    self.context = context
  }

  /// What `screen` says of every object; `nil` if nothing can be told.
  package func answers(of screen: Screen) -> AnswerColumn? {
    guard let count = host.count(ofKind: screen.kind) else { return nil }
    let result = AnswerColumn(count: count)
    let columns = screen.atoms.map { column(of: $0) }
    let stable = screen.nodes.map(answer)
    withUnsafeTemporaryAllocation(of: AnswerWord.self, capacity: screen.depth) { stack in
      for word in 0..<result.wordCount {
        result[word] = Self.run(screen.steps, word, columns, stable, stack)
      }
    }
    return result
  }

  private func answer(_ node: any EvaluationNode) -> AnswerWord {
    do {
      return try node.evaluateBool(in: context) ? .yes : .no
    } catch {
      return .failure
    }
  }

  private static func run(
    _ steps: [Screen.Step], _ word: Int, _ columns: [AnswerColumn], _ stable: [AnswerWord],
    _ stack: UnsafeMutableBufferPointer<AnswerWord>
  ) -> AnswerWord {
    var top = -1
    for step in steps {
      switch step {
      case .constant(let bool):
        top += 1
        stack[top] = bool ? .yes : .no
      case .anything(let mayFail):
        top += 1
        stack[top] = .anything(mayFail: mayFail)
      case .atom(let position):
        top += 1
        stack[top] = columns[position][word]
      case .stable(let position):
        top += 1
        stack[top] = stable[position]
      case .not: stack[top] = .not(stack[top])
      case .and:
        top -= 1
        stack[top] = .and(stack[top], stack[top + 1])
      case .or:
        top -= 1
        stack[top] = .or(stack[top], stack[top + 1])
      case .choose:
        top -= 2
        stack[top] = .choice(stack[top], stack[top + 1], stack[top + 2])
      case .mayHoldAnyway: stack[top].mayHold = .max
      case .mayNotAnyway: stack[top].mayNot = .max
      case .mayFailAnyway: stack[top].mayFail = .max
      }
    }
    return stack[0]
  }

  private func column(of atom: ScreenAtom) -> AnswerColumn {
    if atom.number < columns.count, let known = columns[atom.number] { return known }
    let made = make(atom)
    if atom.number >= columns.count {
      columns += repeatElement(nil, count: atom.number + 1 - columns.count)
    }
    columns[atom.number] = made
    return made
  }

  private func make(_ atom: ScreenAtom) -> AnswerColumn {
    let count = host.count(ofKind: atom.kind) ?? 0
    let answers: AnswerColumn? =
      switch atom.question {
      case .test(let test, let field): host.answers(to: test, field: field, ofAll: atom.kind)
      case .order(let operation, let left, let right): order(operation, left, right, atom.kind, count)
      case .through(let link, let screen): through(link, screen, atom.kind, count)
      case .some(let field, let screen): quantified(field, screen, isAll: false, atom.kind, count)
      case .every(let field, let screen): quantified(field, screen, isAll: true, atom.kind, count)
      }
    if let answers, answers.count == count { return answers }
    let unknown = AnswerColumn(count: count)
    for index in 0..<count { unknown.setAnything(index) }
    return unknown
  }

  private func order(
    _ operation: BinaryOperator, _ left: ScreenTerm, _ right: ScreenTerm, _ kind: UInt16, _ count: Int
  ) -> AnswerColumn? {
    guard let one = numbers(left, kind, count), let other = numbers(right, kind, count) else { return nil }
    let column = AnswerColumn(count: count)
    for index in 0..<count { column.set(index, operation.holds(one[index], other[index])) }
    return column
  }

  private func numbers(_ term: ScreenTerm, _ kind: UInt16, _ count: Int) -> [Int64]? {
    let numbers: [Int64]? =
      switch term.source {
      case .nothing: [Int64](repeating: 0, count: count)
      case .field(let field), .size(let field): host.numbers(field: field, ofAll: kind)
      }
    guard let numbers, numbers.count == count, term.offset != 0 else { return numbers }
    return numbers.map { $0 &+ term.offset }
  }

  private func through(
    _ link: ScreenLink, _ screen: Screen, _ kind: UInt16, _ count: Int
  ) -> AnswerColumn? {
    guard let targets = host.targets(of: link, ofAll: kind), targets.count == count,
      let inner = answers(of: screen)
    else { return nil }
    let column = AnswerColumn(count: count)
    for (index, target) in targets.enumerated() {
      if target >= 0, Int(target) < inner.count {
        column.copy(index, from: inner, Int(target))
      } else {
        column.setAnything(index)
      }
    }
    return column
  }

  private func quantified(
    _ field: Int, _ screen: Screen, isAll: Bool, _ kind: UInt16, _ count: Int
  ) -> AnswerColumn? {
    guard let runs = host.runs(field: field, ofAll: kind), runs.count == count,
      let inner = answers(of: screen)
    else { return nil }
    let column = AnswerColumn(count: count)
    for (index, run) in runs.enumerated() {
      guard run.lowerBound >= 0, Int(run.upperBound) <= inner.count else {
        column.setAnything(index)
        continue
      }
      // «All are» is «none is not».
      var some = AnswerWord.no
      for element in Int(run.lowerBound)..<Int(run.upperBound) {
        let answer = inner.answer(element)
        some = .or(some, isAll ? .not(answer) : answer)
      }
      column.add(isAll ? .not(some) : some, to: index)
    }
    return column
  }
}
