import PlanSource

/// Counts what the cells of a column are, until nothing that may follow can change what most of them are.
struct ContentTally {
  /// How many cells are of a kind, and how many are not.
  private struct Count {
    var hits = 0
    var misses = 0
    /// Whether as many as are wanted may still be.
    var isOpen = true

    mutating func add(_ isHit: Bool, mostMisses: Int) {
      if isHit { hits += 1 } else { misses += 1 }
      isOpen = isOpen && misses <= mostMisses
    }
  }

  /// What is asked of the cells.
  struct Kinds: OptionSet {
    let rawValue: UInt8

    static let numbers = Kinds(rawValue: 1)
    static let deadlines = Kinds(rawValue: 2)
    static let units = Kinds(rawValue: 4)
    static let all: Kinds = [.numbers, .deadlines, .units]
  }

  private let wanted: Int
  private let mostMisses: Int
  private let scanner: DeadlineScanner
  private let collector = PhraseCollector()
  private var (numbers, deadlines, units) = (Count(), Count(), Count())

  /// Counts a column that has `count` cells with something in them, of which only `kinds` are asked.
  init(of count: Int, words: DeadlineVocabulary, asking kinds: Kinds = .all) {
    wanted = (count * 2 + 2) / 3
    mostMisses = count - wanted
    scanner = DeadlineScanner(words: words, year: nil)
    numbers.isOpen = kinds.contains(.numbers)
    deadlines.isOpen = kinds.contains(.deadlines)
    units.isOpen = kinds.contains(.units)
  }

  /// Whether the cells that follow change nothing.
  var isDecided: Bool {
    if wanted == 0 || numbers.hits >= wanted || deadlines.hits >= wanted { return true }
    if numbers.isOpen || deadlines.isOpen { return false }
    return !units.isOpen || units.hits >= wanted
  }

  /// What two thirds of the cells are; of numbers and deadlines, of which a cell is at most one, the first to reach that
  /// many decides.
  var role: FieldRole? {
    if wanted == 0 { return nil }
    if numbers.hits >= wanted { return .number }
    if deadlines.hits >= wanted { return .deadline }
    return units.hits >= wanted ? .responsible : nil
  }

  /// Adds the next cell with something in it.
  ///
  /// What can no more be what most cells are is not asked of the others.
  mutating func add(_ cell: Text) {
    if numbers.isOpen || deadlines.isOpen {
      let isNumber = ContentKind.isNumber(cell)
      numbers.add(isNumber, mostMisses: mostMisses)
      let isDeadline = !isNumber && deadlines.isOpen && ContentKind.isDeadline(cell, scanner, collector)
      deadlines.add(isDeadline, mostMisses: mostMisses)
    }
    if units.isOpen { units.add(UnitLikeness.isUnits(cell), mostMisses: mostMisses) }
  }
}
