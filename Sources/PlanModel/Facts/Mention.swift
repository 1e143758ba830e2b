package import PlanSource

/// A unit that acts in the prose of a task: 区政务公开办组织….
///
/// Its body is told by ``Vocabulary/body(of:)-(Mention)``.
package struct Mention: Sendable {
  package var name: Text
  package var verb: Text
  /// The name without its level prefix.
  package var base: Text
  /// The level prefix; empty if there is none.
  package var prefix: Text
  package var field: FieldRole
  /// The task, as an index of ``Plan/tasks``.
  package var task: Int
  /// Its name in the vocabulary; ``UnitVocabulary/noEntry`` if it is not there.
  var entry: Int32

  /// The unit `name` that does `verb`.
  package init(name: Text, verb: Text, field: FieldRole, task: Int) {
    self.name = name
    self.verb = verb
    self.field = field
    self.task = task
    base = name
    prefix = name.startEdge
    entry = UnitVocabulary.noEntry
  }
}
