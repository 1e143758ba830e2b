import Foundation
import PlanSource
import TestSupport
import Testing

/// The rules that the field's catalogue names.
@Suite("the catalogue")
struct CatalogueTests {
  @Test(
    "every rule of the catalogue is there under its name",
    .enabled(if: SharedFolder.isThere, "the folder with the catalogue is not there"))
  func names() throws {
    let text = String(decoding: try SharedFolder.read("domain/rule-catalogue.md"), as: UTF8.self)
    let names = text.split(separator: "\n").compactMap { line in
      line.firstMatch(of: /^\| `([a-z]+\/[a-z-]+)` \|/).map { String($0.1) }
    }
    #expect(names.count == 113)
    // As JSON, because the list for people leaves out what is off (`units/clipped-name`).
    let listed = try Command.run("rules", "--format", "json").output
    // The tool's own rules tell of the run and are no entries of rule files.
    let own = ["suppression/unused", "suppression/expired", "rules/not-evaluated", "rules/undecided"]
    for name in names where !own.contains(name) {
      #expect(listed.contains("\"id\": \"\(name)\""), "\(name)")
    }
    for name in own { #expect(try Command.run("explain", name).status == 0, "\(name)") }
  }

  @Test("every rule has two examples that fail and two that pass, at least")
  func examples() throws {
    for path in ProjectFile.paths(in: "Rules", suffix: ".yml") {
      let root = try YAMLParser.parse(ProjectFile.read(path), limits: .rules).root
      guard let rules = root["rules"]?.elements else { continue }
      for rule in rules {
        let examples = rule["examples"].map { Array($0.elements) } ?? []
        let id = rule["id"]?.text.string ?? path
        #expect(examples.count { $0["fail"] != nil } >= 2, "\(id)")
        #expect(examples.count { $0["pass"] != nil } >= 2, "\(id)")
      }
    }
  }
}
