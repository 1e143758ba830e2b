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

  /// ``body(of:)-(Unit)`` of each of `units`.
  ///
  /// What is not simply part of the name is worked out once for all units of one name.
  func bodies(of units: [Unit]) -> [Text] {
    units.withUnsafeBufferPointer { units in
      var numbers = TextNumbers(capacity: 32)
      var known: [(unit: Int, body: Text)] = []
      var bodies: [Text] = []
      bodies.reserveCapacity(units.count)
      for index in units.indices {
        if let body = self.units.writtenBody(ofUnitAt: index, of: units) {
          bodies.append(body)
          continue
        }
        let number = numbers.number(of: units[index].name)
        guard number < known.count else {
          known.append((index, body(of: units[index])))
          bodies.append(known[number].body)
          continue
        }
        let other = known[number].unit
        let isSame =
          units[other].kind == units[index].kind && units[other].entry == units[index].entry
          && units[other].prefixEnd - units[other].prefixStart
            == units[index].prefixEnd - units[index].prefixStart
          && units[other].prefixStart - units[other].name.start
            == units[index].prefixStart - units[index].name.start
        bodies.append(
          isSame
            ? TextMove(from: units[other].name, to: units[index].name)(known[number].body)
            : body(of: units[index]))
      }
      return bodies
    }
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
