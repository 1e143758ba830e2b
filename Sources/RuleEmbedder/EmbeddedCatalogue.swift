import PlanPatterns
import PlanSource

/// Every rule file, as the Swift file that holds them as literals.
struct EmbeddedCatalogue {
  /// Of each file what decides whether its rules run.
  private(set) var headers: [String] = []
  /// Of each file where its rules look for patterns, and for which.
  private(set) var patterns: [String] = []
  /// What the patterns of all rules require.
  private(set) var outline = ""
  let files: [EmbeddedFile]
  /// The checked forms of expressions and what these look for in texts, a ``KeyedText``.
  let forms: String

  /// The catalogue of `files`, in order of their names, with the recorded `forms` of their expressions.
  ///
  /// - Throws: ``EmbeddingError`` if a rule needs a table that there is not.
  init(_ files: [EmbeddedFile], forms: EmbeddedForms) throws {
    self.files = files
    let tables = files.flatMap(\.tables)
    var targets: [SearchTarget?] = []
    for file in files {
      var cells = CellTextWriter()
      var patternCells = CellTextWriter()
      for rule in file.rules {
        let start = patternCells.bytes.count
        rule.writePattern(to: &patternCells)
        try rule.writeHeader(
          to: &cells, pattern: start..<patternCells.bytes.count, tables: tables, targets: &targets)
      }
      headers.append(String(decoding: cells.bytes, as: UTF8.self))
      patterns.append(String(decoding: patternCells.bytes, as: UTF8.self))
    }
    let searches = EmbeddedSearches(forms, tables: tables, targets: &targets)
    self.forms = KeyedText.text(of: forms.forms + searches.texts)
    outline = PatternOutline(targets).text
  }

  /// The Swift file.
  var swift: String {
    var lines = [
      "// Made by RuleEmbedder from the YAML files of this folder; not to be edited.",
      "",
      "/// The shipped rules and tables, in order of their files' names.",
      "package enum ShippedRules {",
      "  /// Every file that has rules.",
      "  package static let files: [ShippedFile] = [",
    ]
    for (position, file) in files.enumerated() where !file.rules.isEmpty {
      lines.append("    ShippedFile(")
      lines.append("      path: \(Self.literal(file.name)),")
      lines.append("      headers: \(Self.literal(headers[position])),")
      lines.append("      patterns: \(Self.literal(patterns[position])),")
      lines.append("      core: \(Self.literal(file.core)),")
      lines.append("      full: \(Self.literal(file.full))),")
    }
    lines += ["  ]", "", "  /// Every table.", "  package static let tables: [ShippedTable] = ["]
    for table in files.flatMap(\.tables) {
      lines.append("    ShippedTable(")
      lines.append("      name: \(Self.literal(table.name)),")
      lines.append("      head: \(Self.literal(table.head)),")
      lines.append("      rows: \(Self.literal(table.rows)),")
      lines.append("      outline: \(table.targets.map { Self.literal(PatternOutline($0).text) } ?? "nil")),")
    }
    lines += [
      "  ]", "",
      "  /// What the patterns of all rules require: a `PatternOutline`.",
      "  package static let outline: StaticString = \(Self.literal(outline))", "",
      "  /// The checked forms of expressions: a `KeyedText`.",
      "  package static let forms: StaticString = \(Self.literal(forms))", "}", "",
    ]
    return lines.joined(separator: "\n")
  }

  /// A raw string literal on one line.
  private static func literal(_ text: String) -> String {
    var marks = "#"
    while text.contains("\"\(marks)") || text.contains("\\\(marks)") { marks += "#" }
    var body = ""
    for scalar in text.unicodeScalars {
      if scalar.value < 0x20 || scalar.value == 0x7F {
        body += "\\\(marks)u{\(String(scalar.value, radix: 16))}"
      } else {
        body.unicodeScalars.append(scalar)
      }
    }
    return "\(marks)\"\(body)\"\(marks)"
  }
}
