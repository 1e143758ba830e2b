import ArgumentParser

/// Leads the arguments to the command they name.
enum CommandDispatch {
  /// Parses `arguments` and runs what they name.
  ///
  /// `check` is parsed as a command of its own, which saves the tree of all commands a quarter of the
  /// start-up; what it does not understand (wrong use, `--help`) goes the ordinary way, which words it.
  ///
  /// - Throws: what ArgumentParser or the command says.
  static func run(_ arguments: [String]) throws {
    if arguments.first == CheckCommand.configuration.commandName, let check = parseCheck(arguments) {
      return try check.run()
    }
    var command = try Planlint.parseAsRoot(arguments)
    try command.run()
  }

  private static func parseCheck(_ arguments: [String]) -> CheckCommand? {
    do {
      return try CheckCommand.parse(Array(arguments.dropFirst()))
    } catch {
      return nil
    }
  }
}
