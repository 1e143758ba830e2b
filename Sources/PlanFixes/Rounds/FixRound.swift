import PlanModel

/// The fixes that can be applied to one state of an input together.
struct FixRound<Checked: Sendable> {
  private let state: FixState<Checked>
  private let input: EditableInput
  private let check: ([UInt8]) -> FixState<Checked>?
  /// Positions of findings whose fixes are applied.
  private(set) var accepted: [Int] = []
  /// The input with them.
  private(set) var after: FixState<Checked>?
  private(set) var left: [LeftFix] = []
  private var isFirst = true

  /// What speaks against fixes, and where.
  private struct Trouble {
    let obstacle: FixObstacle
    var dispute = FixDispute.none
  }

  init(
    state: FixState<Checked>, input: EditableInput, check: @escaping ([UInt8]) -> FixState<Checked>?
  ) {
    self.state = state
    self.input = input
    self.check = check
  }

  /// Applies as many fixes of the findings at `positions` as go together; they do not touch each other.
  ///
  /// All are tried at once, then those apart that stand where something new was found, then halves, so that a
  /// few bad fixes among many cost little. All but the first trial of a round are taken from `budget`.
  mutating func add(_ positions: [Int], _ budget: inout FixBudget) {
    var groups = [positions[...]]
    while let group = groups.popLast() {
      guard !group.isEmpty else { continue }
      guard isFirst || budget.take() else {
        refuse(group, .notTried)
        continue
      }
      isFirst = false
      guard let trouble = attempt(group) else { continue }
      if group.count == 1 {
        refuse(group, trouble.obstacle)
      } else {
        groups += parts(of: group, trouble.dispute)
      }
    }
  }

  /// Two parts of `group`, of which the last is tried first: without the fixes that `dispute` is about.
  private func parts(of group: ArraySlice<Int>, _ dispute: FixDispute) -> [ArraySlice<Int>] {
    let suspects = group.filter { dispute.concerns(state.findings[$0]) }
    if suspects.isEmpty || suspects.count == group.count {
      let middle = group.startIndex + group.count / 2
      return [group[middle...], group[..<middle]]
    }
    return [suspects[...], group.filter { !dispute.concerns(state.findings[$0]) }[...]]
  }

  private mutating func refuse(_ positions: ArraySlice<Int>, _ obstacle: FixObstacle) {
    left += positions.map { LeftFix(finding: state.findings[$0], obstacle: obstacle) }
  }

  /// Tries the fixes at `positions` with those accepted so far; what speaks against them, `nil` if they stay.
  private mutating func attempt(_ positions: ArraySlice<Int>) -> Trouble? {
    let together = accepted + positions
    let edits = together.flatMap { state.findings[$0].fix?.edits ?? [] }
    let edited: EditedInput
    do {
      edited = try input.applying(edits)
    } catch {
      return Trouble(obstacle: error)
    }
    guard let result = check(edited.bytes) else { return Trouble(obstacle: .misread) }
    let obstacles = Dictionary(edited.dropped.map { ($0.edit, $0.obstacle) }) { first, _ in first }
    let done = together.map { position in
      (
        position: position, rule: state.findings[position].rule,
        edits: (state.findings[position].fix?.edits ?? []).filter { obstacles[$0] == nil }
      )
    }
    let review = FixReview(
      of: done.map { ($0.rule, $0.edits) }, in: state.findings, changes: edited.changes)
    if let obstacle = review.obstacle(in: result.findings) {
      return Trouble(obstacle: obstacle, dispute: review.dispute(in: result.findings))
    }
    for entry in done where entry.edits.isEmpty && positions.contains(entry.position) {
      let first = state.findings[entry.position].fix?.edits.first
      refuse([entry.position], first.flatMap { obstacles[$0] } ?? .misread)
    }
    accepted = done.filter { !$0.edits.isEmpty }.map(\.position)
    after = result
    return nil
  }
}
