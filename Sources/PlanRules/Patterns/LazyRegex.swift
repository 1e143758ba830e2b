import PlanRegex
import Synchronization

/// A regular expression that is compiled when it is first needed; threads may share it.
///
/// Most expressions of a run are never needed, because no text contains what they require.
final class LazyRegex: Sendable {
  let pattern: String
  private let compiled = Mutex<Result<Regex, RegexSyntaxError>?>(nil)

  init(_ pattern: String) {
    self.pattern = pattern
  }

  /// The expression.
  ///
  /// - Throws: ``RegexSyntaxError`` if it cannot be compiled.
  func regex() throws(RegexSyntaxError) -> Regex {
    let result = compiled.withLock { compiled -> Result<Regex, RegexSyntaxError> in
      if let compiled { return compiled }
      let result = compile()
      compiled = result
      return result
    }
    return try result.get()
  }

  private func compile() -> Result<Regex, RegexSyntaxError> {
    do {
      return .success(try Regex(pattern))
    } catch {
      return .failure(error)
    }
  }
}
