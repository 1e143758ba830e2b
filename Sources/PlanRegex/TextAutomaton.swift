/// Tells whether a ``SimplePattern`` matches somewhere in a text, reading each byte once.
///
/// A deterministic automaton over the bytes of UTF-8. Asked of one text after another, it takes a small part of the time
/// of a search, which tells where a match is. It says what the search would say.
package final class TextAutomaton: Sendable {
  /// The state that a match leads to, and that nothing leads out of.
  static let accepting: UInt16 = 0
  /// The state in which nothing has begun.
  private static let plain: UInt16 = 1 << 8

  /// The next state by state and byte; states are multiples of 256.
  private let table: [UInt16]
  private let initial: UInt16
  /// In states up to this one it is certain what will be.
  private let lastCertain: UInt16

  /// An automaton for `pattern`; `nil` if it says more than an automaton of moderate size can know.
  package init?(_ pattern: String) {
    guard let simple = SimplePattern(pattern), let graph = PatternGraph(simple),
      let (table, initial) = AutomatonMaker.make(graph)
    else { return nil }
    (self.table, self.initial) = (table, initial)
    // Where a match can only begin at the beginning, nothing begins later.
    let isLost = table.count > 256 && table[256..<512].allSatisfy { $0 == Self.plain }
    lastCertain = isLost ? Self.plain : Self.accepting
  }

  /// Whether the pattern matches somewhere in `text`, valid UTF-8.
  package func matches(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let base = text.baseAddress else { return initial == Self.accepting }
    return table.withUnsafeBufferPointer { table in
      guard let table = table.baseAddress else { return false }
      let (end, lastCertain) = (base + text.count, lastCertain)
      var state = initial
      var place = base
      while state > lastCertain, place < end {
        state = table[Int(state | UInt16(place.pointee))]
        place += 1
      }
      return state == Self.accepting
    }
  }
}
