import PlanExpressions
import PlanModel
import PlanSource

/// Tells how an expression came to its value: the values of the parts that decide it.
struct ConditionExplainer {
  private static let mostLines = 14
  private static let deepest = 5

  let program: Program
  let source: Text
  let environment: ExpressionEnvironment
  let context: EvaluationContext
  let writer: TraceValueWriter
  private var lines: [TraceLine] = []
  private var told: Set<String> = []

  init(
    _ program: Program, _ source: Text, _ environment: ExpressionEnvironment, _ context: EvaluationContext,
    _ writer: TraceValueWriter
  ) {
    self.program = program
    self.source = source
    self.environment = environment
    self.context = context
    self.writer = writer
  }

  /// The value of the whole under `key`, and below it what decides.
  mutating func explained(as key: String) -> [TraceLine] {
    let whole = program.syntax
    lines = [
      TraceLine(key: key, source: Self.oneLine(source.string), value: told(value(of: whole)), depth: 0)
    ]
    told = [Self.oneLine(source.string)]
    explain(whole, depth: 1)
    return lines
  }

  private typealias Outcome = Result<Value, EvaluationError>

  private func value(of part: ExpressionSyntax) -> Outcome {
    do {
      return .success(try program.evaluate(part, of: environment, in: context))
    } catch {
      return .failure(error)
    }
  }

  private func told(_ outcome: Outcome) -> TraceLine.Value {
    switch outcome {
    case .success(let value): .value(writer.text(value))
    case .failure(let error): TraceLine.Value(error)
    }
  }

  /// Tells what is inside `part`.
  private mutating func explain(_ part: ExpressionSyntax, depth: Int) {
    guard depth <= Self.deepest, lines.count < Self.mostLines else { return }
    switch part.kind {
    case .and: explain(part.children, isAnd: true, depth: depth)
    case .or: explain(part.children, isAnd: false, depth: depth)
    case .conditional:
      let children = part.children
      guard children.count == 3 else { return }
      tell(children[0], depth: depth, goesOn: true)
      guard case .success(.bool(let holds)) = value(of: children[0]) else { return }
      tell(children[holds ? 1 : 2], depth: depth, goesOn: true)
    case .walk: explainWalk(part, depth: depth)
    case .unary, .binary, .call, .index, .known, .list:
      for child in part.children { tell(child, depth: depth, goesOn: true) }
    case .constant, .variable, .local, .field, .has, .map, .bind: return
    }
  }

  /// Every operand, and what is inside those that decide.
  private mutating func explain(_ operands: [ExpressionSyntax], isAnd: Bool, depth: Int) {
    let values = operands.map { part in part.standsAlone ? value(of: part) : nil }
    let isDecided = values.contains { value in
      if case .success(.bool(let bool)) = value { bool != isAnd } else { false }
    }
    for (part, value) in zip(operands, values) {
      let decides =
        if case .success(.bool(let bool)) = value { isDecided ? bool != isAnd : true } else { !isDecided }
      tell(part, depth: depth, goesOn: decides)
      // What stands behind the part that decides was not asked.
      if isDecided, decides { return }
    }
  }

  /// What is walked over, and the elements that decide.
  private mutating func explainWalk(_ part: ExpressionSyntax, depth: Int) {
    if let list = part.children.first { tell(list, depth: depth, goesOn: true) }
    guard part.standsAlone, let deciders = part.deciders, lines.count < Self.mostLines,
      case .success(.list(let list)) = value(of: deciders)
    else { return }
    let isAll = if case .walk(.all) = part.kind { true } else { false }
    lines.append(
      TraceLine(
        key: isAll ? "not" : "with", source: text(of: part.children.last ?? part),
        value: .value(writer.text(.list(list))), depth: depth))
  }

  private mutating func tell(_ part: ExpressionSyntax, depth: Int, goesOn: Bool) {
    let source = text(of: part)
    guard part.standsAlone, lines.count < Self.mostLines, !isPlain(part, source) else { return }
    guard told.insert(source).inserted else { return }
    lines.append(TraceLine(key: "", source: source, value: told(value(of: part)), depth: depth))
    if goesOn { explain(part, depth: depth + 1) }
  }

  /// Whether it says what it is: a literal.
  private func isPlain(_ part: ExpressionSyntax, _ source: String) -> Bool {
    part.constant != nil && !source.contains("options.")
  }

  private func text(of part: ExpressionSyntax) -> String {
    let range = part.range
    let whole = source.string.utf8.count
    guard range.lowerBound >= 0, range.upperBound <= whole, range.lowerBound < range.upperBound else {
      return ""
    }
    return Self.oneLine(source.part(range).string)
  }

  static func oneLine(_ text: String) -> String {
    text.split(whereSeparator: { $0 == " " || $0.isNewline }).joined(separator: " ")
  }
}

extension TraceLine.Value {
  /// Why there is no value.
  init(_ error: EvaluationError) {
    if case .unknown(let what) = error.reason {
      self = .unknown(what)
    } else {
      self = .failure((UnevaluatedRule.Reason(error) ?? .defect).words)
    }
  }
}
