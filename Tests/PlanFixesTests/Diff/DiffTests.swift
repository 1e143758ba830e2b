import PlanFixes
import PlanSource
import TestSupport
import Testing

@Suite("Diffs")
struct DiffTests {
  struct Case: Sendable {
    let old: String
    let new: String
    let diff: String
  }

  @Test(
    "a unified diff is what diff -u writes",
    arguments: [
      Case(old: "a\n", new: "a\n", diff: ""),
      Case(old: "a\nb\nc\n", new: "a\nx\nc\n", diff: "--- o\n+++ n\n@@ -1,3 +1,3 @@\n a\n-b\n+x\n c\n"),
      Case(
        old: "a", new: "b",
        diff:
          "--- o\n+++ n\n@@ -1 +1 @@\n-a\n\\ No newline at end of file\n+b\n\\ No newline at end of file\n"),
      Case(old: "", new: "a\n", diff: "--- o\n+++ n\n@@ -0,0 +1 @@\n+a\n"),
      Case(
        old: "1\n2\n3\n4\n5\n6\n7\n8\n9\n", new: "1\n3\n4\n5\n6\n7\n8\n8\n9\n",
        diff: "--- o\n+++ n\n@@ -1,9 +1,9 @@\n 1\n-2\n 3\n 4\n 5\n 6\n 7\n+8\n 8\n 9\n"),
      Case(
        old: "1\n2\n3\n4\n5\n6\n7\n8\n9\n", new: "0\n2\n3\n4\n5\n6\n7\n8\n0\n",
        diff: "--- o\n+++ n\n@@ -1,4 +1,4 @@\n-1\n+0\n 2\n 3\n 4\n@@ -6,4 +6,4 @@\n 6\n 7\n 8\n-9\n+0\n"),
      Case(
        old: "a\r\nb\r\n", new: "a\r\nc\r\n", diff: "--- o\n+++ n\n@@ -1,2 +1,2 @@\n a\r\n-b\r\n+c\r\n"),
    ])
  func unified(_ example: Case) {
    let diff = UnifiedDiff.lines(
      from: Array(example.old.utf8), to: Array(example.new.utf8), oldName: "o", newName: "n")
    #expect(String(decoding: diff, as: UTF8.self) == example.diff)
  }

  @Test("changes lead from the old lines to the new, whatever they are")
  func random() {
    var random = SplitMix64(seed: 20)
    for _ in 0..<2000 {
      let old = (0..<Int(random.next() % 12)).map { _ in Int(random.next() % 4) }
      let new = (0..<Int(random.next() % 12)).map { _ in Int(random.next() % 4) }
      var made: [Int] = []
      var done = 0
      for change in LineDiff(from: old, to: new).changes {
        made += old[done..<change.old.lowerBound] + new[change.new]
        done = change.old.upperBound
      }
      #expect(made + old[done...] == new, "\(old) \(new)")
    }
  }

  @Test("a unified diff makes the new text of the old one, whatever they are")
  func applied() throws {
    var random = SplitMix64(seed: 21)
    let ends = ["", "\n", "\n", "\r\n", "\n\n"]
    func text() -> [UInt8] {
      let lines = (0..<Int(random.next() % 24)).map { _ in
        ["甲", "乙", "", "-丙", "+丁", "@@ -1 +1 @@", "\\"][Int(random.next() % 7)]
          + ends[1 + Int(random.next() % 4)]
      }
      return Array((lines.joined() + (random.next() % 3 == 0 ? "末" : "")).utf8)
    }
    for round in 0..<3000 {
      let old = text()
      var new = round % 3 == 0 ? text() : old
      if round % 3 != 0 {
        for _ in 0...Int(random.next() % 3) {
          let place = Int(random.next() % UInt64(new.count + 1))
          new.replaceSubrange(place..<min(new.count, place + Int(random.next() % 5)), with: text().prefix(6))
        }
      }
      let diff = UnifiedDiff.lines(from: old, to: new, oldName: "o", newName: "n")
      #expect(Patch.applied(diff, to: old) == new, "\(round)")
    }
  }

  @Test("a document's diff tells places")
  func places() {
    let diff = PlaceDiff.lines(
      from: Array("甲\n乙\n丙\n".utf8), to: Array("甲\n丁\n丙\n".utf8), oldName: "a.docx", newName: "a.docx"
    ) { "第 \($0.lowerBound / 4 + 1) 段" }
    #expect(String(decoding: diff, as: UTF8.self) == "--- a.docx\n+++ a.docx\n@@ 第 2 段 @@\n-乙\n+丁\n")
  }
}

/// Does what `patch` does, and nothing that it would only guess.
private enum Patch {
  /// `old` after `diff`; `nil` if a line of it is not where the diff says.
  static func applied(_ diff: [UInt8], to old: [UInt8]) -> [UInt8]? {
    let source = lines(old)
    var result: [UInt8] = []
    var position = 0
    var pending = lines(diff).dropFirst(2)
    while let line = pending.popFirst() {
      if line.starts(with: "@@ -".utf8) {
        guard let start = start(of: line), start >= position, start <= source.count else { return nil }
        for kept in source[position..<start] { result += kept }
        position = start
        continue
      }
      var body = Array(line.dropFirst())
      if pending.first?.first == UInt8(ascii: "\\") {
        pending.removeFirst()
        body.removeLast()
      }
      if line.first != UInt8(ascii: "+") {
        guard position < source.count, source[position] == body else { return nil }
        position += 1
      }
      if line.first != UInt8(ascii: "-") { result += body }
    }
    for kept in source[position...] { result += kept }
    return result
  }

  /// How many lines of the old text stand before the hunk.
  private static func start(of header: [UInt8]) -> Int? {
    let span = String(decoding: header, as: UTF8.self).split(separator: " ")[1].dropFirst().split(
      separator: ",")
    guard let first = span.first.flatMap({ Int($0) }) else { return nil }
    return span.count == 2 && span[1] == "0" ? first : first - 1
  }

  private static func lines(_ text: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    for byte in text {
      lines[lines.count - 1].append(byte)
      if byte == UInt8(ascii: "\n") { lines.append([]) }
    }
    if lines.last?.isEmpty ?? false { lines.removeLast() }
    return lines
  }
}
