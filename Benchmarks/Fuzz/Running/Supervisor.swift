import Foundation
import Synchronization

/// Shares the inputs of all targets out to processes and tells what became of them.
final class Supervisor: Sendable {
  private static let chunkSize = 5_000
  /// A target with more crashes than this is not tried further.
  private static let mostDeaths = 10

  private struct State {
    var waiting: [(target: Int, range: Range<Int>)]
    var results: [TargetResult]
  }

  private let options: Options
  private let entries: [Catalogue.Entry]
  private let folder: URL
  private let state: Mutex<State>

  /// A supervisor of the targets that `options` name.
  ///
  /// - Throws: what the file system says when there is no room for notes.
  init(_ options: Options) throws {
    self.options = options
    entries = Catalogue.entries.filter { options.targets.isEmpty || options.targets.contains($0.name) }
    folder = FileManager.default.temporaryDirectory.appending(path: "planlint-fuzz-\(getpid())")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let weight = entries.reduce(0) { $0 + $1.weight }
    var waiting: [(target: Int, range: Range<Int>)] = []
    for (position, entry) in entries.enumerated() {
      let count = max(1, options.count * entry.weight / max(weight, 1))
      waiting += stride(from: 0, to: count, by: Self.chunkSize).map {
        (position, $0..<min(count, $0 + Self.chunkSize))
      }
    }
    state = Mutex(State(waiting: waiting.reversed(), results: entries.map { TargetResult(name: $0.name) }))
  }

  /// Tries everything and prints the table; true if nothing was wrong.
  func run() -> Bool {
    let start = Date()
    DispatchQueue.concurrentPerform(iterations: options.jobs) { _ in
      while let chunk = state.withLock({ $0.waiting.popLast() }) { run(chunk.target, chunk.range) }
    }
    try? FileManager.default.removeItem(at: folder)
    let results = state.withLock { $0.results }
    print(ResultTable(results: results, seed: options.seed, seconds: Date().timeIntervalSince(start)).text)
    return results.allSatisfy(\.troubles.isEmpty)
  }

  private func run(_ target: Int, _ range: Range<Int>) {
    var rest = range
    while !rest.isEmpty, state.withLock({ $0.results[target].deaths }) <= Self.mostDeaths {
      let child = ChildRun(options: options, target: entries[target].name, range: rest, folder: folder)
      do {
        let result = try child.run()
        let next = note(result, of: target, rest)
        rest = next..<max(next, range.upperBound)
      } catch {
        add(Trouble(number: rest.lowerBound, kind: .noStart("\(error)")), to: target)
        return
      }
    }
  }

  /// Keeps what a process came to; the result is the input to go on with.
  private func note(_ result: ChildRun.Result, of target: Int, _ range: Range<Int>) -> Int {
    for line in result.lines {
      switch line {
      case .tally(let tally): state.withLock { $0.results[target].tally.add(tally) }
      case .complaint(let number, let text): add(Trouble(number: number, kind: .invariant(text)), to: target)
      }
    }
    let last = result.last ?? range.lowerBound
    switch result.end {
    case .finished: return range.upperBound
    case .crashed(let signal):
      add(Trouble(number: last, kind: .crash(signal: signal, result.errors)), to: target)
    case .hung: add(Trouble(number: last, kind: .hang), to: target)
    case .failed(let status):
      add(Trouble(number: last, kind: .noStart("status \(status): \(result.errors)")), to: target)
      return range.upperBound
    }
    // What was tried before the last was not counted by the worker, which could not say so any more.
    state.withLock { $0.results[target].tally.inputs += last - range.lowerBound + 1 }
    return last + 1
  }

  private func add(_ trouble: Trouble, to target: Int) {
    state.withLock { $0.results[target].troubles.append(trouble) }
    print(trouble.text(target: entries[target], seed: options.seed))
  }
}
