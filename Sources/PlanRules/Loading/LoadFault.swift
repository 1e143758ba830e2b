import PlanSource

/// What can be wrong with the form of a rule file or configuration: data without prose.
enum LoadFault: Hashable, Sendable {
  /// What a key must have.
  enum Expected: Hashable, Sendable {
    case mapping, list, text, words, template, expression, option, number, share, date, severity
    case examplePlan, ruleSwitch, tableSource, file
  }

  // Keys and values.
  case wrongType(key: String, expected: Expected, found: Tree.Kind)
  case unknownKey(String, owner: KeyOwner, nearest: String?)
  case missingKey(String, owner: KeyOwner)
  case emptyList(key: String)
  case unknownWord(String, key: String, allowed: [String], nearest: String?)
  /// A word of a flow mapping that stands alone: a text cut by its own comma.
  case cutByComma(String)
  case invalidNumber(String)
  case mixedList(key: String)
  case outOfRange(key: String)

  // Rule files.
  case unsupportedVersion(String)
  case invalidRuleID(String)
  case invalidRulePattern(String)
  case duplicateRule(String, file: String)
  case invalidName(String)
  case reservedName(String)
  /// The keys among `assert`, `pattern`, `check` that stand there: none, or several.
  case bodyCount([String])
  case subjectMissing
  case subjectNotAllowed
  /// The keys among `match`, `words`, `table` that stand there.
  case patternSourceCount([String])
  case checkCount(Int)
  case unknownCheck(String, nearest: String?)
  case unknownCheckOption(String, check: String, allowed: [String], nearest: String?)
  case missingCheckOption(String, check: String)
  case noFailingExample
  case exampleKindCount(Int)
  case idleCase
  case unusedOption(String)
  case unusedDefinition(String)
  case mutesItself
  case fileUnreadable(String)

  // Tables.
  case unknownColumnType(String)
  case keyIsNoColumn(String, nearest: String?)
  case unknownColumn(String, table: String, known: [String], nearest: String?)
  case columnTypeDiffers(String, table: String, type: String, below: String)
  case rowWithoutKey([String], table: String)
  case invalidRemoval
  case emptyRemoval
  case nothingRemoved(table: String)
  case cellType(column: String, type: String, found: String)
  case duplicateTable(String)
  case rowsWithoutTable(String, nearest: String?)

  // Configuration.
  case unknownRule(String, nearest: String?)
  case unknownCategory(String, nearest: String?)
  case unknownOption(String, rule: String, nearest: String?)
  case optionType(String, rule: String, type: String)
  case optionsOfCategory
  case noReason
  case invalidDate(String)
  case extendsCycle(String)
  case invalidGlob(String)
  case emptySuppressionPlace

  // Baseline.
  case unsupportedBaseline(String)
}
