package import PlanSource

/// What a rule has to say about a plan (design section 4).
package struct Finding: Sendable {
  package var rule: RuleID
  package var severity: Severity
  /// In the language of the run.
  package var message: String
  /// The standard or regulation behind it; empty for an office's own rules that give none.
  package var basis: String
  /// The place in words a clerk uses, such as `五、（二）第3项“责任单位”`.
  package var place: String
  package var task: TaskReference?
  package var range: ByteRange
  package var cell: CellReference?
  package var related: [RelatedPlace]
  package var fix: Fix?
  /// Its identity without line numbers: rule, words, structural path, and a count.
  package var fingerprint: String

  /// A finding of `rule` at `range`.
  package init(rule: RuleID, severity: Severity, message: String, range: ByteRange) {
    self.rule = rule
    self.severity = severity
    self.message = message
    self.range = range
    basis = ""
    place = ""
    related = []
    fingerprint = ""
  }
}

/// The task a finding is about.
package struct TaskReference: Hashable, Sendable {
  /// Section numbers without brackets.
  package var path: [String]
  /// The task's number without brackets and marks; empty if it has none.
  package var number: String

  /// The task `number` in the section at `path`.
  package init(path: [String], number: String) {
    self.path = path
    self.number = number
  }
}

/// The other half of a contradiction.
package struct RelatedPlace: Hashable, Sendable {
  package var message: String
  package var range: ByteRange
  package var cell: CellReference?
  /// Where it is on the page, in words; empty where lines tell it.
  package var place = ""

  /// `message` at `range`.
  package init(message: String, range: ByteRange, cell: CellReference? = nil) {
    self.message = message
    self.range = range
    self.cell = cell
  }
}

/// A change that would mend a finding.
package struct Fix: Hashable, Sendable {
  package enum Safety: String, Sendable, CaseIterable {
    /// May be applied without asking.
    case safe
    /// Shown, applied only when asked for.
    case propose
  }

  package var safety: Safety
  package var description: String
  /// In ascending order, not overlapping.
  package var edits: [TextEdit]

  /// A fix of `edits`.
  package init(safety: Safety, description: String, edits: [TextEdit]) {
    self.safety = safety
    self.description = description
    self.edits = edits
  }
}

/// The replacement of bytes of the source.
package struct TextEdit: Hashable, Sendable {
  package var range: ByteRange
  /// The new text, as the plan says it; writers escape it for their format.
  package var text: String

  /// Replaces `range` by `text`.
  package init(range: ByteRange, text: String) {
    self.range = range
    self.text = text
  }
}

extension Finding {
  /// The one order of findings: place, rule, message.
  package static func isBefore(_ left: Finding, _ right: Finding) -> Bool {
    if left.range != right.range { return left.range < right.range }
    if left.rule != right.rule { return left.rule < right.rule }
    return left.message < right.message
  }
}
