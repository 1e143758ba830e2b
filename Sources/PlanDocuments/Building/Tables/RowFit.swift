import PlanModel
import PlanSource

/// Which slot of a row belongs to which column of the table.
struct RowFit: Sendable {
  /// For each column the position of its slot; -1 if the row has none for it.
  var slots: [Int]
  /// Whether the row was pushed to the side: a cell of the row, empty or not, is wanting or too many.
  var isShifted: Bool

  /// The fit by position, over `count` columns.
  init(byPosition count: Int) {
    slots = Array(0..<count)
    isShifted = false
  }

  init(slots: [Int], isShifted: Bool) {
    self.slots = slots
    self.isShifted = isShifted
  }
}

/// Finds which cell of a row belongs to which column when merged cells went missing from it.
struct RowFitter {
  /// What each column holds.
  let kinds: [ColumnProfile.Kind]
  let words: DeadlineVocabulary
  /// Where not every number has its cell, numbers also stand before the text.
  private let numberColumn: Int?

  init(_ kinds: [ColumnProfile.Kind], words: DeadlineVocabulary) {
    self.kinds = kinds
    self.words = words
    numberColumn = kinds.firstIndex(of: .number)
  }

  /// How `slots` belong to the columns.
  func fit(_ slots: [TableGrid.Slot]) -> RowFit {
    let positional = RowFit(byPosition: kinds.count)
    var last = slots.count
    while last > 0, slots[last - 1].text.isEmpty { last -= 1 }
    guard last > 0 else { return positional }
    let contents = slots[..<last].map { CellContent.of($0.text, words: words) }
    let isContradicted = contents.indices.contains { position in
      position >= kinds.count
        || compatibility(contents[position], slots[position].text.count, kinds[position]) < -1
    }
    guard isContradicted else { return positional }
    let lengths = slots[..<last].map(\.text.count)
    let byPosition = contents.indices.reduce(0.0) { sum, position in
      sum
        + (position < kinds.count
          ? compatibility(contents[position], lengths[position], kinds[position]) : -6)
    }
    let best = aligned(contents, lengths)
    guard best.score > byPosition + 1 else {
      // What stands behind the last column belongs to none, and that is said.
      return last > kinds.count ? RowFit(slots: positional.slots, isShifted: true) : positional
    }
    return RowFit(slots: best.slots, isShifted: isShifted(best.slots, contents))
  }

  /// How well a cell goes into a column; below -1 is a contradiction.
  func compatibility(_ content: CellContent, _ length: Int, _ kind: ColumnProfile.Kind) -> Double {
    switch (kind, content) {
    case (_, .blank): 0
    case (.empty, .number), (.empty, .numbered), (.empty, .heading): -1
    case (.empty, _): 0
    case (.number, .number): 4
    case (.number, _): -4
    case (.heading(let level), .heading(let found)): level == found ? 4 : otherLevel(found)
    case (.heading, .text): length <= 120 ? 0.5 : -1.5
    case (.heading, .number): -2
    case (.heading, .numbered): -3
    case (.heading, _): -4
    case (.units, .units): 4
    case (.units, .text): length > 300 ? -3 : -0.5
    case (.units, _): -4
    case (.deadline, .deadline): 4
    case (.deadline, .text): length > 120 ? -3 : -0.5
    case (.deadline, .number): -2
    case (.deadline, _): -4
    case (.text, .text), (.text, .numbered): 3
    case (.text, .heading): kinds.contains(where: \.isHeading) ? -0.5 : 2
    case (.text, .number), (.text, .units): length > 90 ? 0 : -2
    case (.text, .deadline): -1
    }
  }

  private func otherLevel(_ found: Int) -> Double {
    kinds.contains(.heading(found)) ? -1.5 : 2
  }

  /// The best way to bring cells with `contents` into the columns, in order.
  private func aligned(_ contents: [CellContent], _ lengths: [Int]) -> (slots: [Int], score: Double) {
    let columns = kinds.count
    // An empty cell too many can be dropped; in a row with none too many it likely stands where it belongs.
    let blankLoss = contents.count > columns ? 0.3 : 4.5
    var best = [[Double]](
      repeating: [Double](repeating: -.infinity, count: columns + 1), count: contents.count + 1)
    var step = [[Step]](
      repeating: [Step](repeating: .skipped, count: columns + 1), count: contents.count + 1)
    for cell in 0...contents.count {
      for column in 0...columns {
        if cell == 0, column == 0 {
          best[0][0] = 0
          continue
        }
        var choice = (score: -Double.infinity, step: Step.skipped)
        if column > 0 { choice = (best[cell][column - 1] - skipping(column - 1), .skipped) }
        if cell > 0 {
          let lost = best[cell - 1][column] - (contents[cell - 1] == .blank ? blankLoss : 6)
          if lost > choice.score { choice = (lost, .dropped) }
        }
        if cell > 0, column > 0 {
          let taken =
            best[cell - 1][column - 1]
            + compatibility(contents[cell - 1], lengths[cell - 1], kinds[column - 1])
          if taken >= choice.score { choice = (taken, .taken) }
        }
        best[cell][column] = choice.score
        step[cell][column] = choice.step
      }
    }
    return (path(step, contents.count), best[contents.count][columns])
  }

  private enum Step { case skipped, dropped, taken }

  private func skipping(_ column: Int) -> Double {
    switch kinds[column] {
    case .number, .empty: 0.25
    case .heading: 0.3
    case .units, .deadline: 0.4
    case .text: 1
    }
  }

  private func path(_ step: [[Step]], _ cells: Int) -> [Int] {
    var slots = [Int](repeating: -1, count: kinds.count)
    var (cell, column) = (cells, kinds.count)
    while cell > 0 || column > 0 {
      switch step[cell][column] {
      case .skipped: column -= 1
      case .dropped: cell -= 1
      case .taken:
        cell -= 1
        column -= 1
        slots[column] = cell
      }
    }
    return slots
  }

  /// Whether cells are wanting for which there is no good reason.
  ///
  /// A chapter without sections spans their column; a number before the text needs no cell of its own.
  private func isShifted(_ slots: [Int], _ contents: [CellContent]) -> Bool {
    var next = 0
    var isInHeading = false
    for column in slots.indices {
      let slot = slots[column]
      if slot == next {
        isInHeading = kinds[column].isHeading && contents[slot] != .blank
        next += 1
      } else if slot > next {
        return true
      } else if next >= contents.count {
        return false
      } else if column == numberColumn {
        guard isNumbered(slots[column...], contents) else { return true }
      } else if !(kinds[column].isHeading && isInHeading) {
        return true
      }
    }
    return next < contents.count
  }

  private func isNumbered(_ slots: ArraySlice<Int>, _ contents: [CellContent]) -> Bool {
    guard let slot = slots.first(where: { $0 >= 0 }) else { return false }
    return contents[slot] == .numbered
  }
}

extension ColumnProfile.Kind {
  var isHeading: Bool { headingLevel != nil }

  var headingLevel: Int? {
    if case .heading(let level) = self { level } else { nil }
  }
}
