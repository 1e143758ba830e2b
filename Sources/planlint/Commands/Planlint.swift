import ArgumentParser

/// The command itself; each subcommand is one file beside this one.
struct Planlint: ParsableCommand {
  static let version = "0.1.0"

  static let configuration = CommandConfiguration(
    commandName: "planlint",
    abstract: "检查政务公开重点工作任务分工 / a linter for open-government task plans",
    discussion: """
      退出状态 / exit status:
        0  没有达到 --fail-on 级别的问题 / nothing at or above --fail-on
        1  至少有一处 / at least one finding
        2  用法有误、规则或配置有误、输入无法读取 / wrong use, broken rules or configuration, unreadable input
      """,
    version: version,
    subcommands: [
      CheckCommand.self, ParseCommand.self, CompareCommand.self, RulesCommand.self, ExplainCommand.self,
      EvalCommand.self, InitCommand.self,
    ]
  )
}
