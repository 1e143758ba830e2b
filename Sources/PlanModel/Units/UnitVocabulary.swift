import PlanSource

/// The names of units and the words for their roles, from the tables `units` and `role-words`.
///
/// Names stand in it without their level prefix, as in the table. It is shared by all plans and threads.
package final class UnitVocabulary: Sendable {
  /// The entry of a name that is not in the table.
  static let noEntry: Int32 = -1

  /// A name or an alias of a unit.
  struct Entry {
    /// What is the same for all names of one body, in ``UnitVocabulary/bodies``.
    var bodyStart: Int32
    var bodyEnd: Int32
    /// Whether the row says `status: current`.
    var isCurrent: Bool
  }

  /// The entry of each name, as an index of ``entries``.
  let names: WordTable
  /// The ``RoleAtom`` of each role word.
  let roles: WordTable
  let entries: [Entry]
  let bodies: TextStorage

  /// The words of `tables`; of a name that several rows have, the first counts.
  package init(tables: [Table]) {
    var builder = UnitVocabularyBuilder(tables: tables)
    builder.readUnits()
    names = builder.names
    entries = builder.entries
    bodies = TextStorage(builder.bodies, origin: .none)
    roles = UnitVocabularyBuilder.roles(of: tables)
  }

  /// What all names of the body of `entry` share.
  func body(_ entry: Entry) -> Text {
    Text(bodies, Int(entry.bodyStart), Int(entry.bodyEnd))
  }

  /// Calls `body` with the words as they lie in memory.
  @inline(__always)
  func withWords<Result>(_ body: (UnitWords) -> Result) -> Result {
    names.withView { names in
      roles.withView { roles in
        entries.withUnsafeBufferPointer { body(UnitWords(names: names, roles: roles, entries: $0)) }
      }
    }
  }
}

/// The words of a ``UnitVocabulary`` as they lie in memory: neither counted nor copied while a plan is read.
struct UnitWords {
  let names: WordTable.View
  let roles: WordTable.View
  let entries: UnsafeBufferPointer<UnitVocabulary.Entry>
}
