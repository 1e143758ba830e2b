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

  @Test("a document's diff tells places")
  func places() {
    let diff = PlaceDiff.lines(
      from: Array("甲\n乙\n丙\n".utf8), to: Array("甲\n丁\n丙\n".utf8), oldName: "a.docx", newName: "a.docx"
    ) { "第 \($0.lowerBound / 4 + 1) 段" }
    #expect(String(decoding: diff, as: UTF8.self) == "--- a.docx\n+++ a.docx\n@@ 第 2 段 @@\n-乙\n+丁\n")
  }
}
