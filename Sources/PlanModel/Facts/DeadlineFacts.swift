import PlanSource

/// The deadlines of a plan.
enum DeadlineFacts {
  /// The deadlines of every task: of its texts, of its deadline cell, and of `phrases`, where a
  /// responsibility bracket says one (完成时限：…).
  static func runs(
    of plan: Plan, _ prose: ProsePlaces, scanner: DeadlineScanner, phrases: TaskRuns<Text>
  ) -> TaskRuns<Deadline> {
    var known = KnownCells(tasks: plan.tasks.count)
    var collector = PhraseCollector()
    return prose.withView { prose in
      TaskRuns(of: plan) { tasks, index, found in
        prose.each(ProsePlace.deadline, of: index, in: tasks) { field, text, places in
          scanner.scan(text, places, field: field, task: index, &collector, into: &found)
        }
        if !tasks[index].deadline.isEmpty {
          known.scan(tasks[index].deadline, scanner, task: index, &collector, into: &found)
        }
        for position in phrases.range(of: index) {
          scanner.scan(cell: phrases.elements[position], task: index, &collector, into: &found)
        }
      }
    }
  }

  /// Deadline cells that were read: most of a plan's say what one before said.
  private struct KnownCells {
    private var numbers: TextNumbers
    /// The cell that was read, and where its deadlines lie.
    private var cells: [(cell: Text, deadlines: Range<Int>)] = []

    init(tasks: Int) {
      numbers = TextNumbers(capacity: min(tasks, 64))
    }

    /// Adds the deadlines of `cell`, the deadline of `task`, to those that were found before.
    mutating func scan(
      _ cell: Text, _ scanner: DeadlineScanner, task: Int, _ collector: inout PhraseCollector,
      into found: inout [Deadline]
    ) {
      let number = numbers.number(of: cell)
      guard number < cells.count else {
        let start = found.count
        scanner.scan(cell: cell, task: task, &collector, into: &found)
        return cells.append((cell, start..<found.count))
      }
      let move = TextMove(from: cells[number].cell, to: cell)
      for index in cells[number].deadlines { found.append(found[index].moved(move, task: task)) }
    }
  }
}

extension Deadline {
  /// The same deadline in the cell of `task` to which `move` leads.
  fileprivate func moved(_ move: TextMove, task: Int) -> Deadline {
    Deadline(
      text: move(text), field: field, kind: kind, due: due, start: start, needsYear: needsYear,
      anchor: move(anchor), amount: amount, task: task)
  }
}
