import ArgumentParser
import PlanModel
import PlanSource

/// Leads the arguments to the command they name.
enum CommandDispatch {
  /// Parses `arguments` and runs what they name.
  ///
  /// A plain `check` is made without the parser (docs/decisions/0007-what-start-up-costs.md); everything
  /// else, wrong use and `--help` among it, goes the ordinary way.
  ///
  /// - Throws: what ArgumentParser or the command says.
  static func run(_ arguments: [String]) throws {
    if arguments.first == "check", let request = CheckRequest(plain: arguments.dropFirst()) {
      try CheckJob(request).run()
    }
    try refuseUnknownCommand(arguments.first)
    var command = try Planlint.parseAsRoot(arguments)
    try command.run()
  }

  /// Says which command was meant: the library would say that all arguments are unexpected.
  private static func refuseUnknownCommand(_ name: String?) throws(ValidationError) {
    let commands = Planlint.configuration.subcommands.compactMap { $0.configuration.commandName } + ["help"]
    guard let name, !name.hasPrefix("-"), !commands.contains(name) else { return }
    if name.contains("/") || name.contains(".") {
      throw ValidationError(
        Words(
          zh: "没有命令 \(name)，检查文件请用 planlint check \(name)",
          en: "no command \(name); to check a file: planlint check \(name)"))
    }
    guard let nearest = NearestName.of(name, among: commands) else {
      throw ValidationError(Words(zh: "没有命令 \(name)", en: "no command \(name)"))
    }
    throw ValidationError(
      Words(zh: "没有命令 \(name)，是否应为 \(nearest)", en: "no command \(name); did you mean \(nearest)?"))
  }
}
