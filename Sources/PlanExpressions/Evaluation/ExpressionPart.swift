import PlanSource

/// Parts of a program evaluated by themselves, to tell why the whole came out as it did.
extension ExpressionSyntax {
  /// Whether it can be evaluated by itself: it needs no variable of a macro around it.
  package var standsAlone: Bool { node.lowestLocal == .max }

  /// An expression for the elements that decide a quantifier: those for which `exists` holds, those for which
  /// `all` does not; `nil` for everything else.
  package var deciders: ExpressionSyntax? {
    guard case .comprehension(let walk) = node.kind, walk.variables.count == 1 else { return nil }
    let body: CheckedNode
    switch walk.macro {
    case .exists, .existsOne: body = walk.body
    case .all: body = CheckedNode(.unary(.not, walk.body), .bool, walk.body.range)
    case .map, .filter, .transformList, .transformMap, .transformMapEntry: return nil
    }
    let filter = CheckedNode.Comprehension(
      macro: .filter, source: walk.source, variables: walk.variables, firstLocal: walk.firstLocal,
      filter: nil, body: body)
    return ExpressionSyntax(CheckedNode(.comprehension(filter), .list(.dyn), node.range), inference)
  }
}

extension Program {
  /// The value in `context` of `part`, which is a part of this program and stands alone.
  ///
  /// It is compiled for this once and remembers nothing; `environment` is that of the program.
  ///
  /// - Throws: ``EvaluationError`` if it has none.
  package func evaluate(
    _ part: ExpressionSyntax, of environment: ExpressionEnvironment, in context: EvaluationContext
  ) throws(EvaluationError) -> Value {
    var compiler = ProgramCompiler(environment, remembers: false)
    return try compiler.compile(part.node, localCount: localCount).evaluate(in: context)
  }
}
