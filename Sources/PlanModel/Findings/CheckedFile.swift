package import PlanSource

/// One input after checking: its findings, or why it could not be read.
package struct CheckedFile: Sendable {
  /// As it was named on the command line, or found below a folder.
  package var path: String
  package var format: PlanFormat?
  package var taskCount: Int
  /// What places refer to; empty if the input could not be decoded.
  package var source: TextStorage
  /// For JSON pointers.
  package var tree: Tree?
  /// In order of place, rule and message.
  package var findings: [Finding]
  package var suppressedCount: Int
  package var failure: InputFailure?

  /// The input at `path`, not yet read.
  package init(path: String) {
    self.path = path
    taskCount = 0
    source = .missing
    findings = []
    suppressedCount = 0
  }
}

/// Why an input could not be read.
package struct InputFailure: Error, Hashable, Sendable {
  /// A stable word for programs, such as `json/duplicate-key` or `file/not-found`.
  package var code: String
  package var message: Words
  /// Where in the source, if it is about a place.
  package var range: ByteRange?

  /// A failure `code`, told as `message`.
  package init(code: String, message: Words, range: ByteRange? = nil) {
    self.code = code
    self.message = message
    self.range = range
  }
}
