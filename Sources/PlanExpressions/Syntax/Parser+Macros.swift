import PlanSource

/// A call that may be a macro.
struct MacroCall {
  let name: String
  let receiver: ExpressionNode?
  let arguments: [ExpressionNode]
  let nameRange: ByteRange
  let start: Int
}

extension Parser {
  /// The expansion of `call`; `nil` if it is no macro.
  mutating func expand(_ call: MacroCall) throws(Abort) -> ExpressionNode? {
    guard let receiver = call.receiver else { return try expandGlobal(call) }
    if case .identifier("cel", _) = receiver.kind, call.name == "bind" { return try expandBind(call) }
    if call.name == "sortBy", call.arguments.count == 2 { return try expandSort(call, of: receiver) }
    guard let form = ComprehensionForm(call.name, argumentCount: call.arguments.count) else {
      return nil
    }
    return try expandComprehension(call, on: receiver, form: form)
  }

  private mutating func expandGlobal(_ call: MacroCall) throws(Abort) -> ExpressionNode? {
    guard call.arguments.count == 1 else { return nil }
    switch call.name {
    case "has":
      guard case .select(let operand, let field, let fieldRange) = call.arguments[0].kind else {
        return try invalid(call, at: call.arguments[0].range)
      }
      return try node(.test(operand, field: field, fieldRange: fieldRange), from: call.start)
    case "known": return try node(.known(call.arguments[0]), from: call.start)
    default: return nil
    }
  }

  private mutating func expandBind(_ call: MacroCall) throws(Abort) -> ExpressionNode {
    guard call.arguments.count == 3 else { return try invalid(call, at: call.nameRange) }
    guard let name = variableName(call.arguments[0]) else {
      return try invalid(call, at: call.arguments[0].range)
    }
    return try node(.bind(name, value: call.arguments[1], body: call.arguments[2]), from: call.start)
  }

  /// `list.sortBy(x, key)`: the list is named, and the function `sortBy` is given it and the list of its keys.
  private mutating func expandSort(
    _ call: MacroCall, of receiver: ExpressionNode
  ) throws(Abort) -> ExpressionNode {
    guard let name = variableName(call.arguments[0]) else {
      return try invalid(call, at: call.arguments[0].range)
    }
    // No name that can be written, so that it hides nothing.
    let listName = "@list"
    let list = try node(.identifier(listName, isRooted: false), from: call.start)
    let walk = ExpressionNode.Comprehension(
      macro: .map, source: list, variables: [name], filter: nil, body: call.arguments[1])
    let keys = try node(.comprehension(walk), from: call.start)
    let sorted = try node(
      .call("sortBy", receiver: list, arguments: [keys], nameRange: call.nameRange), from: call.start)
    return try node(.bind(listName, value: receiver, body: sorted), from: call.start)
  }

  private mutating func expandComprehension(
    _ call: MacroCall, on receiver: ExpressionNode, form: ComprehensionForm
  ) throws(Abort) -> ExpressionNode {
    var variables: [String] = []
    for argument in call.arguments.prefix(form.variableCount) {
      guard let name = variableName(argument), !variables.contains(name) else {
        return try invalid(call, at: argument.range)
      }
      variables.append(name)
    }
    let rest = call.arguments.dropFirst(form.variableCount)
    guard let body = rest.last else { return try invalid(call, at: call.nameRange) }
    let comprehension = ExpressionNode.Comprehension(
      macro: form.macro, source: receiver, variables: variables,
      filter: rest.count > 1 ? rest.first : nil, body: body)
    return try node(.comprehension(comprehension), from: call.start)
  }

  private func variableName(_ node: ExpressionNode) -> String? {
    guard case .identifier(let name, isRooted: false) = node.kind else { return nil }
    return name
  }

  private mutating func invalid(_ call: MacroCall, at range: ByteRange) throws(Abort) -> ExpressionNode {
    report(.invalidMacro(call.name), at: range)
    return try node(.invalid, from: call.start)
  }
}

/// Which macro a method call is, and how many of its arguments are names.
struct ComprehensionForm {
  let macro: ComprehensionMacro
  let variableCount: Int

  /// The form of `name` with `argumentCount` arguments; `nil` if that is an ordinary call.
  init?(_ name: String, argumentCount: Int) {
    switch (name, argumentCount) {
    case ("all", 2), ("all", 3): macro = .all
    case ("exists", 2), ("exists", 3): macro = .exists
    case ("exists_one", 2), ("exists_one", 3), ("existsOne", 2), ("existsOne", 3): macro = .existsOne
    case ("map", 2), ("map", 3): macro = .map
    case ("filter", 2): macro = .filter
    case ("transformList", 3), ("transformList", 4): macro = .transformList
    case ("transformMap", 3), ("transformMap", 4): macro = .transformMap
    case ("transformMapEntry", 3), ("transformMapEntry", 4): macro = .transformMapEntry
    default: return nil
    }
    switch macro {
    case .map, .filter: variableCount = 1
    case .all, .exists, .existsOne: variableCount = argumentCount - 1
    case .transformList, .transformMap, .transformMapEntry: variableCount = 2
    }
  }
}
