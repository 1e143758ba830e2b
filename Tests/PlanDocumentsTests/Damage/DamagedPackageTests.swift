import Foundation
import PlanDocuments
import PlanModel
import TestSupport
import Testing

/// Damaged files, made of those of real producers by `Tests/Generators/damage.py`.
@Suite(
  "damaged packages",
  .enabled(if: Producers.obstacle == nil, Comment(rawValue: Producers.obstacle ?? "")))
struct DamagedPackageTests {
  @Test("500 damaged documents give an error or a plan", .timeLimit(.minutes(5)))
  func damaged() throws {
    let folder = try Producers.documents()
    let sources = try packages(in: folder) + packages(in: folder.appendingPathComponent("office"))
    let damaged = try Producers.make("damaged", by: "damage.py", ["500", "3"] + sources.map(\.path))
    defer { remove(damaged) }
    let files = try packages(in: damaged)
    #expect(files.count == 500)
    let builder = PlanBuilder(vocabulary: Vocabulary(tables: []))
    var plans = 0
    var errors = 0
    for file in files {
      let bytes = [UInt8](try Data(contentsOf: file))
      let kind: DocumentKind = file.pathExtension == "docx" ? .docx : .xlsx
      do throws(DocumentError) {
        _ = try builder.build(try kind.read(bytes))
        plans += 1
      } catch {
        errors += 1
      }
    }
    #expect(plans > 20 && errors > 200, "\(plans) plans, \(errors) errors")
  }

  private func packages(in folder: URL) throws -> [URL] {
    guard FileManager.default.fileExists(atPath: folder.path) else { return [] }
    return try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
      .filter { ["docx", "xlsx"].contains($0.pathExtension) }
      .sorted { $0.path < $1.path }
  }

  private func remove(_ folder: URL) {
    do {
      try FileManager.default.removeItem(at: folder)
    } catch {
      Issue.record("\(folder.path) could not be removed")
    }
  }
}
