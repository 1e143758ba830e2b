/// What the command line asks for.
struct Options: Sendable {
  enum Task: Sendable {
    /// Shares the inputs out to processes and reports what became of them.
    case supervise
    /// Tries a run of inputs; the number of the one at work is kept in the file `progress`.
    case work(Range<Int>, progress: String)
    /// Tries one input, or only prints it.
    case repeatOne(Int, prints: Bool)
    /// Tries what is in a file.
    case file(String)
    case list
  }

  /// What is wrong with the command line, and how it is used.
  struct UsageError: Error, CustomStringConvertible {
    let problem: String

    var description: String {
      """
      \(problem)
      usage: Benchmarks/fuzz [--count N] [--seed S] [--target NAME]… [--jobs N] [--limit SECONDS]
             Benchmarks/fuzz --target NAME [--seed S] --only NUMBER [--print]
             Benchmarks/fuzz --target NAME --file PATH
             Benchmarks/fuzz --list
      """
    }
  }

  /// How many inputs all targets get together.
  var count = 1_000_000
  var seed: UInt64 = 20_240_301
  /// Names of targets; empty for all.
  var targets: [String] = []
  /// How many processes work at once.
  var jobs = 2
  /// How many seconds of processor time one input may take.
  var limit = 2
  var task = Task.supervise

  /// Reads `arguments`.
  ///
  /// - Throws: ``UsageError``.
  init(_ arguments: some Sequence<String>) throws(UsageError) {
    var rest = arguments.makeIterator()
    var only: Int?
    var prints = false
    var work: (from: Int, to: Int)?
    var progress = ""
    while let argument = rest.next() {
      switch argument {
      case "--count": count = try Self.number(rest.next(), argument)
      case "--seed": seed = UInt64(try Self.number(rest.next(), argument))
      case "--target": targets.append(try Self.value(rest.next(), argument))
      case "--jobs": jobs = max(1, try Self.number(rest.next(), argument))
      case "--limit": limit = max(1, try Self.number(rest.next(), argument))
      case "--only": only = try Self.number(rest.next(), argument)
      case "--print": prints = true
      case "--file": task = .file(try Self.value(rest.next(), argument))
      case "--list": task = .list
      case "--work":
        work = (try Self.number(rest.next(), argument), try Self.number(rest.next(), argument))
      case "--progress": progress = try Self.value(rest.next(), argument)
      default: throw UsageError(problem: "unknown argument '\(argument)'")
      }
    }
    if let only { task = .repeatOne(only, prints: prints) }
    if let work { task = .work(work.from..<max(work.from, work.to), progress: progress) }
    try checkTargets()
  }

  private func checkTargets() throws(UsageError) {
    for name in targets where Catalogue.entry(name) == nil {
      throw UsageError(problem: "no target '\(name)'; --list shows them")
    }
    switch task {
    case .supervise, .list: return
    case .work, .repeatOne, .file:
      if targets.count != 1 { throw UsageError(problem: "exactly one --target is needed here") }
    }
  }

  private static func value(_ value: String?, _ name: String) throws(UsageError) -> String {
    guard let value else { throw UsageError(problem: "\(name) needs a value") }
    return value
  }

  private static func number(_ value: String?, _ name: String) throws(UsageError) -> Int {
    guard let number = Int(try self.value(value, name)), number >= 0 else {
      throw UsageError(problem: "\(name) needs a number")
    }
    return number
  }
}
