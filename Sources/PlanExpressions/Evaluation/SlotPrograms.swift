/// Programs by the slots of the variables that they stand for.
package struct SlotPrograms: Sendable {
  private var programs: [Program?] = []

  /// No programs.
  package init() {}

  package subscript(slot: Int) -> Program? {
    get { slot < programs.count ? programs[slot] : nil }
    set {
      if slot >= programs.count { programs += repeatElement(nil, count: slot + 1 - programs.count) }
      programs[slot] = newValue
    }
  }

  /// The slots that have one.
  package var slots: [Int] { programs.indices.filter { programs[$0] != nil } }
}
