import ArgumentParser

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
    var command = try Planlint.parseAsRoot(arguments)
    try command.run()
  }
}
