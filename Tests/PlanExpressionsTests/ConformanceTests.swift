import Foundation
import PlanExpressions
import PlanSource
import Testing

/// The conformance cases of google/cel-spec, which lie beside the project and are not part of it.
@Suite struct ConformanceTests {
  /// Cases that cannot hold here, with the reason; `docs/rule-language.md` quotes this table.
  static let exceptions: [String: String] = [:]

  static let folder: String = {
    let shared =
      ProcessInfo.processInfo.environment["PLANLINT_SHARED"]
      ?? URL(filePath: #filePath).deletingLastPathComponent().appending(path: "../../../shared").path()
    return shared + "/suites/cel"
  }()

  static let isPresent = FileManager.default.fileExists(atPath: folder + "/basic.json")

  @Test(
    "every case of the conformance suite gives its value",
    .enabled(if: isPresent, "the suite lies outside the repository: set PLANLINT_SHARED"))
  func suite() throws {
    var count = 0
    var failures: [String] = []
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.folder).sorted() {
      guard file.hasSuffix(".json") else { continue }
      let data = try Data(contentsOf: URL(filePath: Self.folder + "/" + file))
      for node in try JSONParser.parse(Array(data)).root.elements {
        let example = ConformanceCase(file: String(file.dropLast(5)), node: node)
        count += 1
        guard Self.exceptions[example.name] == nil else { continue }
        if let failure = try failure(of: example) { failures.append(failure) }
      }
    }
    #expect(failures == [])
    #expect(count == 1_267)
  }

  /// What is wrong with the result of `example`, if anything is.
  private func failure(of example: ConformanceCase) throws -> String? {
    let result = try example.result()
    let words = "\(example.name): \(example.text("expr").prefix(80)) gave \(result)"
    guard let expected = example.node["value"] else {
      if case .success = result { return words }
      return nil
    }
    guard case .success(let value) = result else { return words }
    let wanted = try TaggedJSON.value(of: expected)
    return value.isSame(as: wanted) ? nil : words
  }
}

extension Value {
  /// Whether the two have the same type and value, NaN included.
  func isSame(as other: Value) -> Bool {
    switch (self, other) {
    case (.double(let left), .double(let right)):
      left == right || left.isNaN && right.isNaN
    case (.list(let left), .list(let right)):
      left.count == right.count && (0..<left.count).allSatisfy { left[$0].isSame(as: right[$0]) }
    default: type.name == other.type.name && isEqual(to: other)
    }
  }
}
