public import PlanSource

/// A plan as it was read: a division of tasks (重点工作任务分工), every text with its place.
///
/// What a reader derives from the texts (units, deadlines, …) is in ``PlanFacts``. Sections and tasks lie
/// in document order: a section before its tasks, these before its sub-sections.
package struct Plan: Sendable {
  /// The decoded source that places refer to.
  package var source: TextStorage
  /// The document as a tree, where it came from JSON or YAML; JSON pointers are made from it.
  package var tree: Tree?
  package var format: PlanFormat
  /// Where the parts of a document stand on its pages; `nil` for JSON and YAML.
  package var places: DocumentPlaces?

  package var title = Text.missing
  package var noticeTitle = Text.missing
  package var documentNumber = Text.missing
  package var issuer = Text.missing
  package var issued = Text.missing
  package var published = Text.missing
  package var addressees = Text.missing
  package var preamble: [Text] = []
  package var attachments: [Text] = []
  package var notes: [Text] = []
  /// Lines of the source that became no field.
  package var other: [Text] = []
  /// Header words of the table, in order.
  package var columns: [Text] = []
  /// For each of ``columns`` the field that its cells became, where a reader of tables decided; else empty.
  package var columnFields: [FieldRole] = []

  /// What the input states; `nil` is inferred by ``PlanFacts``.
  package var statedYear: Int?
  /// Whether the input says that it has no year (`year: null` in an example of a rule).
  package var deniesYear = false
  /// Whether `issued`, `level` or `title` is `null` in the input: then nothing stands in for it.
  package var deniesIssued = false
  package var deniesLevel = false
  package var deniesTitle = false
  package var statedLevel: PlanLevel?
  package var statedStatus: PlanStatus?
  package var statedProfile: PlanProfile?

  package var sections: [Section] = []
  package var tasks: [Task] = []
  /// What the reader guessed or refused.
  package var readerNotes: [ReaderNote] = []
  package var suppressions: [PlanSuppression] = []

  /// A plan without anything in `source`.
  package init(source: TextStorage, format: PlanFormat, tree: Tree? = nil) {
    self.source = source
    self.format = format
    self.tree = tree
  }
}

/// A chapter or a section of it.
package struct Section: Sendable {
  package var number = Text.missing
  package var title = Text.missing
  package var text: [Text] = []
  /// 1 for chapters.
  package var level = 1
  /// The section around it, as an index of ``Plan/sections``.
  package var parent: Int?
  /// Its own tasks, as indices of ``Plan/tasks``.
  package var tasks: Range<Int> = 0..<0
  /// Its own tasks and those of all sections below it.
  package var allTasks: Range<Int> = 0..<0
  /// The sections below it, all levels, as indices of ``Plan/sections``.
  package var descendants: Range<Int> = 0..<0
  /// The whole section in the source.
  package var range = ByteRange(0, 0)

  /// A section without anything.
  package init() {}
}

/// A unit given as a value of its own.
@usableFromInline
package struct ListedUnit: Sendable {
  @usableFromInline package var name: Text
  @usableFromInline package var role: UnitRole

  /// The unit `name` in `role`.
  package init(name: Text, role: UnitRole) {
    self.name = name
    self.role = role
  }
}

/// Something the reader guessed or refused, which `layout/*` rules turn into findings.
package struct ReaderNote: Sendable {
  package enum Kind: String, Sendable, CaseIterable {
    case repeatedHeading = "repeated-heading"
    case inheritedCell = "inherited-cell"
    case misalignedRow = "misaligned-row"
    /// A number before the text, where the others have cells of their own.
    case joinedNumber = "joined-number"
    case hiddenRow = "hidden-row"
    case unknownField = "unknown-field"
    case wrongType = "wrong-type"
  }

  package var kind: Kind
  /// The column's header, or what was expected: the nearest known name, the right type.
  package var header: String
  package var text: Text
  /// The task concerned, as an index of ``Plan/tasks``.
  package var task: Int?

  /// A note of `kind` about `text`.
  package init(_ kind: Kind, header: String, text: Text, task: Int? = nil) {
    self.kind = kind
    self.header = header
    self.text = text
    self.task = task
  }
}

/// A suppression that the plan itself carries.
package struct PlanSuppression: Sendable {
  package var rule: Text
  package var place: Text
  package var reason: Text
  package var until: Text
  package var range: ByteRange

  /// A suppression of `rule` at `place`, written at `range`.
  package init(rule: Text, place: Text, reason: Text, until: Text, range: ByteRange) {
    self.rule = rule
    self.place = place
    self.reason = reason
    self.until = until
    self.range = range
  }
}
