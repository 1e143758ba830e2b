import PlanSource

/// Cells of deadlines that were read before, in this plan or in plans of the same year before it: 10月底前, 全年.
///
/// An office writes hardly a hundred different ones. What a cell says hangs on its bytes and on the plan's year alone; kept are its
/// phrases, with places counted from its start.
final class DeadlineMemory {
  /// A phrase, and the event that it is counted from; -1 if none is said.
  private struct Known {
    let phrase: DeadlinePhrase
    let anchorStart: Int32
    let anchorEnd: Int32
  }

  private var year: Int?
  private var numbers = TextNumbers(capacity: 64)
  /// Where the phrases of each cell end; they begin where those of the one before end.
  private var ends: [Int] = []
  private var phrases: [Known] = []
  private static let mostCells = 1 << 10
  private static let mostBytes = 1 << 16
  /// Longer cells, in bytes, hardly come again.
  private static let longest = 1 << 9

  /// Goes on with a plan of `year`, which may be unknown, and forgets what is of no use for it or has become much.
  func begin(year: Int?) {
    guard year != self.year || isFull else { return }
    self.year = year
    numbers = TextNumbers(capacity: 64)
    (ends, phrases) = ([], [])
  }

  private var isFull: Bool { ends.count >= Self.mostCells || numbers.byteCount >= Self.mostBytes }

  /// Adds the deadlines of `cell`, which is not empty and stands in `task`.
  func add(
    _ cell: borrowing Text, task: Int, _ scanner: DeadlineScanner, _ collector: PhraseCollector,
    to deadlines: inout [Deadline]
  ) {
    // What cannot be kept is read each time.
    if isFull || cell.count > Self.longest {
      return scanner.scan(cell: cell, task: task, collector, into: &deadlines)
    }
    let number = numbers.number(of: cell)
    if number == ends.count { keep(cell, scanner, collector) }
    for position in ends.run(number) {
      let known = phrases[position]
      let anchor = known.anchorStart < 0 ? nil : Int(known.anchorStart)..<Int(known.anchorEnd)
      deadlines.append(Deadline(known.phrase, in: cell, anchor: anchor, field: .deadline, task: task))
    }
  }

  /// Reads `cell` and keeps its phrases.
  private func keep(_ cell: borrowing Text, _ scanner: DeadlineScanner, _ collector: PhraseCollector) {
    let points = CodePoints(cell.unownedBytes)
    scanner.read(cell: points, into: collector)
    for index in collector.accepted.indices {
      let anchor = DeadlineScanner.anchor(of: collector.accepted[index], in: points)
      phrases.append(
        Known(
          phrase: collector.accepted[index],
          anchorStart: anchor.map { Int32(truncatingIfNeeded: $0.lowerBound) } ?? -1,
          anchorEnd: anchor.map { Int32(truncatingIfNeeded: $0.upperBound) } ?? -1))
    }
    ends.append(phrases.count)
  }
}
