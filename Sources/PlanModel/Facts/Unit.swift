package import PlanSource

/// A unit of a task (责任单位), as the phrase names it.
package struct Unit: Sendable {
  /// The name as written, brackets and all, without role words, marks and notes.
  package var name: Text
  /// The name with the separator before it.
  package var span: Text
  /// The name without its level prefix (区, 市, …).
  package var base: Text
  /// The level prefix; empty if there is none.
  package var prefix: Text
  package var role: UnitRole
  package var kind: UnitKind
  /// The same string for the same body, by canonical name and renaming.
  package var body: String
  /// The mark before it: `、`, `，`, `；`; empty for the first.
  package var separator: String
  /// No mark stands where one must.
  package var isGlued: Bool
  /// Its position among the units of its task, from 0.
  package var index: Int
  /// The task, as an index of ``Plan/tasks``.
  package var task: Int

  /// A unit called `name`.
  package init(name: Text, role: UnitRole, kind: UnitKind, task: Int) {
    self.name = name
    self.role = role
    self.kind = kind
    self.task = task
    span = name
    base = name
    prefix = name.startEdge
    body = ""
    separator = ""
    isGlued = false
    index = 0
  }
}

/// The words that give the units before (or after) them a role.
package struct RoleWord: Sendable {
  package var text: Text
  /// `nil` if the word is no known role word.
  package var role: UnitRole?
  package var task: Int

  /// The role word `text` of `task`.
  package init(text: Text, role: UnitRole?, task: Int) {
    self.text = text
    self.role = role
    self.task = task
  }
}

/// What a phrase of responsibility says.
package struct UnitPhrase: Sendable {
  package var units: [Unit] = []
  package var roleWords: [RoleWord] = []
  /// The list ends in 等….
  package var isOpenEnded = false
  package var arrangement = UnitArrangement.none
  /// Deadlines that stand in the responsibility bracket (完成时限：…).
  package var deadlines: [Text] = []

  /// A phrase that names nobody.
  package init() {}
}
