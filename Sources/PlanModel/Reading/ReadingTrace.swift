package import PlanSource

/// How a document was read and why, for `parse --explain`.
package struct ReadingTrace: Sendable {
  /// What a step is about.
  package enum Subject: Hashable, Sendable {
    /// The whole document, or a choice between its parts.
    case document
    /// Words above or below the plan.
    case front
    /// A table as a whole.
    case table
    /// A column of a table, counted from 1.
    case column(Int)
    /// A row of a table, or a paragraph read as a task or heading.
    case row(Int)
  }

  /// One decision.
  package struct Step: Sendable {
    package var subject: Subject
    /// What it is about, in the source.
    package var range: ByteRange
    package var words: Words

    /// `words` about `subject` at `range`.
    package init(_ subject: Subject, _ range: ByteRange, _ words: Words) {
      self.subject = subject
      self.range = range
      self.words = words
    }
  }

  /// In the order of decision.
  package private(set) var steps: [Step] = []
  private let isOn: Bool

  /// A trace that keeps its steps, or not.
  package init(isOn: Bool) {
    self.isOn = isOn
  }

  /// Keeps a step; `words` is not evaluated when nobody wants to know.
  package mutating func add(_ subject: Subject, _ range: ByteRange, _ words: @autoclosure () -> Words) {
    if isOn { steps.append(Step(subject, range, words())) }
  }
}
