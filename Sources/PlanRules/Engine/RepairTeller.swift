import PlanExpressions
import PlanModel
import PlanSource

/// Makes the edits of a fix (rule language section 7).
struct RepairTeller {
  private let teller: FindingTeller

  init(_ teller: FindingTeller) {
    self.teller = teller
  }

  /// The fix of a finding at `place`; `nil` if it does not apply or nothing of it can be done.
  ///
  /// - Throws: ``EvaluationError`` if its texts have no value.
  func tell(
    _ repair: CompiledTelling.Repair, at place: FoundPlace, _ look: Look
  ) throws(EvaluationError) -> FoundRepair? {
    let context = teller.context
    if let when = repair.when, !(try when.evaluateBool(in: context)) { return nil }
    let writer = ValueWriter(host: teller.host, language: teller.language, purpose: .edit)
    var edits: [TextEdit] = []
    if let replace = repair.replace {
      let value = try replace.evaluate(in: context)
      let outer = context.slots[RuleEnvironment.Slot.element]
      defer { context.slots[RuleEnvironment.Slot.element] = outer }
      for element in Self.elements(of: value) {
        if case .list = value { context.slots[RuleEnvironment.Slot.element] = .value(element) }
        let text = try repair.with.fill(writer, in: context)
        for old in teller.resolver.texts(of: element) { add(old, text, look, to: &edits) }
      }
    } else if !place.isSubstitute {
      add(place.words, try repair.with.fill(writer, in: context), look, to: &edits)
    }
    guard !edits.isEmpty else { return nil }
    let description = try repair.description?.fill(teller.messageWriter, in: context)
    return FoundRepair(safety: repair.safety, description: description ?? "", edits: edits)
  }

  private static func elements(of value: Value) -> [Value] {
    guard case .list(let list) = value else { return [value] }
    return (0..<list.count).map { list[$0] }
  }

  /// Adds the edit unless it would change nothing, or stands where nothing may be changed.
  private func add(_ old: Text, _ new: String, _ look: Look, to edits: inout [TextEdit]) {
    guard let place = teller.resolver.place(of: old), !isInherited(place.range, look),
      !hasMarkup(place.range)
    else { return }
    guard !old.utf8.elementsEqual(new.utf8) else { return }
    edits.append(TextEdit(range: place.range, text: new))
  }

  /// Whether tags of a page stand between the words at `range`, which an edit would take away.
  private func hasMarkup(_ range: ByteRange) -> Bool {
    guard teller.host.plan.format == .html else { return false }
    return teller.host.plan.source.bytes[range.lowerBound..<range.upperBound].contains(UInt8(ascii: "<"))
  }

  /// Whether `range` lies in a cell that the task took over from the row above: it belongs to that row.
  private func isInherited(_ range: ByteRange, _ look: Look) -> Bool {
    guard let index = look.task, !teller.host.plan.tasks[index].inherited.isEmpty else { return false }
    let task = teller.host.plan.tasks[index]
    return task.inherited.contains { task.cell($0).place?.contains(range) ?? false }
  }
}
