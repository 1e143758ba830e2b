import PlanSource
import TestSupport
import Testing

/// A source that a parser refuses: the reason, and the place marked.
struct RefusalCase: Sendable, CustomTestStringConvertible {
  let marked: Marked
  let reason: SourceSyntaxError.Reason
  var limits = ParseLimits()

  init(_ marked: String, _ reason: SourceSyntaxError.Reason, _ limits: ParseLimits = ParseLimits()) {
    self.marked = Marked(marked)
    self.reason = reason
    self.limits = limits
  }

  /// A source where JSON has something else.
  init(_ marked: String, expected: SourceSyntaxError.Expectation, limits: ParseLimits = ParseLimits()) {
    self.init(marked, .malformed(expected), limits)
  }

  var testDescription: String { marked.text.debugDescription }

  /// Checks that `error` says what is expected.
  func check(_ error: SourceSyntaxError?) {
    #expect(error?.reason == reason)
    #expect(error.map { [$0.range] } == marked.ranges)
  }
}
