import Foundation
package import Testing

/// Expects that `text` is what the golden file at `name` beside the test says.
///
/// `PLANLINT_RECORD=1` writes the file and fails, so that a recording run is never green.
package func expectGolden(
  _ text: String, _ name: String, beside testFile: String = #filePath,
  sourceLocation: SourceLocation = #_sourceLocation
) throws {
  let url = URL(fileURLWithPath: testFile).deletingLastPathComponent().appendingPathComponent(
    "Goldens/\(name)")
  if ProcessInfo.processInfo.environment["PLANLINT_RECORD"] == "1" {
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    try text.write(to: url, atomically: true, encoding: .utf8)
    Issue.record("recorded \(name); run again without PLANLINT_RECORD", sourceLocation: sourceLocation)
    return
  }
  let expected = try String(contentsOf: url, encoding: .utf8)
  #expect(text == expected, "\(name) differs", sourceLocation: sourceLocation)
}
