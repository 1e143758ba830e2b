/// Scans texts for what the alternatives of a ``PatternOutline`` require, on one thread.
///
/// In one pass, and what follows is looked at only where a literal may stand. For a few texts the outline is searched
/// as it lies in the program; whoever says that more will follow has it decoded (``prepare(after:)``).
package final class OutlineScan {
  private let outline: PatternOutline
  private let hits: LiteralHits
  private var places = OutlinePlaces()
  private var index: OutlineIndex?
  /// What is counted before the outline is decoded.
  private var tally: OutlineTally?

  /// Scans for `outline`.
  package init(_ outline: PatternOutline) {
    self.outline = outline
    hits = LiteralHits(alternatives: outline.count)
  }

  /// Decodes the outline, so that what follows is quicker.
  ///
  /// At once, or after `texts` more texts, in which what is rare is counted. What is found does not depend on it.
  package func prepare(after texts: Int = 0) {
    guard index == nil, tally == nil else { return }
    if texts > 0 {
      tally = OutlineTally(alternatives: outline.count, enough: texts)
    } else {
      index = outline.withLayout { OutlineIndex($0, rare: nil) }
    }
  }

  /// Calls `body` with each text of `texts`, by its number there, and each alternative all of whose clauses it satisfies: text
  /// by text, of one text in no order.
  package func scan(_ texts: SymbolStream, _ body: (_ text: Int, _ alternative: Int32) -> Void) {
    if let index { return index.scan(texts, &places, hits, body) }
    outline.withLayout { $0.scan(texts, hits, &tally, body) }
    guard let tally, tally.isFull else { return }
    index = outline.withLayout { OutlineIndex($0, rare: tally) }
    self.tally = nil
  }
}
