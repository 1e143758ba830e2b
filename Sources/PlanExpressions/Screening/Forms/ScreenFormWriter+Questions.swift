/// What screens evaluate.
extension ScreenFormWriter {
  mutating func add(_ question: StableQuestion) {
    add(question.cost)
    add(question.body)
  }

  mutating func add(_ question: TextQuestion) {
    add(textCount)
    textCount += 1
    switch question.root {
    case .slot(let slot):
      out.add(mark: Mark.Root.slot)
      add(slot)
    case .local(let local):
      out.add(mark: Mark.Root.local)
      add(local)
    }
    add(kind: question.kind)
    add(question.localCount)
    add(question.definedSlots.count)
    for slot in question.definedSlots { add(slot) }
    add(question.stableSlots.count)
    for slot in question.stableSlots { add(slot) }
    add(question.body)
  }

  private mutating func add(_ body: QuestionBody) {
    add(questionCount)
    questionCount += 1
    switch body {
    case .written(let written): out.add(written.bytes)
    case .made(let made):
      let written = captured { $0.add(made) }
      out.add(written.bytes)
    }
  }

  /// What a question names, what stands for variables in it, and itself: all that it takes to make it.
  private mutating func add(_ made: MadeQuestion) {
    var names: [String] = []
    var slots: [Int] = []
    note(made.checked, made.definitions, &names, &slots)
    add(names.count)
    for name in names {
      guard let variable = environment.variables[name], let type = ExpressionForm.text(of: variable.type)
      else { return isPossible = false }
      add(name)
      add(variable.slot)
      add(variable.isStable)
      add(type)
    }
    add(slots.count)
    for slot in slots {
      guard let program = made.definitions[slot] else { return isPossible = false }
      add(slot)
      add(program.syntax.node, height: program.height, localCount: program.localCount)
    }
    add(made.checked, height: 0, localCount: made.localCount)
  }

  private mutating func add(_ part: CheckedNode, height: Int, localCount: Int) {
    var writer = ExpressionFormWriter(environment, TypeInference())
    writer.write(part: part, height: height, localCount: localCount)
    guard let text = writer.text else { return isPossible = false }
    out.add(text.utf8)
  }

  /// Notes the variables of `node` and of what stands for them, and the slots of these.
  private func note(
    _ node: CheckedNode, _ definitions: SlotPrograms, _ names: inout [String], _ slots: inout [Int]
  ) {
    if case .variable(let slot, let name) = node.kind, !names.contains(name) {
      names.append(name)
      if let definition = definitions[slot] {
        slots.append(slot)
        note(definition.syntax.node, definitions, &names, &slots)
      }
    }
    node.kind.forEachChild { note($0, definitions, &names, &slots) }
  }
}
