import PlanRegex

/// What tells whether a regular expression matches in a text.
enum TextMatcher {
  /// What tells it at first: making an automaton for a single plan would take longer than it saves.
  case provisional(Regex)
  case automaton(TextAutomaton)
  /// An expression that says more than an automaton can know.
  case regex(Regex)

  /// Whether nothing better can be made.
  var isFinal: Bool { if case .provisional = self { false } else { true } }

  /// What matches `pattern`, `nil` if it cannot be compiled; `before` is what did so far.
  init?(_ pattern: String, after before: TextMatcher?) {
    if case .provisional(let regex)? = before {
      self = TextAutomaton(pattern).map { .automaton($0) } ?? .regex(regex)
      return
    }
    do throws(RegexSyntaxError) { self = .provisional(try Regex(pattern)) } catch { return nil }
  }
}
