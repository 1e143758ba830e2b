package import PlanSource

/// Scans text after text for what the alternatives of a ``PatternOutline`` require, on one thread.
///
/// In one pass, and what follows is looked at only where a literal may stand. For a few texts the outline is searched
/// as it lies in the program; whoever says that more will follow has it decoded (``prepare()``).
package final class OutlineScan {
  private let outline: PatternOutline
  private let hits: LiteralHits
  private let text = SymbolText()
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

  /// Calls `body` with each alternative all of whose clauses `text` satisfies, in no order.
  package func scan(_ text: Text, _ body: (Int32) -> Void) {
    hits.begin()
    text.withUTF8 { bytes in
      if let index {
        index.scan(bytes, loading: self.text, &places, into: hits)
        hits.forEach { alternative, bits in
          if bits == index.wanted[Int(alternative)] { body(alternative) }
        }
      } else {
        self.text.load(bytes)
        outline.withLayout { layout in
          layout.scan(self.text, into: hits)
          hits.forEach { alternative, bits in
            if bits == layout.wanted(by: Int(alternative)) { body(alternative) }
          }
        }
      }
    }
  }

  /// Which of the lengths whose bits are `wanted` (``RepeatedPart/bits``) may stand twice side by side in the text scanned last.
  ///
  /// `nil` if that cannot be told, since blanks count in what stands twice, and are no symbols.
  package func repeatedLengths(_ wanted: UInt64) -> UInt64? {
    text.marks.hasBlanks ? nil : text.repeatedLengths(wanted)
  }
}
