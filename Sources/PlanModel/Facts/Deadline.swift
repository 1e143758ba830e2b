package import PlanCalendar
package import PlanSource

/// A phrase that says by when.
///
/// Small, and with one counted reference: a plan has hundreds of them.
package struct Deadline: Sendable {
  package var text: Text
  /// Where ``anchor`` begins in the storage of ``text``; -1 if there is none.
  package private(set) var anchorStart: Int32
  /// Where ``anchor`` ends in the storage of ``text``.
  package private(set) var anchorEnd: Int32
  /// The last day, where there is one and the plan's year is known or not needed.
  package var due: CivilDate?
  package var start: CivilDate?
  /// Whether ``due`` is missing only because the plan's year is unknown.
  package var needsYear: Bool
  /// The field it stands in: deadline, requirement, content or title.
  package var field: FieldRole
  package var kind: DeadlineKind
  /// The number of days, months or times a relative or recurring phrase names; 0 if none.
  package var amount: Int
  /// The task, as an index of ``Plan/tasks``.
  package var task: Int

  /// The event a relative period is counted from (自…之日起, …后); empty if none is said.
  package var anchor: Text {
    anchorStart < 0 ? .missing : text.cut(Int(anchorStart), Int(anchorEnd))
  }

  /// The phrase `text` of `kind` in `field`.
  package init(text: Text, field: FieldRole, kind: DeadlineKind, task: Int = 0) {
    self.text = text
    self.field = field
    self.kind = kind
    self.task = task
    needsYear = false
    (anchorStart, anchorEnd) = (-1, -1)
    amount = 0
  }

  /// What `phrase` says, which was read in `cell` of `task`; `anchor` counts from the start of the cell.
  @inline(__always)
  init(
    _ phrase: DeadlinePhrase, in cell: borrowing Text, anchor: Range<Int>?, field: FieldRole, task: Int
  ) {
    text = cell.slice(phrase.start, phrase.end)
    (self.field, self.kind, self.task) = (field, phrase.kind, task)
    (due, start, needsYear) = (phrase.due, phrase.from, phrase.needsYear)
    amount = phrase.amount
    anchorStart = anchor.map { cell.start + Int32(truncatingIfNeeded: $0.lowerBound) } ?? -1
    anchorEnd = anchor.map { cell.start + Int32(truncatingIfNeeded: $0.upperBound) } ?? -1
  }
}

/// A cited document: 《…》 with its number, if given.
package struct Reference: Sendable {
  /// The whole citation.
  package var text: Text
  /// What stands between 《 and 》.
  package var title: Text
  /// The document number without brackets; missing if none is given.
  package var number: Text
  package var year: Int?
  /// The task, as an index of ``Plan/tasks``; `nil` in the front matter.
  package var task: Int?

  /// A citation of `title`.
  package init(text: Text, title: Text, number: Text, year: Int?, task: Int?) {
    self.text = text
    self.title = title
    self.number = number
    self.year = year
    self.task = task
  }
}

/// A number that orders sections or tasks.
///
/// Without counted references: what it is written as is told by ``PlanFacts/text(ofNumber:)`` and
/// ``PlanFacts/numberStyles``.
package struct PlanNumber: Sendable {
  package var value: Int
  /// How deep such numbers stand: 1 for 一、, 2 for （一）, 3 for `1.`, 4 for （1）.
  package var level: Int
  /// The level enclosing it; 0 at the top.
  package var above: Int
  /// How it is written, as a position in ``PlanFacts/numberStyles``.
  package var style: Int
  package var task: Int?
  package var section: Int?
}

/// One of the points 1.… 2.… in a cell.
package struct Item: Sendable {
  package var text: Text
  /// Its last mark, as a text; empty at its end if there is none.
  package var mark: Text
  package var value: Int
  package var field: FieldRole
  /// Which list it belongs to: items of one list have the same string.
  package var list: String
  package var isLast: Bool
  /// Whether it follows the item before on the same line.
  package var isRunOn: Bool
  package var task: Int

  /// The item `value` of a cell.
  package init(text: Text, mark: Text, value: Int, field: FieldRole, list: String, task: Int) {
    self.text = text
    self.mark = mark
    self.value = value
    self.field = field
    self.list = list
    self.task = task
    isLast = false
    isRunOn = false
  }
}

/// A column of the table.
package struct Column: Sendable {
  package var header: Text
  /// By its header.
  package var role: FieldRole
  /// By its content.
  package var holds: FieldRole

  /// The column `header`.
  package init(header: Text, role: FieldRole, holds: FieldRole) {
    self.header = header
    self.role = role
    self.holds = holds
  }
}
