import PlanSource

/// The deadlines of a plan.
enum DeadlineFacts {
  /// The deadlines of every task: of its texts, of its deadline cell, and of `phrases`, where a
  /// responsibility bracket says one (完成时限：…).
  static func runs(
    of plan: Plan, _ prose: ProsePlaces, scanner: DeadlineScanner, phrases: TaskRuns<Text>
  ) -> TaskRuns<Deadline> {
    var known = KnownCells(tasks: plan.tasks.count)
    let collector = PhraseCollector()
    return prose.withView { prose in
      TaskRuns(of: plan, expecting: plan.tasks.count * 6) { tasks, index, found in
        prose.each(ProsePlace.deadline, of: index, in: tasks) { field, text, places in
          scanner.scan(text, places, field: field, task: index, collector, into: &found)
        }
        if !tasks[index].isEmpty(.deadline) {
          known.scan(tasks, index, scanner, collector, into: &found)
        }
        for position in phrases.range(of: index) {
          scanner.scan(cell: phrases.elements[position], task: index, collector, into: &found)
        }
      }
    }
  }

  /// Deadline cells that were read: most of a plan's say what one before said.
  private struct KnownCells {
    private var numbers: TextNumbers
    /// Where the cell that was read begins in its storage, and where its deadlines lie.
    private var cells: [(start: Int32, deadlines: Range<Int>)] = []

    init(tasks: Int) {
      numbers = TextNumbers(capacity: min(tasks, 64))
    }

    /// Adds the deadlines of the cell of the task at `index` to those that were found before.
    mutating func scan(
      _ tasks: UnsafeBufferPointer<Task>, _ index: Int, _ scanner: DeadlineScanner,
      _ collector: PhraseCollector, into found: inout [Deadline]
    ) {
      let cell = tasks[index].deadline
      let number = numbers.number(of: cell)
      guard number < cells.count else {
        let first = found.count
        scanner.scan(cell: cell, task: index, collector, into: &found)
        return cells.append((cell.start, first..<found.count))
      }
      let shift = cell.start - cells[number].start
      for position in cells[number].deadlines {
        found.append(Deadline(found[position], in: cell, movedBy: shift, task: index))
      }
    }
  }
}
