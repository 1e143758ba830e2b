package import PlanModel

/// Applies the fixes of an input, round by round, until there is nothing left to do.
///
/// In a round no two fixes touch the same place; then the input is checked again. A fix after which there is a
/// finding that was not there before is taken back. What comes out depends on the bytes and the rules alone,
/// and coming back with it changes nothing more.
package struct FixRounds<Checked: Sendable> {
  package typealias State = FixState<Checked>

  private let safeties: Set<Fix.Safety>
  private let open: ([UInt8]) throws(FixObstacle) -> EditableInput
  private let check: ([UInt8]) -> State?

  /// How many rounds there are at most.
  package static var mostRounds: Int { 10 }
  /// How often an input is begun anew without rules that find no end.
  private static var mostRestarts: Int { 5 }

  /// Rounds of fixes with one of `safeties`.
  ///
  /// `open` reads an input for changing it; `check` says what is found in it, `nil` if it cannot be read.
  package init(
    _ safeties: Set<Fix.Safety>, open: @escaping ([UInt8]) throws(FixObstacle) -> EditableInput,
    check: @escaping ([UInt8]) -> State?
  ) {
    self.safeties = safeties
    self.open = open
    self.check = check
  }

  /// What becomes of `start`.
  package func run(_ start: State) -> FixOutcome<Checked> {
    var endless: Set<RuleID> = []
    var budget = FixBudget(byteCount: start.bytes.count)
    for _ in 0..<Self.mostRestarts {
      let attempt = rounds(from: start, without: endless, &budget)
      if attempt.pending.isEmpty { return attempt.outcome }
      endless.formUnion(attempt.pending)
    }
    return FixOutcome(
      state: start, fixedCount: 0, rounds: 0, leftovers: left(in: start, at: wanted(in: start), .endless))
  }

  /// What the rounds from `start` on come to, and the rules that still had something to do after the last one.
  private func rounds(
    from start: State, without endless: Set<RuleID>, _ budget: inout FixBudget
  ) -> (outcome: FixOutcome<Checked>, pending: Set<RuleID>) {
    var outcome = FixOutcome(state: start, fixedCount: 0, rounds: 0, leftovers: [])
    while true {
      let wanted = wanted(in: outcome.state)
      let positions = wanted.filter { !endless.contains(outcome.state.findings[$0].rule) }
      let round = round(on: outcome.state, positions, &budget)
      outcome.leftovers = left(
        in: outcome.state, at: wanted.filter { endless.contains(outcome.state.findings[$0].rule) }, .endless)
      outcome.leftovers += round.left
      outcome.leftovers.sort { Finding.isBefore($0.finding, $1.finding) }
      guard let state = round.state else { return (outcome, []) }
      guard outcome.rounds < Self.mostRounds else {
        let pending = positions.map { outcome.state.findings[$0].rule }
        return (outcome, Set(pending))
      }
      outcome.state = state
      outcome.fixedCount += round.fixedCount
      outcome.rounds += 1
    }
  }

  private func wanted(in state: State) -> [Int] {
    state.findings.indices.filter { index in
      state.findings[index].fix.map { safeties.contains($0.safety) && !$0.edits.isEmpty } ?? false
    }
  }

  private func left(in state: State, at positions: [Int], _ obstacle: FixObstacle) -> [LeftFix] {
    positions.map { LeftFix(finding: state.findings[$0], obstacle: obstacle) }
  }

  /// One round: the input after it, `nil` if nothing can be done.
  private func round(
    on state: State, _ positions: [Int], _ budget: inout FixBudget
  ) -> (state: State?, fixedCount: Int, left: [LeftFix]) {
    guard !positions.isEmpty else { return (nil, 0, []) }
    let input: EditableInput
    do {
      input = try open(state.bytes)
    } catch {
      return (nil, 0, left(in: state, at: positions, error))
    }
    var round = FixRound(state: state, input: input, check: check)
    var rest = positions
    while !rest.isEmpty {
      let chosen = FixSelection(state.findings, at: rest).chosen
      guard !chosen.isEmpty else { break }
      round.add(chosen, &budget)
      // What was chosen was either done or refused; what gave way to refused fixes has its turn.
      if let after = round.after { return (after, round.accepted.count, round.left) }
      let tried = Set(chosen)
      rest.removeAll { tried.contains($0) }
    }
    return (nil, 0, round.left)
  }
}
