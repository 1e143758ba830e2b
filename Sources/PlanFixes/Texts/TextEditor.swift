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
    let groups = places.grouped(edits, dropped: &dropped) { edit, _ in
      raw.encoding.canWrite(edit.text) ? nil : .notEncodable
    }
    for group in groups {
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
}

/// Knows how words are written at a place of one format.
protocol TextPlaceWriter: Sendable {
  /// What is to be put where for `edits`, which all lie in `text`.
  func splices(of edits: [TextEdit], in text: Text) throws(FixObstacle) -> [SourceSplice]
}
