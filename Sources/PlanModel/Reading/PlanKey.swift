/// A key of the plan format (design section 3).
package enum PlanKey: String, CaseIterable, Sendable {
  // What a plan says.
  case planlint, title, documentNumber, issuer, issued, published, addressees, noticeTitle
  case year, level, status, profile
  case preamble, columns, attachments, notes, other, tasks, suppress, sections

  // What its parts say.
  case number, text
  case content, requirement, responsible, lead, assist, deadline, remarks, continues, inherited
  case name, role
  case rule, `where`, reason, until

  // What `planlint parse` adds.
  case format, taskCount, columnRoles, numbering, readingRule
  case path, ordinal, units, openEnded, arrangement, deadlines, location
}

/// An object of the plan format, each with its own keys.
package enum PlanObject: String, CaseIterable, Sendable {
  case plan, section, task, unit, suppression
}

/// What a field may hold.
package enum FieldShape: Hashable, Sendable {
  /// A string.
  case text
  /// A string, or a number, whose spelling is taken.
  case textOrNumber
  /// A year as a number or as a string of digits.
  case year
  /// The version of the format: 1.
  case version
  /// `true` or `false`.
  case flag
  /// One of a closed set of words.
  case choice([String])
  /// A list of strings.
  case texts
  /// A list of one of a closed set of words.
  case choices([String])
  /// A string, or a list of units.
  case textOrUnits
  /// A list of objects.
  case objects(PlanObject)
  /// An object of strings or numbers under names of the author's choice.
  case map
  /// Made by `planlint parse`; accepted, never looked at.
  case derived
}

/// A field of an object of the plan format.
package struct PlanField: Hashable, Sendable {
  package let key: PlanKey
  package let shape: FieldShape

  init(_ key: PlanKey, _ shape: FieldShape) {
    self.key = key
    self.shape = shape
  }
}
