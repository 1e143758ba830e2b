import ArgumentParser

/// Why a rule came to what it says: options of `check`.
struct ExplainOptions: ParsableArguments {
  @Option(help: "逐处说明这条规则为何报告、为何不报告 / tell look by look why this rule speaks or does not")
  var explainRule: String?

  @Flag(help: "连同 --explain-rule：每一处都列出 / with --explain-rule: every look")
  var verbose = false
}
