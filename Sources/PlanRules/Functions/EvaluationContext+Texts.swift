import PlanExpressions
import PlanRegex
import PlanSource

extension EvaluationContext {
  /// `value` as the text that `function` takes; looking at it costs a step per 16 characters.
  func text(_ value: Value, for function: String) throws(EvaluationError) -> Text {
    guard case .text(let text) = value else { throw EvaluationError(.noSuchOverload(function)) }
    try step(1 + text.count / 48)
    return text
  }

  /// `value` as the list that `function` takes.
  func list(_ value: Value, for function: String) throws(EvaluationError) -> ListValue {
    guard case .list(let list) = value else { throw EvaluationError(.noSuchOverload(function)) }
    return list
  }

  /// Calls `body` with `value`, or with each element if it is a list: `find` and `hits` take both.
  func forEachText(
    in value: Value, for function: String, _ body: (Text) throws(EvaluationError) -> Void
  ) throws(EvaluationError) {
    guard case .list(let list) = value else { return try body(text(value, for: function)) }
    for position in 0..<list.count {
      try body(text(list[position], for: function))
    }
  }

  /// Which texts of the plan may have what the search number `search` looks for; `nil` if that is not known.
  func sieve(_ search: Int?) -> TextSieve? {
    guard let search, let host = host as? PlanHost else { return nil }
    return host.searched?.sieve(search)
  }

  /// The plan's host, which `function` asks.
  func planHost(for function: String) throws(EvaluationError) -> PlanHost {
    guard let host = host as? PlanHost else { throw EvaluationError(.noSuchOverload(function)) }
    return host
  }
}

extension SpecializationError {
  /// A regular expression at `argument` that cannot be compiled.
  init(_ error: RegexSyntaxError, argument: Int) {
    self.init(.invalidRegex(message: error.message, offset: error.offset), argument: argument)
  }
}
