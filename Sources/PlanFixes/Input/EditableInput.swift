import PlanDocuments
package import PlanModel
import PlanSource

/// An input that is read once and changed as often as wanted.
///
/// Whatever a change touches, everything else stays byte for byte; the result is read again, and unless it
/// reads as intended nothing comes of the change.
package struct EditableInput: Sendable {
  private let editor: any InputEditor

  /// How often parts of the edits are tried when all together do not read as intended.
  private static let mostTrials = 256

  /// The input that `bytes` are.
  ///
  /// - Throws: ``FixObstacle`` if it cannot be read again, or is of a kind that is not changed.
  package init(_ bytes: [UInt8], as format: FixFormat, limits: FixLimits) throws(FixObstacle) {
    switch format {
    case .json: editor = try TreeEditor(bytes, isYAML: false, limits: limits.parse)
    case .yaml: editor = try TreeEditor(bytes, isYAML: true, limits: limits.parse)
    case .document(let kind) where kind == .docx || kind == .xlsx:
      editor = try PackageEditor(bytes, as: kind, limits: limits.document)
    case .document(let kind): editor = try TextEditor(bytes, as: kind, limits: limits.document)
    }
  }

  /// The input after `edits`, which do not overlap; what cannot be written is left out and said.
  ///
  /// - Throws: ``FixObstacle`` if nothing is left to be written.
  package func applying(_ edits: [TextEdit]) throws(FixObstacle) -> EditedInput {
    let edits = edits.sorted { $0.range < $1.range }
    do {
      return try editor.applying(edits)
    } catch {
      guard error == .misread, edits.count > 1 else { throw error }
    }
    return try applyingWhatReads(edits)
  }

  /// Finds out which of `edits` can be written together, by halves.
  private func applyingWhatReads(_ edits: [TextEdit]) throws(FixObstacle) -> EditedInput {
    var kept: [TextEdit] = []
    var result: EditedInput?
    var dropped: [DroppedEdit] = []
    var trials = 0
    var groups = [edits[(edits.count / 2)...], edits[..<(edits.count / 2)]]
    while let group = groups.popLast() {
      guard !group.isEmpty else { continue }
      trials += 1
      guard trials <= Self.mostTrials else {
        dropped += group.map { DroppedEdit(edit: $0, obstacle: .notTried) }
        continue
      }
      do {
        result = try editor.applying(kept + group)
        kept += group
      } catch {
        if group.count == 1 {
          dropped += group.map { DroppedEdit(edit: $0, obstacle: error) }
        } else {
          let middle = group.startIndex + group.count / 2
          groups += [group[middle...], group[..<middle]]
        }
      }
    }
    guard var result else { throw dropped.first?.obstacle ?? .misread }
    result.dropped += dropped
    return result
  }
}

/// Changes inputs of one kind.
protocol InputEditor: Sendable {
  /// The input after `edits`, which are in order and do not overlap.
  ///
  /// - Throws: ``FixObstacle`` if nothing can be written, or the result would not read as intended.
  func applying(_ edits: [TextEdit]) throws(FixObstacle) -> EditedInput
}
