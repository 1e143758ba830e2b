package import PlanModel
package import PlanSource

/// A rule file (rule language section 1), read and checked for form.
package struct RuleFile: Sendable {
  /// For messages.
  package var path: String
  package var source: TextStorage { makeSource() }
  private let makeSource: @Sendable () -> TextStorage
  /// Tables written out in the file; see ``openTables`` for the rest.
  package var tables: [Table]
  /// Every entry of `tables`: written out, in a file of its own, or rows for a table there is.
  package var openTables: [OpenTable]
  package var rules: [RuleDefinition]
  /// The `examples` of each rule, by position in ``rules``; read only by `explain` and `rules`.
  package var examples: [TreeNode?]

  /// The file at `path`, still empty.
  package init(path: String, source: TextStorage) {
    self.init(path: path) { source }
  }

  /// The file at `path`, still empty, whose text is made when somebody wants to show a part of it.
  init(path: String, source: @escaping @Sendable () -> TextStorage) {
    self.path = path
    makeSource = source
    tables = []
    openTables = []
    rules = []
    examples = []
  }
}

extension RuleFile {
  /// The names of its rules, in order.
  package var ruleIDs: [RuleID] {
    // By index: going through the array itself would copy every definition.
    rules.indices.map { rules[$0].id }
  }
}

/// Why rule files or a configuration cannot be used: every problem, in order of file and place.
package struct RuleLoadError: Error, Sendable {
  package var problems: [LoadProblem]
  /// The texts that places refer to, by path, as far as they are known.
  package var sources: [String: TextStorage]

  /// An error of `problems`.
  package init(problems: [LoadProblem], sources: [String: TextStorage] = [:]) {
    self.problems = problems
    self.sources = sources
  }

  /// How many problems are told; who has more begins with these.
  private static let mostTold = 100

  /// The problems as people read them, with the line marked where its file is among the sources.
  ///
  /// Of very many the first are told, and how many follow.
  package func describe(language: Language) -> String {
    var parts = problems.prefix(Self.mostTold).map {
      $0.describe(in: sources[$0.file], language: language)
    }
    let left = problems.count - parts.count
    if left > 0 {
      parts.append(Words(zh: "另有\(left)处问题未列出", en: "\(left) more problems are not shown")[language])
    }
    return parts.joined(separator: "\n")
  }
}

/// A problem of a rule file or configuration: place, the text marked, and advice (rule language section 12).
package struct LoadProblem: Hashable, Sendable {
  package var file: String
  /// The file's text, for line and column; `nil` if it could not be read.
  package var range: ByteRange?
  package var message: Words
  /// The rule concerned, if it is known by then.
  package var rule: RuleID?

  /// The problem `message` at `range` of `file`.
  package init(file: String, range: ByteRange?, message: Words, rule: RuleID? = nil) {
    self.file = file
    self.range = range
    self.message = message
    self.rule = rule
  }

  /// `problems` by file, files in order of their first problem, and by place within a file.
  package static func grouped(_ problems: [LoadProblem]) -> [LoadProblem] {
    var files: [String] = []
    for problem in problems where !files.contains(problem.file) { files.append(problem.file) }
    return files.flatMap { file in sorted(problems.filter { $0.file == file }) }
  }

  /// `problems` in order of file and place.
  package static func sorted(_ problems: [LoadProblem]) -> [LoadProblem] {
    let start = ByteRange(0, 0)
    let sorted = problems.enumerated().sorted { left, right in
      let (first, second) = (left.element, right.element)
      if first.file != second.file { return first.file < second.file }
      let (here, there) = (first.range ?? start, second.range ?? start)
      return here == there ? left.offset < right.offset : here < there
    }
    return sorted.map(\.element)
  }
}
