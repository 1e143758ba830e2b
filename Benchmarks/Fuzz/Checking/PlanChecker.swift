import PlanCalendar
import PlanModel
import PlanSource

/// What holds for every plan and everything derived from it.
struct PlanChecker {
  let plan: Plan
  let facts: PlanFacts

  /// A checker of `plan` and its `facts`, all of which it asks for.
  init(_ facts: PlanFacts) {
    self.facts = facts
    plan = facts.plan
  }

  /// Checks everything.
  func check(_ trial: inout Trial) {
    checkFront(&trial)
    checkSections(&trial)
    for index in plan.tasks.indices { checkTask(index, &trial) }
    checkUnits(&trial)
    checkDeadlines(&trial)
    checkLists(&trial)
    checkRuns(&trial)
  }

  private func checkFront(_ trial: inout Trial) {
    let single = [
      plan.title, plan.noticeTitle, plan.documentNumber, plan.issuer, plan.issued, plan.published,
      plan.addressees,
    ]
    for text in single + plan.preamble + plan.attachments + plan.notes + plan.other + plan.columns {
      trial.expect(text, in: plan.source, "front")
    }
    for note in plan.readerNotes {
      trial.expect(note.text, in: plan.source, "note")
      trial.expect(isTask(note.task), "a note is about a task that is not there")
    }
    for suppression in plan.suppressions {
      trial.expect(suppression.range, in: plan.source, "suppression")
      trial.expect(suppression.rule, in: plan.source, "suppression")
    }
    if let year = facts.year { trial.expect((1...9999).contains(year), "the year \(year)") }
    _ = (facts.issuedOn, facts.publishedOn, facts.level, facts.region, facts.status, facts.profile)
    _ = (facts.readingRule, facts.numbering)
    trial.expect(Set(facts.roles).count == facts.roles.count, "a role of the columns is there twice")
  }

  private func checkSections(_ trial: inout Trial) {
    let bounds = 0...plan.tasks.count
    for (index, section) in plan.sections.enumerated() {
      for text in [section.number, section.title] + section.text {
        trial.expect(text, in: plan.source, "section \(index)")
      }
      trial.expect(section.range, in: plan.source, "section \(index)")
      trial.expect(section.level >= 1, "section \(index) has level \(section.level)")
      trial.expect(section.parent.map { $0 < index } ?? true, "section \(index) stands before its parent")
      let isOrdered =
        bounds.contains(section.tasks.lowerBound) && bounds.contains(section.allTasks.upperBound)
        && section.allTasks.lowerBound <= section.tasks.lowerBound
        && section.tasks.upperBound <= section.allTasks.upperBound
      trial.expect(isOrdered, "section \(index) has tasks \(section.tasks) of \(section.allTasks)")
      trial.expect(
        section.descendants.upperBound <= plan.sections.count, "section \(index) has too many sections")
      let numbered = facts.sectionFacts(index)
      trial.expect(numbered.numberValue >= 0, "section \(index) has number \(numbered.numberValue)")
    }
  }

  private func checkTask(_ index: Int, _ trial: inout Trial) {
    let task = plan.tasks[index]
    for role in FieldRole.allCases { trial.expect(task.cell(role), in: plan.source, "task \(index) \(role)") }
    for column in task.columns {
      trial.expect(column.header, in: plan.source, "header")
      trial.expect(column.value, in: plan.source, "column")
    }
    for unit in task.listedUnits { trial.expect(unit.name, in: plan.source, "listed unit") }
    trial.expect(task.range, in: plan.source, "task \(index)")
    trial.expect(task.section.map { $0 < plan.sections.count } ?? true, "task \(index) has no such section")
    let numbered = facts.taskFacts(index)
    trial.expect(numbered.numberValue >= 0, "task \(index) has number \(numbered.numberValue)")
    trial.expect(numbered.path.count <= plan.sections.count, "task \(index) has too long a path")
    _ = (facts.isOpenEnded(index), facts.arrangement(index))
  }

  private func checkUnits(_ trial: inout Trial) {
    for unit in facts.units {
      for text in [unit.name, unit.span, unit.base, unit.prefix] {
        trial.expect(text, in: plan.source, "unit")
      }
      trial.expect(!unit.name.isEmpty, "a unit has no name")
      trial.expect(isTask(unit.task), "a unit of a task that is not there")
      guard let place = unit.name.place, let span = unit.span.place else { continue }
      trial.expect(span.contains(place), "a unit's span \(span) does not contain its name \(place)")
    }
    for word in facts.roleWords {
      trial.expect(word.text, in: plan.source, "role word")
      trial.expect(isTask(word.task), "a role word of a task that is not there")
    }
    for body in facts.bodies {
      let areThere =
        isThere(body.units, in: facts.units.indices) && isThere(body.names, in: facts.units.indices)
        && isThere(body.leads, in: plan.tasks.indices) && isThere(body.tasks, in: plan.tasks.indices)
      trial.expect(areThere, "a body has units or tasks that are not there")
    }
    for mention in facts.mentions {
      for text in [mention.name, mention.verb, mention.base, mention.prefix] {
        trial.expect(text, in: plan.source, "mention")
      }
    }
  }

  /// Whether the positions of a list of a body lead into `indices`.
  private func isThere(_ list: Range<Int>, in indices: Range<Int>) -> Bool {
    list.upperBound <= facts.bodyPositions.count && facts.bodyPositions[list].allSatisfy(indices.contains)
  }

  private func checkDeadlines(_ trial: inout Trial) {
    for deadline in facts.deadlines {
      trial.expect(deadline.text, in: plan.source, "deadline")
      trial.expect(deadline.anchor, in: plan.source, "anchor")
      trial.expect(!deadline.text.isEmpty, "a deadline has no text")
      trial.expect(deadline.amount >= 0, "a deadline has the amount \(deadline.amount)")
      trial.expect(isTask(deadline.task), "a deadline of a task that is not there")
      if let start = deadline.start, let due = deadline.due {
        trial.expect(start.daysSinceEpoch <= due.daysSinceEpoch, "a deadline begins after it ends")
      }
    }
  }

  private func checkLists(_ trial: inout Trial) {
    for reference in facts.references {
      for text in [reference.text, reference.title, reference.number] {
        trial.expect(text, in: plan.source, "reference")
      }
    }
    for (position, number) in facts.numbers.enumerated() {
      trial.expect(facts.text(ofNumber: position), in: plan.source, "number")
      trial.expect(number.value >= 0 && number.level >= 0, "a number has value \(number.value)")
      trial.expect(isTask(number.task), "a number of a task that is not there")
    }
    for item in facts.items {
      for text in [item.text, item.mark] { trial.expect(text, in: plan.source, "item") }
      trial.expect(item.value >= 0, "an item has value \(item.value)")
    }
    for column in facts.columns { trial.expect(column.header, in: plan.source, "column") }
  }

  /// Checks that the runs of the tasks divide each list.
  private func checkRuns(_ trial: inout Trial) {
    let lists: [(String, Int, (Int) -> Range<Int>)] = [
      ("units", facts.units.count, facts.unitRange),
      ("role words", facts.roleWords.count, facts.roleWordRange),
      ("deadlines", facts.deadlines.count, facts.deadlineRange),
      ("items", facts.items.count, facts.itemRange),
      ("mentions", facts.mentions.count, facts.mentionRange),
    ]
    for (name, count, range) in lists {
      var end = plan.tasks.isEmpty ? count : range(0).lowerBound
      for task in plan.tasks.indices {
        trial.expect(range(task).lowerBound == end, "the \(name) of task \(task) do not follow those before")
        end = range(task).upperBound
      }
      trial.expect(end == count, "\(name) belong to no task")
    }
  }

  private func isTask(_ index: Int?) -> Bool { index.map { plan.tasks.indices.contains($0) } ?? true }
}
