package import PlanSource

/// One input after checking: its findings, or why it could not be read.
package struct CheckedFile: Sendable {
  /// As it was named on the command line, or found below a folder.
  package var path: String
  package var format: PlanFormat?
  package var taskCount: Int
  /// What places refer to; empty if the input could not be decoded.
  package var source: TextStorage
  /// Where its parts stand on the page; `nil` for JSON and YAML.
  package var places: DocumentPlaces?
  /// For JSON pointers.
  package var tree: Tree?
  /// In order of place, rule and message.
  package var findings: [Finding]
  package var suppressedCount: Int
  /// How many findings were fixed before; `nil` if nothing was to be fixed.
  package var fixes: FixCount?
  package var failure: InputFailure?
  /// Whether it was checked itself; a configuration or baseline of which something is told was not.
  package var isInput = true

  /// The input at `path`, not yet read.
  package init(path: String) {
    self.path = path
    taskCount = 0
    source = .missing
    findings = []
    suppressedCount = 0
  }

  /// Forgets what only a report of it needs: its text and where its parts stand.
  package mutating func forgetSource() {
    source = .missing
    places = nil
    tree = nil
  }
}

/// What was fixed in an input, or in all of them.
package struct FixCount: Hashable, Sendable {
  /// Findings that are fixed.
  package var fixed = 0
  /// Findings that could be fixed if proposed fixes were wanted too.
  package var proposed = 0
  /// Whether it is only shown what would be fixed.
  package var isShownOnly = false

  /// Nothing.
  package init() {}

  /// Adds `other`.
  package mutating func add(_ other: FixCount) {
    fixed += other.fixed
    proposed += other.proposed
    isShownOnly = isShownOnly || other.isShownOnly
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
