import PlanModel
import PlanSource

/// Makes one fix of the edits of findings that are said together.
struct FixWriter {
  let language: Language

  /// The fix of `repairs`: edits in order, none twice, none overlapping another; `nil` if there are none.
  ///
  /// It is safe only if every one is.
  func fix(_ repairs: [FoundRepair]) -> Fix? {
    guard let first = repairs.first else { return nil }
    var edits: [TextEdit] = []
    for edit in repairs.flatMap(\.edits).enumerated()
      .sorted(by: { ($0.element.range, $0.offset) < ($1.element.range, $1.offset) }).map(\.element)
    {
      if let last = edits.last, !Self.follows(edit, last) { continue }
      edits.append(edit)
    }
    guard !edits.isEmpty else { return nil }
    let safety: Fix.Safety = repairs.allSatisfy { $0.safety == .safe } ? .safe : .propose
    let description = first.description.isEmpty ? self.description(edits) : first.description
    return Fix(safety: safety, description: description, edits: edits)
  }

  private static func follows(_ edit: TextEdit, _ last: TextEdit) -> Bool {
    if edit.range.isEmpty, last.range.isEmpty, edit.range == last.range { return false }
    return edit.range.lowerBound >= last.range.upperBound
  }

  private func description(_ edits: [TextEdit]) -> String {
    guard edits.count == 1, let edit = edits.first else {
      return language == .zh ? "修改\(edits.count)处" : "\(edits.count) changes"
    }
    switch language {
    case .zh:
      if edit.text.isEmpty { return "删去" }
      return edit.range.isEmpty ? "插入“\(edit.text)”" : "改为“\(edit.text)”"
    case .en:
      if edit.text.isEmpty { return "delete" }
      return edit.range.isEmpty ? "insert '\(edit.text)'" : "replace by '\(edit.text)'"
    }
  }
}
