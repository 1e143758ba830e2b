import PlanSource

/// Numbers the names of units, so that what hangs on a name is worked out once for all units that have it.
struct NamedUnits {
  /// For each unit the number of its name.
  private(set) var numbers: [Int] = []
  /// For each number the first unit of that name, which stands for all of them.
  private(set) var first: [Int] = []
  /// The number of the next name that is spelt the same and was read in another way; -1 if there is none.
  private var next: [Int] = []

  init(_ units: UnsafeBufferPointer<Unit>) {
    numbers.reserveCapacity(units.count)
    var spellings = TextNumbers(capacity: min(units.count, 128))
    // For each spelling its first number.
    var spelt: [Int] = []
    for index in units.indices {
      let spelling = spellings.number(of: units[index].name)
      guard spelling < spelt.count else {
        spelt.append(first.count)
        add(index)
        continue
      }
      numbers.append(number(of: index, spelt[spelling], units))
    }
  }

  private mutating func add(_ index: Int) {
    numbers.append(first.count)
    first.append(index)
    next.append(-1)
  }

  private mutating func number(
    of index: Int, _ spelling: Int, _ units: UnsafeBufferPointer<Unit>
  ) -> Int {
    var number = spelling
    while !Self.isSame(index, first[number], units) {
      if next[number] < 0 {
        next[number] = first.count
        first.append(index)
        next.append(-1)
        return first.count - 1
      }
      number = next[number]
    }
    return number
  }

  /// Whether two units that are spelt the same were read in the same way.
  private static func isSame(_ one: Int, _ other: Int, _ units: UnsafeBufferPointer<Unit>) -> Bool {
    units[one].kind == units[other].kind && units[one].entry == units[other].entry
      && units[one].prefixEnd - units[one].name.start == units[other].prefixEnd - units[other].name.start
      && units[one].prefixStart - units[one].name.start
        == units[other].prefixStart - units[other].name.start
  }
}
