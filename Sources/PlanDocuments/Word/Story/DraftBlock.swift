import PlanSource

/// A block whose texts are ranges of a text that is still being put together.
enum DraftBlock: Sendable {
  case paragraph(DraftParagraph)
  case table(DraftTable)

  var isTable: Bool { if case .table = self { true } else { false } }

  /// The same, `offset` bytes further on.
  func moved(by offset: Int) -> DraftBlock {
    switch self {
    case .paragraph(var paragraph):
      paragraph.range = paragraph.range.moved(by: offset)
      return .paragraph(paragraph)
    case .table(let table): return .table(table.moved(by: offset))
    }
  }

  /// The block with its texts cut from `storage`.
  func block(of storage: TextStorage) -> Block {
    switch self {
    case .paragraph(let draft):
      .paragraph(
        Paragraph(
          Text(storage, draft.range.lowerBound, draft.range.upperBound), kind: draft.kind,
          followsBlank: draft.followsBlank, isCentred: draft.isCentred))
    case .table(let table): .table(table.table(of: storage))
    }
  }
}

/// A paragraph in the making.
struct DraftParagraph: Sendable {
  var range: ByteRange
  var kind: Paragraph.Kind
  var followsBlank: Bool
  var isCentred: Bool
}

extension ByteRange {
  /// The same, `offset` bytes further on.
  func moved(by offset: Int) -> ByteRange { ByteRange(lowerBound + offset, upperBound + offset) }
}
