import Foundation
import Testing

/// Clean plans broken in the way each rule describes.
@Suite("broken plans")
struct MutationTests {
  @Test("breaking a clean plan in the way a rule describes makes exactly that rule speak")
  func mutations() throws {
    let files = try Temporary()
    defer { files.remove() }
    let mutations = try Mutation.all()
    for (number, mutation) in mutations.enumerated() {
      let text = try String(
        contentsOf: CleanPlanTests.folder.appendingPathComponent(mutation.plan), encoding: .utf8)
      try files.write("clean/\(number)/\(mutation.plan)", text)
      try files.write("broken/\(number)/\(mutation.plan)", try mutation.applied(to: text))
      for side in ["clean", "broken"] {
        try files.write("\(side)/\(number)/.planlint.yaml", mutation.config ?? "{}\n")
        for (name, text) in mutation.files ?? [:] { try files.write("\(side)/\(number)/\(name)", text) }
      }
    }
    let clean = try CheckedFolder(files.url.appendingPathComponent("clean"))
    let broken = try CheckedFolder(files.url.appendingPathComponent("broken"))
    #expect(clean.errors.isEmpty && broken.errors.isEmpty, "\(clean.errors)\(broken.errors)")
    for (number, mutation) in mutations.enumerated() {
      let path = "\(number)/\(mutation.plan)"
      let before = clean.counts(path)
      let after = broken.counts(path)
      let speaking = Set(after.filter { $0.value > before[$0.key] ?? 0 }.keys)
      let told = (broken.findings[path] ?? []).map { "\($0.rule): \($0.message)" }.joined(separator: "\n")
      #expect(
        speaking == Set([mutation.rule] + (mutation.also ?? [])),
        "\(mutation.rule) in \(mutation.plan), \(mutation.change)\n\(told)")
      if let words = mutation.says {
        let messages = (broken.findings[path] ?? []).filter { $0.rule == mutation.rule }.map(\.message)
        #expect(messages.contains { $0.contains(words) }, "\(mutation.rule): \(messages)")
      }
    }
  }

  @Test("every rule has a mutation")
  func everyRule() throws {
    let listed = try Command.run("rules", "--format", "json").output
    let rules = try JSONDecoder().decode([RuleName].self, from: Data(listed.utf8)).map(\.id)
    let broken = Set(try Mutation.all().map(\.rule))
    let missing = rules.filter { !broken.contains($0) && !Self.provedElsewhere.contains($0) }
    #expect(missing.isEmpty, "\(missing)")
  }

  /// What no change of a plan's words brings about; each has tests of its own.
  static let provedElsewhere: Set<String> = [
    "layout/hidden-row", "rules/not-evaluated", "rules/undecided", "suppression/expired",
    "suppression/unused",
  ]
}

/// A rule as `planlint rules --format json` lists it.
private struct RuleName: Decodable {
  let id: String
}
