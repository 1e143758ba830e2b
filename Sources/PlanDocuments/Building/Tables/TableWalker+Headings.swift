import PlanModel
import PlanSource

extension TableWalker {
  /// What the section cells of a row did.
  struct RowHeadings {
    /// A section was opened.
    var hasNew = false
    /// Headings that are open already, the innermost last.
    var repeated: [Heading] = []
  }

  /// Opens the sections whose headings stand in `row`; those that are open already go on.
  mutating func readHeadings(_ row: TableRow, into assembler: inout PlanAssembler) -> RowHeadings {
    var found = RowHeadings()
    let headings = headings(of: row)
    for (position, heading) in headings.enumerated() {
      let isLast = position == headings.count - 1
      if assembler.isOpen(heading), !found.hasNew, !(isLast && restarts(row, assembler)) {
        found.repeated.append(heading)
        if layout.leavesSectionsBlank {
          assembler.note(.repeatedHeading, text: heading.text)
          assembler.explain(
            .row(row.source.number), heading.text.place ?? row.source.range, RowWords.repeatedHeading)
        }
        continue
      }
      enter(heading, into: &assembler)
      found.hasNew = true
      isSectionNew = true
      // A merged cell can reach over the border of （二）, but not into the next chapter.
      if heading.rank <= 1 || assembler.depth == 1 && heading.rank != 2 { mayInherit = false }
    }
    return found
  }

  /// The headings in the section cells of `row`, outermost first.
  private func headings(of row: TableRow) -> [Heading] {
    var headings: [Heading] = []
    var number: Text?
    var above = Int.min
    for (column, slot) in zip(layout.columns, row.slots) where column.role == .section && slot.isFilled {
      if column.isSectionNumber {
        number = slot.text
        continue
      }
      var heading =
        number.map { Heading(number: $0, title: slot.text, rank: column.rank) }
        ?? Heading(slot.text, rank: column.rank)
      if heading.rank <= above { heading.rank = above + 1 }
      above = heading.rank
      headings.append(heading)
      number = nil
    }
    return headings
  }

  /// Whether the row's number is 1 again, so that a heading said again is a section of its own.
  private func restarts(_ row: TableRow, _ assembler: PlanAssembler) -> Bool {
    guard let lastNumber, lastNumber > 1, let number = number(of: row), number == 1 else { return false }
    guard let section = assembler.plan.tasks.last?.section else { return false }
    return section == assembler.plan.sections.count - 1 && !isSectionNew
  }

  /// The number of the task in `row`, in its own cell or before the text.
  private func number(of row: TableRow) -> Int? {
    for (column, slot) in zip(layout.columns, row.slots) where slot.isFilled {
      if column.role == .number { return OrdinalParser.parse(slot.text)?.value }
      if column.role.isTask { return NumberedText(slot.text)?.value }
    }
    return nil
  }
}
