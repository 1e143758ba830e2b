import Foundation
import TestSupport
import Testing

/// Plans without a defect, each laid out in another way.
@Suite("clean plans")
struct CleanPlanTests {
  static let folder = Command.root.appendingPathComponent("Tests/PlanlintTests/Catalogue/Clean")

  @Test("a clean plan gives no error and at most two warnings, in every layout")
  func clean() throws {
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
    #expect(names.count >= 20)
    let checked = try CheckedFolder(Self.folder)
    #expect(checked.errors.isEmpty, "\(checked.errors)")
    #expect(checked.findings.count == names.count)
    for name in names.sorted() {
      let findings = checked.findings[name] ?? []
      let told = findings.map { "\($0.severity) \($0.rule): \($0.message)" }.joined(separator: "\n")
      #expect(findings.allSatisfy { $0.severity != "error" }, "\(name)\n\(told)")
      #expect(findings.count { $0.severity == "warning" } <= 2, "\(name)\n\(told)")
    }
  }
}
