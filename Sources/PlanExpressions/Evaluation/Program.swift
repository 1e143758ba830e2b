package import PlanSource

/// A checked expression, ready to be evaluated any number of times.
package final class Program: Sendable {
  /// The type of its value.
  package let type: ExpressionType
  /// Names of variables it uses, sorted, constants included (`options` and `options.x`).
  package let variables: [String]
  /// What was written, with types: for advice that goes beyond types.
  package let syntax: ExpressionSyntax
  /// How high its tree is, which is how deep evaluation recurses.
  let height: Int
  /// How many variables of macros it needs.
  let localCount: Int
  /// Whether ``type`` leaves open how deep its values are nested.
  let hidesDepth: Bool
  private let root: any EvaluationNode

  /// Parses, checks and compiles `source`.
  ///
  /// - Throws: ``ExpressionError`` with every problem found, in the order of their places.
  package init(_ source: Text, in environment: ExpressionEnvironment) throws(ExpressionError) {
    let (tree, problems) = Parser.parse(source, expandsMacros: environment.dialect.expandsMacros)
    guard let tree else { throw ExpressionError(problems: problems.inOrder) }
    var checker = Checker(environment)
    let checked = checker.check(tree)
    let all = problems + checker.problems
    guard all.isEmpty else { throw ExpressionError(problems: all.inOrder) }
    type = checker.inference.close(checked.type)
    // Definitions could nest types on and on; whatever compares or frees such values recurses.
    guard type.depth <= Parser.depthLimit else {
      throw ExpressionError(problems: [ExpressionProblem(.nestingTooDeep, at: checked.range)])
    }
    height = tree.height
    hidesDepth = type.hidesDepth
    variables = checker.used.sorted()
    syntax = ExpressionSyntax(checked, checker.inference)
    localCount = checker.localCount
    var compiler = ProgramCompiler(environment)
    root = compiler.compile(checked, localCount: checker.localCount)
  }

  /// Makes a program of `form`, the checked form of an expression of `environment`; `nil` if it is of another.
  package init?(form: UnsafeBufferPointer<UInt8>, in environment: ExpressionEnvironment) {
    do {
      var reader = ExpressionFormReader(form, in: environment)
      let head = try reader.head()
      let checked = try reader.node()
      type = head.type
      height = head.height
      hidesDepth = head.type.hidesDepth
      variables = head.variables
      syntax = ExpressionSyntax(checked, TypeInference())
      localCount = head.localCount
      var compiler = ProgramCompiler(environment)
      root = compiler.compile(checked, localCount: head.localCount)
    } catch {
      return nil
    }
  }

  /// The value, if it is known without evaluation: of literals, options and lists of them.
  package var constant: Value? { syntax.constant }

  /// Whether the value is known without evaluation.
  package var isConstant: Bool { constant != nil }

  /// The value in `context`.
  ///
  /// - Throws: ``EvaluationError`` if it has none.
  package func evaluate(in context: EvaluationContext) throws(EvaluationError) -> Value {
    try root.evaluate(in: context)
  }

  /// The value in `context` of an expression whose ``type`` is bool.
  ///
  /// - Throws: ``EvaluationError`` if it has none, or another.
  package func evaluateBool(in context: EvaluationContext) throws(EvaluationError) -> Bool {
    try root.evaluateBool(in: context)
  }
}

extension [ExpressionProblem] {
  /// The first problems in the order of their places; of two at one place the earlier found comes first.
  fileprivate var inOrder: [ExpressionProblem] {
    enumerated()
      .sorted { ($0.element.range, $0.offset) < ($1.element.range, $1.offset) }
      .prefix(Checker.mostProblems)
      .map(\.element)
  }
}
