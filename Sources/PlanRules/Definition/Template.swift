package import PlanSource

/// A text with expressions in braces, as `message` and `with` have it (rule language section 7).
///
/// `{{` and `}}` are braces. Braces and quotes inside an expression belong to it.
package struct Template: Sendable {
  package enum Piece: Hashable, Sendable {
    case literal(Text)
    /// An expression, not yet parsed, with its place.
    case expression(Text)
  }

  /// The parts in order; none is an empty literal.
  package let pieces: [Piece]

  /// Reads `text`.
  ///
  /// - Throws: ``TemplateError`` at the first brace that is wrong.
  package init(_ text: Text) throws(TemplateError) {
    var pieces: [Piece] = []
    let bytes = text.utf8
    var literal = bytes.startIndex
    var position = literal
    let first = bytes.startIndex
    func slice(_ lower: Int, _ upper: Int) -> Text { text.slice(lower - first, upper - first) }
    while position < bytes.endIndex {
      let byte = bytes[position]
      guard byte == 123 || byte == 125 else {
        position += 1
        continue
      }
      if position + 1 < bytes.endIndex, bytes[position + 1] == byte {
        // One of the two braces stays in the literal.
        pieces.append(.literal(slice(literal, position + 1)))
        position += 2
        literal = position
        continue
      }
      guard byte == 123 else { throw TemplateError(.strayBrace, at: slice(position, position + 1)) }
      if position > literal { pieces.append(.literal(slice(literal, position))) }
      guard let end = Self.closingBrace(in: bytes[(position + 1)...]) else {
        throw TemplateError(.unclosedBrace, at: slice(position, bytes.endIndex))
      }
      let expression = slice(position + 1, end)
      guard expression.utf8.contains(where: { $0 > 32 }) else {
        throw TemplateError(.emptyExpression, at: slice(position, end + 1))
      }
      pieces.append(.expression(expression))
      position = end + 1
      literal = position
    }
    if position > literal { pieces.append(.literal(slice(literal, position))) }
    self.pieces = pieces
  }

  /// Its expressions, in order.
  package var expressions: [Text] {
    pieces.compactMap { if case .expression(let text) = $0 { text } else { nil } }
  }

  /// The brace that closes the expression at the start of `bytes`.
  private static func closingBrace(in bytes: ArraySlice<UInt8>) -> Int? {
    var scanner = ExpressionScanner(bytes)
    var depth = 0
    while let token = scanner.next() {
      guard case .mark(let byte) = token else { continue }
      if byte == 123 {
        depth += 1
      } else if byte == 125 {
        if depth == 0 { return scanner.position - 1 }
        depth -= 1
      }
    }
    return nil
  }
}

/// Why a template cannot be read.
package struct TemplateError: Error, Hashable, Sendable {
  package enum Reason: Hashable, Sendable {
    /// `{` without its `}`.
    case unclosedBrace
    /// `}` that closes nothing.
    case strayBrace
    /// `{}`.
    case emptyExpression
  }

  package let reason: Reason
  /// The bytes concerned, with their place.
  package let text: Text

  /// An error for `reason` at `text`.
  package init(_ reason: Reason, at text: Text) {
    self.reason = reason
    self.text = text
  }
}
