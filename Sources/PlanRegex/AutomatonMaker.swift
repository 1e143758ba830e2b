/// Makes the table of a ``TextAutomaton``.
///
/// A match may begin at every byte, so every state has with it all that could begin there. A state is therefore known
/// by what it has besides, which is hardly anything.
struct AutomatonMaker {
  private static let mostStates = 255
  private static let unknown = UInt16.max

  private let graph: PatternGraph
  /// By byte, what follows where a match begins with it.
  private var beginning = [[Int32]](repeating: [], count: 256)
  private var table = [UInt16](repeating: TextAutomaton.accepting, count: 256)
  /// Where most bytes lead, from anywhere.
  private var plainRow: [UInt16] = []
  private var states: [[Int32]: UInt16] = [:]
  /// The state behind a single place in the pattern, as far as it is known.
  private var behind: [UInt16]
  /// What states have besides, by state; that which accepts is the first.
  private var members: [[Int32]] = [[]]

  /// The next states by state and byte, and the state at the beginning of a text, both as they stand in a table of 256
  /// bytes; `nil` if there are too many.
  static func make(_ graph: PatternGraph) -> (table: [UInt16], initial: UInt16)? {
    let everywhere = graph.reached(from: [graph.root], atStart: false)
    var maker = AutomatonMaker(graph, everywhere)
    if everywhere.contains(PatternGraph.end) { return (maker.table, TextAutomaton.accepting) }
    let first = graph.reached(from: [graph.root], atStart: true)
    // The second state has nothing besides.
    guard maker.state([]) != nil, maker.fillPlain(),
      let initial = maker.state(first.filter { !everywhere.contains($0) })
    else { return nil }
    while maker.table.count < maker.members.count << 8 {
      guard maker.fill(maker.members[maker.table.count >> 8]) else { return nil }
    }
    return (maker.table, initial)
  }

  private init(_ graph: PatternGraph, _ everywhere: [Int32]) {
    self.graph = graph
    behind = Array(repeating: Self.unknown, count: graph.count)
    for node in everywhere {
      guard let step = graph.step(from: node) else { continue }
      for byte in step.bytes { beginning[Int(byte)].append(step.next) }
    }
  }

  /// The state that has `members` besides; `nil` if there are too many.
  private mutating func state(_ members: [Int32]) -> UInt16? {
    if members.contains(PatternGraph.end) { return TextAutomaton.accepting }
    if let known = states[members] { return known }
    guard self.members.count < Self.mostStates else { return nil }
    let state = UInt16(truncatingIfNeeded: self.members.count << 8)
    states[members] = state
    self.members.append(members)
    return state
  }

  /// The state behind the place `next` and what `byte` may begin.
  private mutating func state(behind next: [Int32], _ byte: Int) -> UInt16? {
    guard next.count == 1, beginning[byte].isEmpty else {
      return state(graph.reached(from: next + beginning[byte], atStart: false))
    }
    let place = Int(next[0])
    if behind[place] != Self.unknown { return behind[place] }
    guard let state = state(graph.reached(from: next, atStart: false)) else { return nil }
    behind[place] = state
    return state
  }

  /// Adds the row of the state that has nothing besides; false if there are too many states.
  private mutating func fillPlain() -> Bool {
    guard let plain = state([]) else { return false }
    plainRow = Array(repeating: plain, count: 256)
    for byte in 0..<256 where !beginning[byte].isEmpty {
      guard let next = state(behind: [], byte) else { return false }
      plainRow[byte] = next
    }
    table += plainRow
    return true
  }

  /// Adds the row of the next state, which has `members` besides; false if there are too many.
  private mutating func fill(_ members: [Int32]) -> Bool {
    let steps = members.compactMap { graph.step(from: $0) }
    let start = table.count
    table += plainRow
    var (lowest, highest): (UInt8, UInt8) = (.max, 0)
    for step in steps {
      lowest = min(lowest, step.bytes.lowerBound)
      highest = max(highest, step.bytes.upperBound)
    }
    guard lowest <= highest else { return true }
    for byte in lowest...highest {
      var own: [Int32] = []
      for step in steps where step.bytes.contains(byte) { own.append(step.next) }
      if own.isEmpty { continue }
      guard let next = state(behind: own, Int(byte)) else { return false }
      table[start + Int(byte)] = next
    }
    return true
  }
}
