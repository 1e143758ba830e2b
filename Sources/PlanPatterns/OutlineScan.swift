/// Scans texts for what the alternatives of a ``PatternOutline`` require, on one thread.
///
/// In one pass, and what follows is looked at only where a literal may stand. For a few texts the outline is searched
/// as it lies in the program; whoever says that more will follow has it decoded (``prepare()``).
package final class OutlineScan {
  private let outline: PatternOutline
  private let hits: LiteralHits
  private var places = OutlinePlaces()
  private var index: OutlineIndex?

  /// Scans for `outline`.
  package init(_ outline: PatternOutline) {
    self.outline = outline
    hits = LiteralHits(alternatives: outline.count)
  }

  /// Decodes the outline, so that what follows is quicker.
  package func prepare() {
    if index == nil { index = outline.withLayout { OutlineIndex($0) } }
  }

  /// Calls `body` with each text of `texts`, by its number there, and each alternative all of whose clauses it satisfies: text
  /// by text, of one text in no order.
  package func scan(_ texts: SymbolStream, _ body: (_ text: Int, _ alternative: Int32) -> Void) {
    if let index { return index.scan(texts, &places, hits, body) }
    outline.withLayout { $0.scan(texts, hits, body) }
  }
}
