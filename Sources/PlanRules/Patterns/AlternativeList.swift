import PlanPatterns
import Synchronization

/// The alternatives of a search, each made when a text may match it: a table may have hundreds.
final class AlternativeList: Sendable {
  let count: Int
  private let made: Mutex<[TextSearch.Alternative?]>
  private let make: @Sendable (Int) -> TextSearch.Alternative

  /// The list of `alternatives`.
  init(_ alternatives: [TextSearch.Alternative]) {
    count = alternatives.count
    made = Mutex(alternatives)
    make = { alternatives[$0] }
  }

  /// A list of `count` alternatives that `make` makes.
  init(count: Int, make: @escaping @Sendable (Int) -> TextSearch.Alternative) {
    self.count = count
    made = Mutex(Array(repeating: nil, count: count))
    self.make = make
  }

  subscript(position: Int) -> TextSearch.Alternative {
    made.withLock { made in
      if let alternative = made[position] { return alternative }
      let alternative = make(position)
      made[position] = alternative
      return alternative
    }
  }

  /// All of them, in order.
  var all: [TextSearch.Alternative] { (0..<count).map { self[$0] } }

  /// What they require of texts.
  var outline: PatternOutline { PatternOutline(all.map(\.searchTarget)) }
}
