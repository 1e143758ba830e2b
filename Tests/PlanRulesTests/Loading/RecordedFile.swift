import Foundation
import TestSupport
import Testing

/// A file of the project whose lines are recorded by a test.
struct RecordedFile {
  /// Below the root of the project.
  let path: String
  /// The suite that records it.
  let suite: String

  /// Expects that the file holds `lines`; `PLANLINT_RECORD=1` writes it and fails.
  func expect(_ lines: [String]) throws {
    let text = lines.map { $0 + "\n" }.joined()
    let isFresh = try ProjectFile.read(path) == Array(text.utf8)
    if !isFresh, ProcessInfo.processInfo.environment["PLANLINT_RECORD"] == "1" {
      try Data(text.utf8).write(to: URL(fileURLWithPath: ProjectFile.root + "/" + path))
    }
    #expect(isFresh, "\(path): run PLANLINT_RECORD=1 swift test --filter \(suite), and build again")
  }

  /// The lines that it holds.
  func lines() throws -> [String] {
    try ProjectFile.read(path).split(separator: 10).map { String(decoding: $0, as: UTF8.self) }
  }
}
