import PlanDocuments
import PlanModel
import PlanSource

/// A change of the characters of one part.
struct PartEdit: Sendable {
  /// Positions among the parts of the projection: where the characters stand, and whose cell shows them.
  let part: Int
  let owner: Int
  /// In a sheet the position of the cell.
  let run: Int
  /// In the XML of the part.
  let range: ByteRange
  /// What is to stand there, not yet escaped.
  let text: [UInt8]
}

extension Projection {
  /// The changes of parts that make `edit`, which lies in the text at `place`.
  ///
  /// New words go into the first run; from the others what they replace is taken away.
  ///
  /// - Throws: ``FixObstacle`` if a program makes some of the words.
  func partEdits(for edit: TextEdit, in place: ByteRange) throws(FixObstacle) -> [PartEdit] {
    if edit.range.isEmpty { return [try insertion(of: edit, in: place)] }
    var edits: [PartEdit] = []
    var done = edit.range.lowerBound
    for span in spans(in: edit.range) {
      guard span.range.lowerBound <= done, !span.isComputed else { throw .computed }
      let upper = min(span.range.upperBound, edit.range.upperBound)
      guard let xml = span.xml(of: done, upper) else { throw .computed }
      edits.append(span.edit(at: xml, edits.isEmpty ? Array(edit.text.utf8) : []))
      done = upper
    }
    guard done == edit.range.upperBound else { throw .computed }
    return edits
  }

  /// Words come in behind what stands there, at the beginning of a text before it.
  private func insertion(of edit: TextEdit, in place: ByteRange) throws(FixObstacle) -> PartEdit {
    let offset = edit.range.lowerBound
    let around = spans(in: ByteRange(max(0, offset - 1), offset + 1)).filter {
      !$0.isComputed && place.contains($0.range.clamped(to: place))
    }
    let before = around.first { $0.range.lowerBound < offset && offset <= $0.range.upperBound }
    let after = around.first { $0.range.lowerBound == offset }
    guard let span = offset > place.lowerBound ? before ?? after : after ?? before,
      let xml = span.xml(of: offset, offset)
    else { throw .computed }
    return span.edit(at: xml, Array(edit.text.utf8))
  }
}

extension ByteRange {
  fileprivate func clamped(to other: ByteRange) -> ByteRange {
    let lower = min(max(lowerBound, other.lowerBound), other.upperBound)
    return ByteRange(lower, min(max(upperBound, lower), other.upperBound))
  }
}

extension Projection.Span {
  /// Where the projected bytes from `lower` up to `upper` stand in the XML; `nil` if that cannot be told.
  fileprivate func xml(of lower: Int, _ upper: Int) -> ByteRange? {
    if isVerbatim {
      return ByteRange(
        xml.lowerBound + lower - range.lowerBound, xml.lowerBound + upper - range.lowerBound)
    }
    if lower == upper {
      if lower == range.lowerBound { return ByteRange(xml.lowerBound, xml.lowerBound) }
      return lower == range.upperBound ? ByteRange(xml.upperBound, xml.upperBound) : nil
    }
    return lower == range.lowerBound && upper == range.upperBound ? xml : nil
  }

  fileprivate func edit(at xml: ByteRange, _ text: [UInt8]) -> PartEdit {
    PartEdit(part: Int(part), owner: Int(owner), run: Int(run), range: xml, text: text)
  }
}
