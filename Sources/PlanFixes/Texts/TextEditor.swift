import PlanDocuments
import PlanModel
import PlanSource

/// Changes plain text, Markdown, HTML, CSV and TSV in the encoding they are written in.
struct TextEditor: InputEditor {
  private let kind: DocumentKind
  private let limits: DocumentLimits
  private let raw: RawSource
  private let shape: DocumentShape
  private let places: TextPlaces
  private let writer: any TextPlaceWriter

  init(_ bytes: [UInt8], as kind: DocumentKind, limits: DocumentLimits) throws(FixObstacle) {
    self.kind = kind
    self.limits = limits
    do {
      let decoded = try kind.decode(bytes, limits: limits)
      raw = RawSource(bytes, decoded)
      shape = DocumentShape(try kind.read(bytes, limits: limits))
      switch kind {
      case .csv, .tsv: writer = DelimitedCells(decoded.storage, isTSV: kind == .tsv)
      case .html: writer = PageText(source: decoded.storage.bytes)
      case .text, .docx, .xlsx: writer = PlainLines(source: decoded.storage.bytes)
      }
    } catch {
      throw .unreadable
    }
    places = TextPlaces(shape.texts)
  }

  func applying(_ edits: [TextEdit]) throws(FixObstacle) -> EditedInput {
    var dropped: [DroppedEdit] = []
    var kept: [TextEdit] = []
    var splices: [SourceSplice] = []
    for group in grouped(edits, &dropped) {
      do {
        let written = try writer.splices(of: group.edits, in: shape.texts[group.text])
        splices += written
        kept += group.edits
      } catch {
        dropped += group.edits.map { DroppedEdit(edit: $0, obstacle: error) }
      }
    }
    guard !kept.isEmpty else { throw dropped.first?.obstacle ?? .notInOneText }
    guard splices.areApart(in: raw.text.count) else { throw .misread }
    guard let bytes = raw.applying(splices) else { throw .notEncodable }
    do {
      let after = DocumentShape(try kind.read(bytes, limits: limits))
      guard shape.becomes(after, by: kept) else { throw FixObstacle.misread }
    } catch {
      throw .misread
    }
    return EditedInput(bytes: bytes, changes: ChangeMap(splices), dropped: dropped)
  }

  /// The edits by the text they lie in, in order; each by itself where nothing says that texts matter.
  private func grouped(
    _ edits: [TextEdit], _ dropped: inout [DroppedEdit]
  ) -> [(text: Int, edits: [TextEdit])] {
    var groups: [(text: Int, edits: [TextEdit])] = []
    for edit in edits {
      guard let text = places.index(containing: edit.range) else {
        dropped.append(DroppedEdit(edit: edit, obstacle: .notInOneText))
        continue
      }
      guard raw.encoding.canWrite(edit.text) else {
        dropped.append(DroppedEdit(edit: edit, obstacle: .notEncodable))
        continue
      }
      if let last = groups.last, last.text == text {
        groups[groups.count - 1].edits.append(edit)
      } else {
        groups.append((text, [edit]))
      }
    }
    return groups
  }
}

/// Knows how words are written at a place of one format.
protocol TextPlaceWriter: Sendable {
  /// What is to be put where for `edits`, which all lie in `text`.
  func splices(of edits: [TextEdit], in text: Text) throws(FixObstacle) -> [SourceSplice]
}
