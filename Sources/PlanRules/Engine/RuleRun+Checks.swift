import PlanExpressions
import PlanModel
import PlanSource

extension RuleRun {
  /// Keeps a look that a check is to compare, with what its options are for it.
  mutating func collect(_ look: Look, for check: CompiledCheck) throws(EvaluationError) {
    try collectArguments(for: check)
    looks.add(look)
    tally.count(thing: look.thing, task: look.task)
  }

  /// The same for the thing that `binder` binds.
  mutating func collect(_ binder: ThingBinder, for check: CompiledCheck) throws(EvaluationError) {
    try collectArguments(for: check)
    looks.add(binder)
    if passing == nil { tally.count(thing: binder.thing, task: binder.task) }
  }

  /// Keeps looks that a check is to compare, whose keys are known.
  mutating func collect(
    _ candidates: [RuleScreen.Candidate], _ keys: [CheckScreen.Key], for check: CompiledCheck,
    _ binder: inout ThingBinder
  ) {
    let hasGroup = check.perThing(1) != nil
    for (candidate, key) in zip(candidates, keys) {
      binder.bind(candidate.thing)
      columns.first.append(.int(key.key))
      if hasGroup { columns.second.append(.int(key.group)) }
      looks.add(binder)
      if passing == nil { tally.count(thing: binder.thing, task: binder.task) }
    }
  }

  private mutating func collectArguments(for check: CompiledCheck) throws(EvaluationError) {
    let first = try check.perThing(0)?.evaluate(in: context)
    let second = try check.perThing(1)?.evaluate(in: context)
    if let first { columns.first.append(first) }
    if let second { columns.second.append(second) }
  }

  /// Runs a check over the looks that were collected and tells what it reports.
  mutating func run(_ check: CompiledCheck) {
    do {
      for report in try reports(of: check) where !isStopped {
        var look = looks[report.look]
        look.values = report.parts.map(value)
        find(look)
      }
    } catch {
      tracer?.stop(error, times: looks.count, self)
      record(error, at: looks.count > 0 ? looks[0] : Look(thing: 0))
    }
  }

  /// The thing of a look (its element, with `each`), or a value.
  private func value(_ part: CheckReport.Part) -> Value {
    switch part {
    case .value(let value): value
    case .thing(let number): looks.thing(number)
    }
  }

  private func reports(of check: CompiledCheck) throws(EvaluationError) -> [CheckReport] {
    switch check.kind {
    case .unique: UniqueCheck.reports(try keyedLooks(check))
    case .sequence: SequenceCheck.reports(try keyedLooks(check), start: try integer(2, of: check))
    case .majority: MajorityCheck.reports(try keyedLooks(check), share: try double(2, of: check) ?? 0)
    case .nearDuplicate:
      try NearDuplicateCheck.reports(
        try textColumn(check), share: try double(1, of: check) ?? 0,
        least: Int(clamping: try integer(2, of: check) ?? 0), known: likeness, context: context)
    case .nearCopy: try nearCopies(check)
    case .balanced: []
    }
  }

  /// Key and group of each look: the first two options of the checks that compare keys.
  private func keyedLooks(_ check: CompiledCheck) throws(EvaluationError) -> [GroupedKey] {
    try context.step(looks.count)
    let fixedKey = try fixed(0, of: check)
    let fixedGroup = try fixed(1, of: check)
    var keyed: [GroupedKey] = []
    keyed.reserveCapacity(looks.count)
    for number in 0..<looks.count {
      let key = try ScalarKey(fixedKey ?? columns.first[number])
      // A group that is the same for all of the plan is no group.
      let hasGroup = check.arguments[1] != nil && fixedGroup == nil
      keyed.append(GroupedKey(group: hasGroup ? try ScalarKey(columns.second[number]) : nil, key: key))
    }
    return keyed
  }

  /// What the screen was told of the texts, unless something was left out since.
  private var likeness: PairScreen.Likeness? {
    guard let verdict, verdict.candidates.count == looks.count else { return nil }
    return verdict.likeness
  }

  private func textColumn(_ check: CompiledCheck) throws(EvaluationError) -> [Text] {
    let same = try fixed(0, of: check)
    return (0..<looks.count).map { number in
      if case .text(let text) = same ?? columns.first[number] { text } else { .missing }
    }
  }

  private func nearCopies(_ check: CompiledCheck) throws(EvaluationError) -> [CheckReport] {
    let window = Int(clamping: try integer(2, of: check) ?? 8)
    let most = min(Int(clamping: try integer(3, of: check) ?? 3), 64)
    let sameText = try fixed(0, of: check)
    var source: CopySource?
    if let original = try fixed(1, of: check) {
      source = try CopySource(texts(original), window: window, context: context)
    }
    var reports: [CheckReport] = []
    for number in 0..<looks.count {
      if !check.isStable[1] {
        source = try CopySource(texts(columns.second[number]), window: window, context: context)
      }
      guard let original = source else { continue }
      reports += try NearCopyCheck.reports(
        of: number, texts(sameText ?? columns.first[number]), against: original, most: most, context: context)
    }
    return reports
  }

  private func texts(_ value: Value) -> [Text] {
    switch value {
    case .text(let text): [text]
    case .list(let list): (0..<list.count).flatMap { texts(list[$0]) }
    default: []
    }
  }

  /// The value of an option that is the same for all of the plan; `nil` if it is not.
  private func fixed(_ position: Int, of check: CompiledCheck) throws(EvaluationError) -> Value? {
    guard check.isStable[position] else { return nil }
    guard let program = check.arguments[position] else {
      return check.kind.declaration.options[position].fallback
    }
    return try program.evaluate(in: context)
  }

  private func integer(_ position: Int, of check: CompiledCheck) throws(EvaluationError) -> Int64? {
    if case .int(let value) = try fixed(position, of: check) { value } else { nil }
  }

  private func double(_ position: Int, of check: CompiledCheck) throws(EvaluationError) -> Double? {
    switch try fixed(position, of: check) {
    case .double(let value): value
    case .int(let value): Double(value)
    default: nil
    }
  }
}
