package import PlanSource

/// A diff of what a Word document or a workbook says, with places instead of line numbers.
package enum PlaceDiff {
  /// What makes `new` of `old`, both with a paragraph or cell a line, under the names given.
  ///
  /// `place` says in words where a range of `old` stands on the page, `nil` if it does not know.
  package static func lines(
    from old: [UInt8], to new: [UInt8], oldName: String, newName: String, place: (ByteRange) -> String?
  ) -> [UInt8] {
    let oldLines = split(old)
    let newLines = split(new)
    let changes = LineDiff(from: oldLines.map { old[$0] }, to: newLines.map { new[$0] }).changes
    guard !changes.isEmpty else { return [] }
    var output = "--- \(oldName)\n+++ \(newName)\n"
    for change in changes {
      for (position, range) in oldLines[change.old].enumerated() {
        let words = place(ByteRange(range.lowerBound, range.upperBound)) ?? ""
        output += "@@ \(words.isEmpty ? "-" : words) @@\n"
        output += "-\(text(old[range]))\n"
        guard position < change.new.count, change.old.count == change.new.count else { continue }
        output += "+\(text(new[newLines[change.new.lowerBound + position]]))\n"
      }
      guard change.old.count != change.new.count else { continue }
      for range in newLines[change.new] { output += "+\(text(new[range]))\n" }
    }
    return Array(output.utf8)
  }

  private static func text(_ bytes: ArraySlice<UInt8>) -> String { String(decoding: bytes, as: UTF8.self) }

  /// Ranges of lines without their LF.
  private static func split(_ text: [UInt8]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")) ?? text.count
      lines.append(start..<end)
      start = end + 1
    }
    return lines
  }
}
