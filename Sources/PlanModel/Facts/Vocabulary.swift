package import PlanSource

/// The words of the field that the parsers know: role words, unit names, deadline words.
///
/// Made once from the tables in force (`role-words`, `units`, `deadline-words`), shared by all plans.
package struct Vocabulary: Sendable {
  /// Names of units and words for their roles.
  package let units: UnitVocabulary
  /// Words that stand where a deadline stands.
  package let deadlines: DeadlineVocabulary

  /// A vocabulary of the rows of `tables`; absent tables contribute nothing.
  package init(tables: [Table]) {
    units = UnitVocabulary(tables: tables)
    deadlines = DeadlineVocabulary(tables: tables)
  }

  /// ``body(of:)-(Unit)`` of the unit at `index` of `units`.
  func body(ofUnitAt index: Int, of units: UnsafeBufferPointer<Unit>) -> Text {
    self.units.writtenBody(ofUnitAt: index, of: units) ?? body(of: units[index])
  }

  /// What all names of the body that `unit` names have in common, level prefix included.
  package func body(of unit: Unit) -> Text {
    units.body(
      name: unit.name, prefix: unit.prefix, base: unit.base, entry: unit.entry, kind: unit.kind)
  }

  /// What all names of the body that `mention` names have in common, level prefix included.
  package func body(of mention: Mention) -> Text {
    units.body(
      name: mention.name, prefix: mention.prefix, base: mention.base, entry: mention.entry, kind: .named)
  }
}
