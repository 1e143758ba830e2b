/// Where a task stands, and its number.
package struct TaskFacts: Sendable {
  /// Its number without brackets and marks, a continued row's that of its task; empty if it has none.
  package var ordinal: String
  /// The value of ``ordinal``; 0 if it is no number.
  package var numberValue: Int
  /// Where numbers must differ: tasks with the same string share one sequence of numbers.
  package var scope: String
  /// The numbers of the sections around it without brackets and marks, outermost first.
  package var path: [String]
}

/// Where a section stands, and its number.
package struct SectionFacts: Sendable {
  /// The value of its number; 0 if it has none.
  package var numberValue: Int
  /// Its own number without brackets and marks; empty if it has none.
  package var ordinal: String
  /// The numbers from the chapter down to this section.
  package var path: [String]
}
