import PlanExpressions
import PlanModel
import PlanPatterns
import PlanSource

extension RuleRun {
  /// Looks at every match of `search`.
  mutating func walk(_ search: TextSearch) {
    guard let pattern = entry.pattern else { return fail(.defect, at: Look(thing: 0)) }
    let (texts, candidates) = run.texts.candidates(ofPattern: pattern)
    tally.count(tasks: run.plan.tasks.count)
    guard holdsForPlan(times: 1) else { return }
    var thing = 0
    var position = candidates.startIndex
    while position < candidates.endIndex, !isStopped {
      let number = candidates[position].text
      var alternatives: [Int] = []
      while position < candidates.endIndex, candidates[position].text == number {
        alternatives.append(Int(candidates[position].alternative))
        position += 1
      }
      let text = texts[Int(number)]
      let matches = matches(of: search, alternatives, in: text)
      if let tracer { trace(run.searcher.dropped, of: search, in: text, thing: thing, tracer) }
      for match in matches where !isStopped {
        visit(look(at: match, of: search, in: text, thing: thing))
        thing += 1
      }
    }
  }

  /// Tells `tracer` of matches that count for nothing.
  private func trace(
    _ dropped: [TextSearcher.Dropped], of search: TextSearch, in text: FieldText, thing: Int,
    _ tracer: RuleTracer
  ) {
    for one in dropped {
      let look = look(at: one.match, of: search, in: text, thing: thing)
      bind(look)
      tracer.end(look, one.isWhitelisted ? .whitelisted : .spared, at: .pattern, self)
    }
  }

  private mutating func matches(
    of search: TextSearch, _ alternatives: [Int], in text: FieldText
  ) -> [TextSearch.Match] {
    var look = Look(thing: 0)
    (look.task, look.section) = (text.task.map(Int.init), text.section.map(Int.init))
    do {
      try context.step(1 + text.text.count / 48)
      return try run.searcher.matches(of: search, candidates: alternatives, in: text.text)
    } catch let error as EvaluationError {
      tracer?.fail(look, error, self)
      record(error, at: look)
    } catch TextSearcher.Failure.matchLimit {
      tracer?.fail(look, EvaluationError(.matchLimit), self)
      fail(.matchLimit, at: look)
    } catch {
      fail(.defect, at: look)
    }
    return []
  }

  private func look(
    at match: TextSearch.Match, of search: TextSearch, in text: FieldText, thing: Int
  ) -> Look {
    func slice(_ range: ByteRange?) -> Text {
      range.map { text.text.slice($0.lowerBound, $0.upperBound) } ?? .missing
    }
    var look = Look(thing: thing)
    (look.task, look.section) = (text.task.map(Int.init), text.section.map(Int.init))
    look.match = host.add(
      PatternMatch(text: slice(match.place), field: text.field.nameText, groups: match.groups.map(slice)))
    if let row = search.alternatives[match.alternative].row, let table = table {
      look.row = host.row(row, of: table)
    }
    return look
  }

  /// The table that a pattern is taken from.
  private var table: LayeredTable? {
    guard case .pattern(let pattern) = entry.definition.body, case .table(let name) = pattern.source else {
      return nil
    }
    let tables = run.set.dictionary.tables
    return tables.position(of: name.string).map { tables.tables[$0] }
  }

  /// Looks at every mark without its partner.
  mutating func walk(_ fields: PatternFields, _ check: BalancedCheck) {
    tally.count(tasks: run.plan.tasks.count)
    guard holdsForPlan(times: 1) else { return }
    var thing = 0
    let texts = run.texts.texts(of: fields)
    let marked = check.isUsual ? run.texts.withPairs(of: fields) : nil
    for position in texts.indices where fields.has(texts.field(position)) && !isStopped {
      if marked?.has(position) == false || texts.withUTF8(position, { check.isWhole($0) }) { continue }
      let text = texts[position]
      for (range, wanted) in check.unpaired(in: text.text) {
        var look = Look(thing: thing)
        (look.task, look.section) = (text.task.map(Int.init), text.section.map(Int.init))
        look.values = [
          .text(text.text.slice(range.lowerBound, range.upperBound)), .text(Text(wanted)),
        ]
        visit(look)
        thing += 1
      }
    }
  }
}

extension PatternField {
  private static let nameTexts = allCases.map { Text($0.name) }

  /// ``name`` as a text, made once.
  var nameText: Text { Self.nameTexts[Int(rawValue)] }
}
