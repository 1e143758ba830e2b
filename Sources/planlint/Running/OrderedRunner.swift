import Dispatch
import Synchronization

/// Works on many things with several threads and hands the results over in order.
///
/// Things are taken in batches, so that memory does not grow with their number; inside a batch each worker
/// takes the next thing that nobody has taken. What comes out does not depend on the number of workers.
struct OrderedRunner {
  /// How many threads work.
  let jobs: Int
  private static let batchPerJob = 96

  /// Calls `work` for every position below `count` and `deliver` with each result, in order of positions.
  ///
  /// `makeWorker` makes what one thread works with, once a thread and batch. `work` runs on any thread,
  /// `deliver` on the calling one; when it returns `false` the rest is left undone.
  ///
  /// - Returns: The worker of the calling thread, if that did all the work: taking it apart is left to the caller,
  ///   who may be about to end the process.
  @discardableResult
  func run<Worker, Result: Sendable>(
    count: Int, makeWorker: @Sendable () -> Worker, work: @Sendable (Worker, Int) -> Result,
    deliver: (Result) -> Bool
  ) -> Worker? {
    if min(jobs, count) == 1 {
      let worker = makeWorker()
      for position in 0..<count where !deliver(work(worker, position)) { break }
      return worker
    }
    let size = jobs * Self.batchPerJob
    var start = 0
    while start < count {
      let batch = start..<min(count, start + size)
      for result in results(of: batch, makeWorker: makeWorker, work: work) where !deliver(result) {
        return nil
      }
      start = batch.upperBound
    }
    return nil
  }

  private func results<Worker, Result: Sendable>(
    of batch: Range<Int>, makeWorker: @Sendable () -> Worker, work: @Sendable (Worker, Int) -> Result
  ) -> [Result] {
    let workers = min(jobs, batch.count)
    guard workers > 1 else {
      let worker = makeWorker()
      return batch.map { work(worker, $0) }
    }
    let next = Atomic(batch.lowerBound)
    let collected = Mutex<[(position: Int, result: Result)]>([])
    DispatchQueue.concurrentPerform(iterations: workers) { _ in
      let worker = makeWorker()
      var mine: [(position: Int, result: Result)] = []
      while true {
        let position = next.add(1, ordering: .relaxed).oldValue
        guard position < batch.upperBound else { break }
        mine.append((position, work(worker, position)))
      }
      collected.withLock { $0 += mine }
    }
    return collected.withLock { $0 }.sorted { $0.position < $1.position }.map(\.result)
  }
}
