import TestSupport
import Testing

/// A configuration with one mistake, marked, and what is said about it.
struct ConfigurationMistake: Sendable, CustomTestStringConvertible {
  let marked: Marked
  let says: String
  let testDescription: String

  init(_ source: String, _ says: String) {
    marked = Marked(source)
    self.says = says
    testDescription = source
  }
}
