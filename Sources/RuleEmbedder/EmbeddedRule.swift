import PlanPatterns
import PlanSource

/// A rule on its way into the binary.
struct EmbeddedRule {
  let node: TreeNode
  /// Where it stands in the core of its file, in bytes.
  let range: Range<Int>

  /// Writes where it looks for patterns, for which, for which words, and what spares a match: a row of cells.
  ///
  /// Nothing is written of other rules.
  func writePattern(to cells: inout CellTextWriter) {
    guard let pattern = node["pattern"] else { return }
    for key in ["in", "match", "words", "unless"] { cells.add(Self.texts(pattern[key])) }
  }

  /// Writes what decides whether it runs, a row of cells; its alternatives are added to `targets`.
  ///
  /// `range` is where its patterns stand among those of the file.
  /// The columns are those of `ShippedRuleReader`.
  ///
  /// - Throws: ``EmbeddingError`` if it takes its patterns from a table that is none of `tables`.
  func writeHeader(
    to cells: inout CellTextWriter, pattern range: Range<Int>, tables: [EmbeddedTable],
    targets: inout [SearchTarget?]
  ) throws {
    for key in ["id", "severity", "for"] { cells.add(text(key)) }
    for key in ["profiles", "tags", "mutes"] { cells.add(Self.texts(node[key])) }
    cells.add("\(self.range.lowerBound)")
    cells.add("\(self.range.upperBound)")
    for key in ["each", "needs", "when"] { cells.add(text(key)) }
    cells.add(node["let"]?.members.flatMap { [$0.key.string, $0.value.text.string] } ?? [])
    cells.add(json("options"))
    cells.add(text("assert"))
    cells.add(json("check"))
    cells.add(String(askedKey, radix: 16))
    guard let pattern = node["pattern"] else {
      for _ in 0..<4 { cells.add("") }
      cells.add([])
      for _ in 0..<2 { cells.add("") }
      return
    }
    cells.add("\(PatternFields(names: Self.texts(pattern["in"])).rawValue)")
    let table = pattern["table"]?.text.string
    cells.add(table ?? "")
    let own = try alternatives(of: pattern, tables: tables)
    cells.add("\(targets.count)")
    cells.add("\(own.count)")
    cells.add(Self.groupNames(of: own.compactMap { $0 }))
    cells.add("\(range.lowerBound)")
    cells.add("\(range.upperBound)")
    targets += own
  }

  /// The number of everything that it asks, by which its screen is found.
  private var askedKey: UInt64 {
    let definitions = node["let"]?.members.flatMap { [$0.key.string, $0.value.text.string] } ?? []
    return TextKey.of(
      ["id", "for", "each", "needs", "when", "assert"].map { text($0) } + [json("options"), json("check")]
        + definitions)
  }

  private func alternatives(of pattern: TreeNode, tables: [EmbeddedTable]) throws -> [SearchTarget?] {
    if let match = pattern["match"] { return Self.texts(match).map(SearchTarget.regex) }
    if let words = pattern["words"] { return Self.texts(words).map { SearchTarget(word: $0) } }
    let name = pattern["table"]?.text.string ?? ""
    guard let targets = tables.first(where: { $0.name == name })?.targets else {
      throw EmbeddingError(description: "\(text("id")): there is no table of patterns “\(name)”")
    }
    return targets
  }

  /// The names of the groups of expressions, `at` left out, in the order in which they were first written.
  static func groupNames(of targets: [SearchTarget]) -> [String] {
    var names: [String] = []
    for case .regex(let pattern) in targets {
      for name in GroupNames.of(pattern) where name != "at" && !names.contains(name) { names.append(name) }
    }
    return names
  }

  private func json(_ key: String) -> String {
    node[key].map { String(decoding: JSONWriter.write($0), as: UTF8.self) } ?? ""
  }

  private func text(_ key: String) -> String { node[key]?.text.string ?? "" }

  /// The texts of a list, or the one that stands instead of a list.
  private static func texts(_ node: TreeNode?) -> [String] {
    guard let node else { return [] }
    return node.kind == .array ? node.elements.map { $0.text.string } : [node.text.string]
  }
}
