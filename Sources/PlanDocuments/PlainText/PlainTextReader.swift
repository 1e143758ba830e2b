import PlanModel
package import PlanSource

/// Reads plain text and Markdown: paragraphs, and tables whose columns are marked by tabs or pipes.
///
/// What a plan is plays no part here; cells without any mark stay paragraphs.
package enum PlainTextReader {
  /// The document that `source` holds.
  ///
  /// Every text of it stands in `source`. It takes linear time.
  /// - Throws: ``DocumentError`` if a limit is reached.
  package static func read(_ source: TextStorage, limits: DocumentLimits) throws(DocumentError) -> Document {
    guard let lines = LineScanner.lines(of: source.bytes, limit: limits.maxCells) else {
      throw DocumentError(.tooManyCells(limit: limits.maxCells))
    }
    let isMarkdown = MarkdownSigns.areIn(lines, source.bytes)
    var finder = BlockFinder(LinedText(source: source, lines: lines, isMarkdown: isMarkdown), limits: limits)
    try finder.find()
    return Document(source: source, format: .text, blocks: finder.blocks)
  }
}
