/// How much a reader takes before it refuses an input.
///
/// Every limit holds for untrusted input: within them no input makes a reader slow, deep or large.
package struct DocumentLimits: Hashable, Sendable {
  /// How many bytes an input may have, and each part of a package once it is inflated.
  package var maxBytes: Int
  /// How deep elements of XML and HTML may be nested.
  package var maxDepth: Int
  /// How many entries a package may have.
  package var maxEntries: Int
  /// How many times larger than stored a part may become; small parts are not measured.
  package var maxRatio: Int
  /// How many cells all tables may have together, those that spans cover counted; rows and paragraphs count
  /// like cells.
  package var maxCells: Int
  /// How many tasks a plan may have.
  package static let maxTasks = 100_000

  /// The limits given; what is not given has its default.
  package init(
    maxBytes: Int = 64 << 20, maxDepth: Int = 512, maxEntries: Int = 10_000, maxRatio: Int = 200,
    maxCells: Int = 500_000
  ) {
    self.maxBytes = min(max(maxBytes, 0), 1 << 30)
    self.maxDepth = max(maxDepth, 1)
    self.maxEntries = max(maxEntries, 1)
    self.maxRatio = max(maxRatio, 1)
    self.maxCells = max(maxCells, 1)
  }
}
