import PlanSource

/// What a program evaluates, and what was written.
final class ProgramBody: Sendable {
  let syntax: ExpressionSyntax
  let root: any EvaluationNode

  init(
    _ checked: CheckedNode, _ inference: TypeInference, localCount: Int, in environment: ExpressionEnvironment
  ) {
    syntax = ExpressionSyntax(checked, inference)
    var compiler = ProgramCompiler(environment)
    root = compiler.compile(checked, localCount: localCount)
  }

  /// What is known of a program without its body.
  struct Head {
    var type: ExpressionType
    /// Names of variables, sorted, constants included.
    var variables: [String]
    var height: Int
    var localCount: Int
  }

  /// Parses, checks and compiles `source`.
  ///
  /// - Throws: ``ExpressionError`` with every problem found, in the order of their places.
  static func compile(
    _ source: Text, in environment: ExpressionEnvironment
  ) throws(ExpressionError) -> (head: Head, body: ProgramBody) {
    let (tree, problems) = Parser.parse(source, expandsMacros: environment.dialect.expandsMacros)
    guard let tree else { throw ExpressionError(problems: problems.inOrder) }
    var checker = Checker(environment)
    let checked = checker.check(tree)
    let all = problems + checker.problems
    guard all.isEmpty else { throw ExpressionError(problems: all.inOrder) }
    let type = checker.inference.close(checked.type)
    // Definitions could nest types on and on; whatever compares or frees such values recurses.
    guard type.depth <= Parser.depthLimit else {
      throw ExpressionError(problems: [ExpressionProblem(.nestingTooDeep, at: checked.range)])
    }
    let head = Head(
      type: type, variables: checker.used.sorted(), height: tree.height, localCount: checker.localCount)
    let body = ProgramBody(checked, checker.inference, localCount: checker.localCount, in: environment)
    return (head, body)
  }

  /// The body that `form` describes in `environment`; `nil` if it is of another.
  static func read(_ form: [UInt8], in environment: ExpressionEnvironment) -> ProgramBody? {
    form.withUnsafeBufferPointer { read($0, in: environment) }
  }

  /// The same for a form that lies anywhere.
  static func read(
    _ form: UnsafeBufferPointer<UInt8>, in environment: ExpressionEnvironment
  ) -> ProgramBody? {
    do throws(ExpressionFormReader.Refusal) {
      var reader = ExpressionFormReader(form, in: environment)
      let head = try reader.head()
      return ProgramBody(try reader.tree(), TypeInference(), localCount: head.localCount, in: environment)
    } catch {
      return nil
    }
  }

  /// The body of `source`, which was compiled before in such an environment, so that it has no problems.
  static func recompile(_ source: Text, in environment: ExpressionEnvironment) -> ProgramBody {
    do {
      return try compile(source, in: environment).body
    } catch {
      return failing(source, in: environment)
    }
  }

  /// A body that fails.
  static func failing(_ source: Text = .missing, in environment: ExpressionEnvironment) -> ProgramBody {
    let node = CheckedNode(.unresolved(name: source.string), .dyn, ByteRange(0, source.count))
    return ProgramBody(node, TypeInference(), localCount: 0, in: environment)
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
