import PlanRegex
import PlanSource

extension FunctionOverload {
  /// `matches`, as a function and as a method: whether a regular expression matches anywhere.
  ///
  /// A constant expression is compiled once, at load.
  static let matchFunctions: [FunctionOverload] =
    ([false, true].map { isMember in
      FunctionOverload(
        "matches", isMember: isMember, [.string, .string], .bool,
        specialize: specializedMatch,
        body: .binary { (text, pattern, context) throws(EvaluationError) -> Value in
          guard case .text(let pattern) = pattern else { throw EvaluationError(.noSuchOverload("matches")) }
          try context.step(compilationCost + pattern.count)
          return try match(text, compiled(pattern), context)
        })
    })

  /// Steps that compiling a pattern costs, besides one for each byte of it.
  private static let compilationCost = 20

  private static func specializedMatch(
    _ constants: [Value?]
  ) throws(SpecializationError) -> Specialization? {
    guard constants.count == 2, case .text(let pattern)? = constants[1] else { return nil }
    let regex: Regex
    do {
      regex = try Regex(pattern.string)
    } catch {
      throw SpecializationError(.invalidRegex(message: error.message, offset: error.offset), argument: 1)
    }
    return Specialization(
      body: .binary { (text, _, context) throws(EvaluationError) -> Value in
        try match(text, regex, context)
      })
  }

  private static func compiled(_ pattern: Text) throws(EvaluationError) -> Regex {
    do {
      return try Regex(pattern.string)
    } catch {
      throw .invalid("matches", error.message)
    }
  }

  private static func match(
    _ text: Value, _ regex: Regex, _ context: EvaluationContext
  ) throws(EvaluationError) -> Value {
    guard case .text(let text) = text else { throw EvaluationError(.noSuchOverload("matches")) }
    try context.step(text.cost)
    do {
      return .bool(try regex.search(text, scratch: context.regexScratch) != nil)
    } catch {
      throw EvaluationError(.matchLimit)
    }
  }
}
