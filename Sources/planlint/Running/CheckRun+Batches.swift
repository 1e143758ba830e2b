import PlanDocuments
import PlanModel
import PlanReports
import PlanRules
import PlanSource

/// Inputs are worked on a handful at a time: a rule that looks at several plans, one after the other, is quicker.
extension CheckRun {
  /// How many inputs are checked together at most, and from how many bytes on no more are added.
  private static let mostTogether = 8
  private static let enoughBytes = 1 << 20

  /// An input that was read.
  private struct Opened {
    let position: Int
    let bytes: [UInt8]
    let plan: Plan
    let file: CheckedFile
  }

  /// Works on all inputs and hands over what becomes of them, in their order.
  func work(
    on assignments: [Assignment], with library: RuleLibrary, deliver: (Worked) -> Bool
  ) -> CheckWorker? {
    let sets = library.sets
    let books = library.books.map(\.book)
    let configured = books.map { $0.configurations.flatMap(\.suppressions) }
    let origins = library.books.map { $0.configuration.map(library.absolute) ?? "" }
    let batches = batches(of: assignments)
    return OrderedRunner(jobs: jobs).run(
      count: batches.count,
      makeWorker: { CheckWorker(sets: sets) },
      work: { worker, position in
        let batch = batches[position]
        let number = assignments[batch.lowerBound].rules
        let rules = sets[number]
        let exceptions = Exceptions(
          book: books[rules.book], configured: configured[rules.book], origin: origins[rules.book])
        var all = check(
          assignments[batch].map(\.input), with: worker.linter(number), rules: rules, exceptions: exceptions)
        for index in all.indices where !all[index].isPassedOver {
          all[index].body = reporter.body(of: all[index].file)
          // What waits for its turn is told already; only changes are shown later.
          if fixing == nil { all[index].file.forgetSource() }
        }
        return all
      },
      deliver: { all in all.allSatisfy(deliver) })
  }

  /// Neighbours with the same rules, in batches that give every thread several of them.
  ///
  /// What is mended is read when those before it are written.
  private func batches(of assignments: [Assignment]) -> [Range<Int>] {
    let size = fixing == nil ? min(Self.mostTogether, max(1, assignments.count / (jobs * 4))) : 1
    var batches: [Range<Int>] = []
    var start = 0
    while start < assignments.count {
      var end = start + 1
      while end < assignments.count, end - start < size, assignments[end].rules == assignments[start].rules {
        end += 1
      }
      batches.append(start..<end)
      start = end
    }
    return batches
  }

  private func check(
    _ inputs: [InputFile], with linter: Linter, rules: RuleLibrary.RulesInForce, exceptions: Exceptions
  ) -> [Worked] {
    var worked: [Worked?] = Array(repeating: nil, count: inputs.count)
    var opened: [Opened] = []
    var size = 0
    func checkOpened() {
      let reports = linter.reports(on: opened.map(\.plan))
      for (input, report) in zip(opened, reports) {
        let first = checked(input.plan, input.file, report.findings, rules: rules, exceptions: exceptions)
        worked[input.position] = mended(
          first, input, at: inputs[input.position].path, with: linter, rules: rules, exceptions: exceptions)
      }
      (opened, size) = ([], 0)
    }
    for (position, input) in inputs.enumerated() {
      switch open(input, rules: rules) {
      case .read(let bytes, let plan, let file):
        opened.append(Opened(position: position, bytes: bytes, plan: plan, file: file))
        size += bytes.count
        if size >= Self.enoughBytes { checkOpened() }
      case .settled(let result): worked[position] = result
      }
    }
    checkOpened()
    return worked.compactMap(\.self)
  }

  private enum Opening {
    case read([UInt8], Plan, CheckedFile)
    /// There is no plan to check.
    case settled(Worked)
  }

  private func open(_ input: InputFile, rules: RuleLibrary.RulesInForce) -> Opening {
    let name = input.path == "-" ? stdinFilename ?? "-" : input.path
    var file = CheckedFile(path: name)
    if let failure = input.failure {
      file.failure = failure
      return .settled(Worked(file: file))
    }
    do {
      let bytes = try FileSystem.readInput(input.path, limit: loader.limits.maxBytes)
      switch loader.load(bytes, name: name, vocabulary: rules.set.vocabulary) {
      case .plan(let built): return .read(bytes, built.plan, file)
      case .notAPlan where !input.isNamed: return .settled(Worked(file: file, isPassedOver: true))
      case .notAPlan(let failure, let source), .failure(let failure, let source):
        file.failure = failure
        file.source = source
      }
    } catch {
      file.failure = InputFailure(code: error.code, message: error.message)
    }
    return .settled(Worked(file: file))
  }

  /// What becomes of `first` when its fixes are applied, if that is wanted.
  private func mended(
    _ first: Worked, _ input: Opened, at path: String, with linter: Linter,
    rules: RuleLibrary.RulesInForce, exceptions: Exceptions
  ) -> Worked {
    guard let fixing else { return first }
    let mender = InputMender(
      fixing: fixing, loader: loader, vocabulary: rules.set.vocabulary, language: console.language)
    return mender.mend(first, bytes: input.bytes, at: path, inputs: inputs) { plan in
      checked(plan, input.file, linter.check(plan), rules: rules, exceptions: exceptions)
    }
  }
}
