import PlanSource

/// The names that expressions use, found without parsing them.
struct ExpressionNames {
  /// Words of the Common Expression Language that cannot be names (language definition, «Syntax»).
  static let reserved: [String] = [
    "as", "break", "const", "continue", "else", "false", "for", "function", "if", "import", "in", "let",
    "loop", "namespace", "null", "package", "return", "true", "var", "void", "while",
  ]

  /// Names that are always taken (rule language sections 2, 4 and 5).
  static let taken: Set<String> = Set(SubjectKind.allCases.map(\.rawValue))
    .union(["options", "today", "it", "match", "row"])

  /// Names that stand alone or at the head of a chain.
  private(set) var variables: Set<String> = []
  /// Fields taken of `options`.
  private(set) var options: Set<String> = []
  /// Whether `options` is used as a whole.
  private(set) var usesAllOptions = false

  /// Adds the names in `expression`.
  mutating func add(_ expression: Text) {
    let bytes = expression.utf8
    var scanner = ExpressionScanner(bytes)
    var before: ExpressionScanner.Token?
    var isField = false
    var isOption = false
    while let token = scanner.next() {
      switch token {
      case .word(let range):
        let name = String(decoding: bytes[range], as: UTF8.self)
        if isOption, isField { options.insert(name) }
        if !isField { variables.insert(name) }
        isOption = !isField && name == "options"
        isField = false
      case .mark(let byte):
        isField = byte == 46
        if isOption, !isField { usesAllOptions = true }
        if !isField { isOption = false }
      case .string:
        isField = false
        isOption = false
      }
      before = token
    }
    if isOption, case .word = before { usesAllOptions = true }
  }

  /// Adds the names in the expressions of `template`; one that cannot be read has none.
  mutating func add(template: Text) {
    guard let pieces = try? Template(template) else { return }
    for expression in pieces.expressions { add(expression) }
  }

  /// Whether `name` is an identifier of the Common Expression Language.
  static func isIdentifier(_ name: String) -> Bool {
    guard let first = name.utf8.first, !(48...57).contains(first) else { return false }
    return name.utf8.allSatisfy {
      (97...122).contains($0 | 0x20) || (48...57).contains($0) || $0 == 95
    }
  }
}
