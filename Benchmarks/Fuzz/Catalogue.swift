import PlanDocuments
import PlanModel
import PlanSource

/// Every target there is.
enum Catalogue {
  /// A target, and its share of all inputs.
  struct Entry: Sendable {
    let name: String
    let weight: Int
    /// Makes the target; what it needs is read and compiled here, once for each process.
    let make: @Sendable () throws -> any FuzzTarget
  }

  static let entries = [
    Entry(name: "json", weight: 120) { JSONTarget() },
    Entry(name: "yaml/plans", weight: 80) { YAMLTarget(limits: .plans) },
    Entry(name: "yaml/rules", weight: 70) { YAMLTarget(limits: .rules) },
    Entry(name: "plan/json", weight: 60) { try PlanTarget(.json) },
    Entry(name: "plan/yaml", weight: 40) { try PlanTarget(.yaml) },
    Entry(name: "units", weight: 70) { try UnitTarget() },
    Entry(name: "deadlines", weight: 70) { try DeadlineTarget() },
    Entry(name: "numbers", weight: 60) { try NumberTarget() },
    Entry(name: "citations", weight: 60) { CitationTarget() },
    Entry(name: "expressions/cel", weight: 90) { CELTarget() },
    Entry(name: "expressions/rules", weight: 70) { try RuleExpressionTarget() },
    Entry(name: "templates", weight: 40) { try TemplateTarget() },
    Entry(name: "regex", weight: 50) { RegexTarget() },
    Entry(name: "times", weight: 20) { TimeTarget() },
    Entry(name: "globs", weight: 20) { GlobTarget() },
    Entry(name: "rules", weight: 40) { RuleFileTarget() },
    Entry(name: "configuration", weight: 30) { try ConfigurationTarget() },
    Entry(name: "engine/rules", weight: 20) { try RuleEngineTarget() },
    Entry(name: "engine/plans", weight: 20) { try PlanEngineTarget() },
    Entry(name: "documents/text", weight: 60) { try ReadingTarget(.text, ReadingSeeds.text) },
    Entry(name: "documents/csv", weight: 30) { try ReadingTarget(.csv, ReadingSeeds.delimited) },
    Entry(name: "documents/html", weight: 60) { try ReadingTarget(.html, ReadingSeeds.html) },
    Entry(name: "documents/docx", weight: 60) {
      try ReadingTarget(.docx, ReadingSeeds.word, packing: MarkupSeeds.wordPackage)
    },
    Entry(name: "documents/xlsx", weight: 50) {
      try ReadingTarget(.xlsx, ReadingSeeds.sheet, packing: MarkupSeeds.sheetPackage)
    },
    Entry(name: "documents/zip", weight: 50) { PackageTarget() },
    Entry(name: "documents/encodings", weight: 40) { DecoderTarget() },
  ]

  /// The target called `name`.
  static func entry(_ name: String) -> Entry? { entries.first { $0.name == name } }

  /// Prints the names of all targets.
  static func printAll() {
    for entry in entries { print(entry.name) }
  }
}
