import PlanDocuments
import PlanModel
import PlanSource

/// Changes .docx and .xlsx in their own runs and cells; formatting and all other parts stay.
struct PackageEditor: InputEditor {
  private let bytes: [UInt8]
  private let kind: DocumentKind
  private let limits: DocumentLimits
  private let projection: Projection
  private let shape: DocumentShape
  private let places: TextPlaces
  private let rewriter: ZipRewriter

  init(_ bytes: [UInt8], as kind: DocumentKind, limits: DocumentLimits) throws(FixObstacle) {
    self.bytes = bytes
    self.kind = kind
    self.limits = limits
    let document: Document
    do {
      document = try kind.read(bytes, limits: limits)
    } catch {
      throw .unreadable
    }
    guard let projection = document.projection, let rewriter = ZipRewriter(bytes) else { throw .unreadable }
    // ECMA-376 part 2, 12: signatures lie in this folder.
    if rewriter.names.contains(where: { $0.utf8.starts(with: "_xmlsignatures/".utf8) }) { throw .signed }
    self.projection = projection
    self.rewriter = rewriter
    shape = DocumentShape(document)
    places = TextPlaces(shape.texts)
  }

  func applying(_ edits: [TextEdit]) throws(FixObstacle) -> EditedInput {
    var dropped: [DroppedEdit] = []
    var planned: [PlannedEdit] = []
    for edit in edits {
      do {
        planned.append(PlannedEdit(edit: edit, parts: try partEdits(for: edit)))
      } catch {
        dropped.append(DroppedEdit(edit: edit, obstacle: error))
      }
    }
    guard !planned.isEmpty else { throw dropped.first?.obstacle ?? .notInOneText }
    var parts = PackageParts(bytes, limits: limits, projection: projection, names: rewriter.names)
    if kind == .docx {
      try DocumentParts().change(&parts, by: planned, &dropped)
    } else {
      try WorkbookParts().change(&parts, by: planned, &dropped)
    }
    let refused = Set(dropped.map(\.edit))
    let kept = edits.filter { !refused.contains($0) }
    guard !kept.isEmpty else { throw dropped.first?.obstacle ?? .notWritable }
    guard let result = rewriter.replacing(parts.changed) else { throw .unreadable }
    do {
      let after = DocumentShape(try kind.read(result, limits: limits))
      guard shape.becomes(after, by: kept) else { throw FixObstacle.misread }
    } catch {
      throw .misread
    }
    let splices = kept.map { SourceSplice($0.range, Array($0.text.utf8)) }
    return EditedInput(bytes: result, changes: ChangeMap(splices), dropped: dropped)
  }

  private func partEdits(for edit: TextEdit) throws(FixObstacle) -> [PartEdit] {
    guard let text = places.index(containing: edit.range), let place = shape.texts[text].place else {
      throw .notInOneText
    }
    // Tabs and line ends are elements of their own in a document; control characters are not allowed at all.
    let lineEnd = UInt8(ascii: "\n")
    guard edit.text.utf8.allSatisfy({ $0 >= 0x20 || $0 == lineEnd && kind == .xlsx }) else {
      throw .notWritable
    }
    return try projection.partEdits(for: edit, in: place)
  }
}

/// An edit and what it changes in parts.
struct PlannedEdit {
  let edit: TextEdit
  let parts: [PartEdit]
}
