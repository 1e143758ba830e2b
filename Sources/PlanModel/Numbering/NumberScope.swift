/// The tasks among which numbers must differ, as far as it is known before any string is made of it.
///
/// Hundreds of tasks share one, and most plans have only ``whole``.
struct NumberScope: Equatable {
  /// Numbers run through the whole plan.
  static let whole = NumberScope()

  /// The run of numbers that begin anew; -1: they are not told apart by it.
  var run: Int32 = -1
  /// The section or chapter, -1 outside sections; -2: they are not told apart by it.
  var section: Int32 = -2
  /// The level of a number that counts by itself; -1 for all others.
  var level: Int32 = -1

  /// The scope of a section or chapter; the whole plan outside of all.
  static func section(_ index: Int?) -> NumberScope {
    index.map { NumberScope(section: Int32(truncatingIfNeeded: $0)) } ?? .whole
  }

  /// The scope of a run of numbers.
  static func run(_ number: Int) -> NumberScope { NumberScope(run: Int32(truncatingIfNeeded: number)) }

  /// The scope of a run of numbers in a section.
  static func run(_ number: Int, section: Int?) -> NumberScope {
    NumberScope(run: Int32(truncatingIfNeeded: number), section: Int32(truncatingIfNeeded: section ?? -1))
  }

  /// The scope of numbers of an uncommon level in a section.
  static func level(_ level: Int, section: Int?) -> NumberScope {
    NumberScope(
      section: Int32(truncatingIfNeeded: section ?? -1), level: Int32(truncatingIfNeeded: level))
  }

  /// The string that stands for it, empty for ``whole``.
  var name: String {
    var words: [String] = []
    if run >= 0 { words.append("run \(run)") }
    if level >= 0 { words.append("level \(level)") }
    if section >= -1 { words.append("section \(section)") }
    return words.joined(separator: " ")
  }
}
