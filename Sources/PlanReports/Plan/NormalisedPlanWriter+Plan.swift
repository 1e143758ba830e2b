import PlanModel
import PlanSource

extension NormalisedPlanWriter {
  mutating func writePlan() {
    let plan = facts.plan
    writer.beginObject()
    write(.planlint, 1)
    write(.title, plan.title)
    write(.documentNumber, plan.documentNumber)
    write(.issuer, plan.issuer)
    write(.issued, plan.issued)
    write(.published, plan.published)
    write(.addressees, plan.addressees)
    write(.noticeTitle, plan.noticeTitle)
    writeKind()
    write(.preamble, plan.preamble)
    write(.columns, plan.columns)
    writeColumnRoles()
    write(.attachments, plan.attachments)
    write(.notes, plan.notes)
    write(.other, plan.other)
    writeSuppressions()
    writeTasks(plan.tasks.indices.prefix { plan.tasks[$0].section == nil })
    writeSections(below: nil, plan.sections.indices)
    writeLocation(ByteRange(0, plan.source.bytes.count), in: nil)
    writer.endObject()
  }

  /// What kind of plan it is; status and profile only where the input says them.
  private mutating func writeKind() {
    let plan = facts.plan
    write(.format, plan.format.rawValue)
    if let year = facts.year { write(.year, year) } else { writeDerived(PlanKey.year.rawValue, nil) }
    writeDerived(PlanKey.level.rawValue, facts.level?.rawValue)
    if let status = plan.statedStatus { write(.status, status.rawValue) }
    if let profile = plan.statedProfile { write(.profile, profile.rawValue) }
    write(.taskCount, plan.tasks.count)
    write(.numbering, facts.numbering.rawValue)
    write(.readingRule, facts.readingRule.rawValue)
  }

  private mutating func writeColumnRoles() {
    writeList(.columnRoles, facts.columns) { document, column in
      document.writeDerived("header", column.header.string)
      document.writeDerived("role", column.role.columnWord)
      document.writeDerived("holds", column.holds.columnWord)
      document.writeLocation(column.header.place)
    }
  }

  private mutating func writeSuppressions() {
    let suppressions = facts.plan.suppressions
    guard !suppressions.isEmpty else { return }
    writeList(.suppress, suppressions) { document, suppression in
      document.write(.rule, suppression.rule)
      document.write(.where, suppression.place)
      document.write(.reason, suppression.reason)
      document.write(.until, suppression.until)
      document.writeLocation(suppression.range)
    }
  }

  /// The sections of `range` that stand directly below `parent`.
  ///
  /// Recursion is as deep as sections are nested, which readers bound.
  private mutating func writeSections(below parent: Int?, _ range: Range<Int>) {
    let sections = facts.plan.sections
    let own = range.filter { sections[$0].parent == parent }
    guard !own.isEmpty else { return }
    writeList(.sections, own) { document, index in
      let section = sections[index]
      document.write(.number, section.number)
      document.write(.title, section.title)
      document.write(.text, section.text)
      document.writeTasks(Array(section.tasks))
      document.writeSections(below: index, section.descendants)
      document.writeLocation(section.range)
    }
  }
}
