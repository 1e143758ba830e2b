/// A unified diff, as `patch` and `git apply` read it (POSIX.1-2024, diff -u).
package enum UnifiedDiff {
  /// How many lines that are the same stand around a change.
  private static let context = 3

  /// What makes `new` of `old`, both UTF-8, under the names given; empty if they are the same.
  package static func lines(from old: [UInt8], to new: [UInt8], oldName: String, newName: String) -> [UInt8] {
    let oldLines = split(old)
    let newLines = split(new)
    let changes = LineDiff(from: oldLines, to: newLines).changes
    guard !changes.isEmpty else { return [] }
    var output = Array("--- \(oldName)\n+++ \(newName)\n".utf8)
    for hunk in hunks(changes) {
      guard let first = hunk.first, let last = hunk.last else { continue }
      let before = min(context, first.old.lowerBound)
      let after = min(context, oldLines.count - last.old.upperBound)
      let oldRange = (first.old.lowerBound - before)..<(last.old.upperBound + after)
      let newRange = (first.new.lowerBound - before)..<(last.new.upperBound + after)
      output += Array("@@ -\(span(oldRange)) +\(span(newRange)) @@\n".utf8)
      var position = oldRange.lowerBound
      for change in hunk {
        for line in oldLines[position..<change.old.lowerBound] { write(" ", line, to: &output) }
        for line in oldLines[change.old] { write("-", line, to: &output) }
        for line in newLines[change.new] { write("+", line, to: &output) }
        position = change.old.upperBound
      }
      for line in oldLines[position..<oldRange.upperBound] { write(" ", line, to: &output) }
    }
    return output
  }

  /// Lines with their LF.
  private static func split(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
    var lines: [ArraySlice<UInt8>] = []
    var start = 0
    while start < text.count {
      let end = text[start...].firstIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? text.count
      lines.append(text[start..<end])
      start = end
    }
    return lines
  }

  /// Changes that share lines around them belong together.
  private static func hunks(_ changes: [LineDiff.Change]) -> [[LineDiff.Change]] {
    var hunks: [[LineDiff.Change]] = []
    for change in changes {
      if let last = hunks.last?.last, change.old.lowerBound - last.old.upperBound <= 2 * context {
        hunks[hunks.count - 1].append(change)
      } else {
        hunks.append([change])
      }
    }
    return hunks
  }

  /// First line and count; of no lines the line before them.
  private static func span(_ lines: Range<Int>) -> String {
    let start = lines.isEmpty ? lines.lowerBound : lines.lowerBound + 1
    return lines.count == 1 ? "\(start)" : "\(start),\(lines.count)"
  }

  private static func write(_ mark: String, _ line: ArraySlice<UInt8>, to output: inout [UInt8]) {
    output += mark.utf8
    output += line
    if line.last != UInt8(ascii: "\n") { output += Array("\n\\ No newline at end of file\n".utf8) }
  }
}
