import Foundation
import Testing

@Suite("The form of the source")
struct FormTests {
  @Test("no Swift file has more than 400 lines")
  func fileLength() throws {
    for file in try Repository.swiftFiles() {
      #expect(file.lines.count <= 400, "\(file.path)")
    }
  }

  @Test("no function has more than 60 lines")
  func functionLength() throws {
    for file in try Repository.swiftFiles(below: ["Sources", "Rules", "Plugins", "Benchmarks"]) {
      for (name, length) in functions(in: file.lines) {
        #expect(length <= 60, "\(name) in \(file.path)")
      }
    }
  }

  /// Functions by their first lines, ended by the closing brace in the same column: swift-format sees to that.
  private func functions(in lines: [Substring]) -> [(String, Int)] {
    var found: [(String, Int)] = []
    for (start, line) in lines.enumerated() {
      let body = line.drop { $0 == " " }
      guard body.contains("func ") || body.contains(" init("), !body.hasPrefix("//") else { continue }
      let indent = String(repeating: " ", count: line.count - body.count)
      guard let end = lines[start...].firstIndex(where: { $0 == indent + "}" }) else { continue }
      guard !lines[start..<end].dropFirst().contains(where: { $0.hasPrefix(indent + "func ") }) else {
        continue
      }
      found.append((String(body), end - start + 1))
    }
    return found
  }

  @Test("nothing is forced, and nothing is left for later")
  func forbiddenWords() throws {
    let forbidden = [
      "try" + "!", " as" + "!", "fatal" + "Error(", "@unchecked " + "Sendable", "nonisolated(" + "unsafe)",
      "TO" + "DO", "FIX" + "ME", "@test" + "able",
    ]
    for file in try Repository.swiftFiles() {
      for (index, line) in file.lines.enumerated() {
        for word in forbidden where line.contains(word) {
          Issue.record("\(file.path):\(index + 1) has \(word)")
        }
      }
    }
  }
}
