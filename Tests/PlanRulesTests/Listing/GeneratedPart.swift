import Foundation
import TestSupport
import Testing

/// A part of a page of the documentation that is made from rules or tables, between two comments.
struct GeneratedPart {
  let page: String
  let name: String

  /// Expects that the part of the page is `lines`; `PLANLINT_RECORD=1` writes it and fails.
  func expect(_ lines: [String]) throws {
    let text = String(decoding: try ProjectFile.read(page), as: UTF8.self)
    let begin = "<!-- generated: \(name) -->\n"
    let start = try #require(text.range(of: begin)).upperBound
    let end = try #require(text.range(of: "<!-- end -->", range: start..<text.endIndex)).lowerBound
    let wanted = lines.joined(separator: "\n") + "\n"
    let isFresh = text[start..<end] == wanted
    if !isFresh, ProcessInfo.processInfo.environment["PLANLINT_RECORD"] == "1" {
      let new = text[..<start] + wanted + text[end...]
      try Data(new.utf8).write(to: URL(fileURLWithPath: ProjectFile.root + "/" + page))
    }
    #expect(isFresh, "\(page), \(name): run PLANLINT_RECORD=1 swift test --filter PlanRulesTests")
  }
}
