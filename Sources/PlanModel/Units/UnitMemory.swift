import PlanSource

/// What was read of responsible units before, with one vocabulary, on one thread.
///
/// Offices name the same units again and again, within a plan and from plan to plan. A cell that says what another one
/// said is read once, and names that were read in the same way have one number, so that what hangs on a name alone is
/// worked out once for all of them.
package final class UnitMemory {
  package let vocabulary: Vocabulary
  private(set) var names = UnitNames()
  private(set) var cells = KnownCells()
  /// How often everything was forgotten: numbers of names hold for one age.
  package private(set) var age = 0
  private static let mostNames = 1 << 12
  private static let mostBytes = 1 << 20

  /// A memory without units, to be read with the words of `vocabulary`.
  package init(vocabulary: Vocabulary) {
    self.vocabulary = vocabulary
  }

  /// Forgets everything if that has become much.
  ///
  /// Only between plans: numbers that were given before mean nothing afterwards.
  package func trim() {
    guard names.count > Self.mostNames || cells.bytes > Self.mostBytes else { return }
    names = UnitNames()
    cells = KnownCells()
    age += 1
  }

  /// Adds what the cell `text` of `task` says to `phrase`, if it was read before.
  func add(_ text: Text, task: Int, to phrase: inout UnitPhrase) -> Bool {
    cells.add(text, task: task, to: &phrase)
  }

  /// Notes that `phrase` says from deadline number `deadline` on what stands in the cell `text`, the only one of its
  /// task.
  func note(_ text: Text, _ phrase: UnitPhrase, deadline: Int) {
    cells.note(text, phrase, deadline: deadline)
  }

  /// Numbers the units of `phrase` that belong to the task that was read last.
  func number(_ phrase: inout UnitPhrase) {
    let first = phrase.firstUnit
    phrase.units.withUnsafeMutableBufferPointer { units in
      for index in first..<units.count {
        names.number(units.baseAddress.unsafelyUnwrapped + index, vocabulary)
      }
    }
  }
}
