extension ScreenCompiler {
  /// An expression that hangs on one string or day.
  struct TextUse {
    var question: TextQuestion
    var field: Int
    /// Whether it is a day.
    var isDay: Bool
    /// How the object lies to those of the scope.
    var path: [ScreenStep]
  }

  /// What was found while looking for the one string or day that an expression hangs on.
  private struct Search {
    var root: TextQuestion.Root?
    var object: CheckedNode?
    var field = -1
    var isDay = false
    /// Variables of macros of the expression itself.
    var bound: [Int] = []
    var definedSlots: [Int] = []
    var stableSlots: [Int] = []
    var depth = 0
  }

  /// The condition `node`, asked once for each different string or day that it hangs on.
  mutating func textQuestion(_ node: CheckedNode, _ scope: Scope) -> ScreenNode? {
    guard !scope.isTop, node.type == .bool, let use = textUse(of: node, scope) else { return nil }
    let screen = use.isDay ? NumberScreen.dateField(slot: use.field) : .textField(slot: use.field)
    let numbers = atoms.number(use.question.kind, screen)
    return ask(.text(use.question, numbers), use.question.kind, use.path)
  }

  mutating func textUse(of node: CheckedNode, _ scope: Scope) -> TextUse? {
    var search = Search()
    guard collect(node, scope, &search), let root = search.root, let object = search.object,
      let kind = kind(of: object.type), let path = path(to: object, scope)
    else { return nil }
    var compiler = ProgramCompiler(environment)
    let made = MadeQuestion(compiler.compile(node), of: node, localCount: 0, definitions: definitions)
    let question = TextQuestion(
      number: atoms.textNumber(), .made(made), root: root, kind: kind, localCount: scope.localCount,
      definedSlots: search.definedSlots, stableSlots: search.stableSlots)
    return TextUse(question: question, field: search.field, isDay: search.isDay, path: path)
  }

  /// Whether `node` names nothing that changes within a plan but the string or the day in one field of one object.
  private mutating func collect(_ node: CheckedNode, _ scope: Scope, _ search: inout Search) -> Bool {
    guard visit() else { return false }
    switch node.kind {
    case .constant: return true
    case .unresolved, .dynamicField, .test, .map: return false
    case .local(let index, _): return search.bound.contains(index)
    case .variable(let slot, _): return collectVariable(slot, node, scope, &search)
    case .field(let operand, let slot, let name):
      guard let root = root(operand, search) else { return collect(operand, scope, &search) }
      return use(root, operand, slot, name, node.type, &search)
    case .comprehension(let walk):
      guard collect(walk.source, scope, &search) else { return false }
      let before = search.bound
      search.bound += (0..<walk.variables.count).map { walk.firstLocal + $0 }
      defer { search.bound = before }
      if let filter = walk.filter, !collect(filter, scope, &search) { return false }
      return collect(walk.body, scope, &search)
    case .bind(let local, _, let value, let body):
      guard collect(value, scope, &search) else { return false }
      let before = search.bound
      search.bound.append(local)
      defer { search.bound = before }
      return collect(body, scope, &search)
    case .call, .unary, .binary, .logic, .conditional, .index, .list, .known:
      for child in node.kind.children where !collect(child, scope, &search) { return false }
      return true
    }
  }

  private mutating func collectVariable(
    _ slot: Int, _ node: CheckedNode, _ scope: Scope, _ search: inout Search
  ) -> Bool {
    guard let definition = definitions[slot] else {
      guard node.isStable else { return false }
      if !search.stableSlots.contains(slot) { search.stableSlots.append(slot) }
      return true
    }
    guard search.depth < 8 else { return false }
    if !search.definedSlots.contains(slot) { search.definedSlots.append(slot) }
    let before = search.bound
    search.bound = []
    search.depth += 1
    defer {
      search.bound = before
      search.depth -= 1
    }
    return collect(definition.syntax.node, scope, &search)
  }

  /// What the object `node` is called, if it is one that changes within a plan.
  private func root(_ node: CheckedNode, _ search: Search) -> TextQuestion.Root? {
    switch node.kind {
    case .variable(let slot, _): definitions[slot] == nil && !node.isStable ? .slot(slot) : nil
    case .local(let index, _): search.depth == 0 && !search.bound.contains(index) ? .local(index) : nil
    default: nil
    }
  }

  private func use(
    _ root: TextQuestion.Root, _ object: CheckedNode, _ slot: Int, _ name: String, _ type: ExpressionType,
    _ search: inout Search
  ) -> Bool {
    // Of a day that is unknown nothing is told: the rule's own evaluation says what comes of it.
    let isDay = type == .timestamp
    guard isDay || type == .string || type == .text, let kind = kind(of: object.type),
      let declared = environment.objects[Int(kind)].fields[name], isDay || !declared.mayBeUnknown
    else { return false }
    if let known = search.root { return known == root && search.field == slot }
    search.root = root
    search.object = object
    search.field = slot
    search.isDay = isDay
    return true
  }
}
