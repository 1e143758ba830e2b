import PlanCalendar
import PlanModel
import PlanReports
import PlanRules
import PlanSource
import Synchronization

/// One run of `planlint check`: inputs in, a report out.
struct CheckRun {
  let console: Console
  let inputs: [InputFile]
  let loader: PlanLoader
  let stdinFilename: String?
  let today: CivilDate?
  let jobs: Int
  let reporter: any Reporter
  /// Absolute paths of the folders that the command line names.
  let folders: [String]
  /// What is known and not told again.
  let baseline: BaselineUse?
  /// The absolute path of the baseline that this run writes.
  let newBaseline: String?
  /// What is to be mended; `nil` if nothing is.
  let fixing: Fixing?

  /// An input and the rules that apply to it.
  struct Assignment: Sendable {
    let input: InputFile
    /// A position in the library's sets.
    let rules: Int
  }

  /// What a worker made of an input.
  struct Worked: Sendable {
    var file: CheckedFile
    var body: [UInt8] = []
    var mended: MendedInput?
    var isPassedOver = false
    var exceptions: ExceptionTally.Use?
    /// Findings for a baseline that is written.
    var recorded: [Finding] = []
  }

  /// What a configuration lets stay.
  struct Exceptions: Sendable {
    let book: RuleBook
    let configured: [Suppression]
    /// The absolute path of the configuration.
    let origin: String
  }

  /// What the run came to.
  struct Outcome {
    var summary: ReportSummary
    /// Whether a folder held nothing to check.
    var isEmpty: Bool
    /// What a baseline written now lists.
    var record = BaselineRecord()
    /// Whether a file that was mended could not be written.
    var couldNotWrite = false
    /// Whether fixes would change an input.
    var wouldChange = false
    /// Compiled rules, which the end of the process takes apart faster than anybody.
    fileprivate var worker: CheckWorker?
  }

  /// Checks everything and hands the report to `write`, piece by piece.
  ///
  /// - Throws: ``RuleLoadError`` before anything is written, ``FileError`` if writing fails.
  func run(_ library: inout RuleLibrary, write: ([UInt8]) throws(FileError) -> Void) throws -> Outcome {
    var assignments: [Assignment] = []
    for input in inputs {
      let rules = try library.rules(for: input.path == "-" ? stdinFilename ?? "stdin" : input.path)
      assignments.append(Assignment(input: input, rules: rules))
    }
    var stream = ReportStream(reporter: reporter)
    let isReported = fixing?.target != .diff
    if isReported { try write(reporter.header()) }
    var outcome = Outcome(summary: ReportSummary(), isEmpty: true)
    var exceptions = ExceptionTally(library, baseline: baseline, folders: folders)
    var checkedCount = 0
    var failure: (any Error)?
    let worker = work(on: assignments, with: library) { worked in
      if worked.isPassedOver { return true }
      checkedCount += 1
      if let use = worked.exceptions { exceptions.add(use) }
      if let newBaseline {
        outcome.record.add(worked.recorded, at: pathInBaseline(worked.file.path, at: newBaseline))
      }
      do {
        let report = stream.take(worked.file, body: worked.body)
        if isReported { try write(report) } else { try showChanges(of: worked, write: write) }
        try deliver(worked.mended, &outcome)
      } catch {
        failure = error
      }
      return failure == nil
    }
    if let failure { throw failure }
    for file in exceptions.files(today: today, language: console.language) where isReported {
      try write(stream.take(file, body: reporter.body(of: file)))
    }
    if isReported { try write(reporter.footer(stream.summary)) }
    outcome.summary = stream.summary
    outcome.isEmpty = checkedCount == 0
    outcome.worker = worker
    return outcome
  }

  private func pathInBaseline(_ path: String, at newBaseline: String) -> String {
    ConfigurationPath.relative(
      absolute(path), toFolder: ConfigurationPath.directory(of: newBaseline))
  }

  func absolute(_ path: String) -> String {
    ConfigurationPath.resolve(path, from: FileSystem.currentFolder + "/")
  }

  /// What becomes of `plan`, in which `findings` were found.
  func checked(
    _ plan: Plan, _ file: CheckedFile, _ findings: [Finding], rules: RuleLibrary.RulesInForce,
    exceptions: Exceptions
  ) -> Worked {
    var file = file
    file.format = plan.format
    file.taskCount = plan.tasks.count
    file.source = plan.source
    file.tree = plan.tree
    file.places = plan.places
    file.findings = findings
    // Where it lies is asked only by what names files.
    let path = exceptions.configured.isEmpty && baseline == nil ? "" : absolute(file.path)
    let suppressor = Suppressor(
      configured: exceptions.configured, plan: plan.suppressions,
      path: ConfigurationPath.relative(path, to: exceptions.origin), today: today, book: exceptions.book)
    var use = ExceptionTally.Use(book: rules.book, here: suppressor.here)
    if !suppressor.isEmpty {
      let outcome = suppressor.apply(to: file.findings, of: plan)
      file.findings =
        outcome.kept
        + SuppressionNotice.findings(
          outcome.notices, levels: rules.ownRules, language: console.language)
      file.findings.sort(by: Finding.isBefore)
      file.suppressedCount = outcome.suppressedCount
      use.used = outcome.used
    }
    let recorded = newBaseline == nil ? [] : file.findings
    if let (known, outcome) = baseline?.apply(to: file.findings, at: path) {
      file.findings = outcome.kept
      file.suppressedCount += outcome.hiddenCount
      use.baseline = (known, outcome.served)
    }
    return Worked(file: file, exceptions: use, recorded: recorded)
  }
}

/// What one thread works with: a linter for each set of rules, made when first needed.
final class CheckWorker {
  private let sets: [RuleLibrary.RulesInForce]
  /// By position in the sets.
  private var linters: [Linter?]

  init(sets: [RuleLibrary.RulesInForce]) {
    self.sets = sets
    linters = Array(repeating: nil, count: sets.count)
  }

  func linter(_ position: Int) -> Linter {
    if let known = linters[position] { return known }
    let made = Linter(sets[position].set, settings: sets[position].settings)
    linters[position] = made
    return made
  }
}
