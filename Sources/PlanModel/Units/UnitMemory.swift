import PlanSource

/// Numbers of the names of units that were read before, with one vocabulary, on one thread, and cells of deadlines.
///
/// Offices name the same units again and again, within a plan and from plan to plan. Names that were read in the same way
/// have one number, so that what hangs on a name alone is worked out once for all of them. Whole cells are not kept from
/// plan to plan: there are so many of them that finding one in memory takes as long as reading it. The pieces between their
/// marks are.
package final class UnitMemory {
  package let vocabulary: Vocabulary
  private(set) var names = UnitNames()
  /// Pieces of cells; their names have the numbers of ``names``.
  var segments = SegmentMemory()
  /// Cells of deadlines.
  let deadlines = DeadlineMemory()
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
    if segments.isFull { segments = SegmentMemory() }
    guard names.count > Self.mostNames || names.byteCount > Self.mostBytes else { return }
    (names, segments) = (UnitNames(), SegmentMemory())
    age += 1
  }

  /// Numbers the units of `phrase` from `first` on.
  func number(_ phrase: inout UnitPhrase, from first: Int = 0) {
    phrase.units.withUnsafeMutableBufferPointer { units in
      for index in first..<units.count {
        names.number(units.baseAddress.unsafelyUnwrapped + index, vocabulary)
      }
    }
  }
}
