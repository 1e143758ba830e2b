/// Literals in ascending order, each once, and which alternatives need it.
///
/// In flat arrays, so that it is read from what the program brings along without sorting or hashing.
package struct LiteralTable: Hashable, Sendable {
  /// What a literal is needed by: a clause of a searched-for alternative.
  package struct Target: Hashable, Sendable {
    /// The number of the alternative.
    package var alternative: Int32
    /// The bit of the clause.
    package var clause: UInt8

    /// The clause with the bit `clause` of `alternative`.
    package init(alternative: Int32, clause: UInt8) {
      self.alternative = alternative
      self.clause = clause
    }
  }

  package private(set) var scalars: [UInt32] = []
  /// Where the scalars of each literal end.
  private(set) var scalarEnds: [Int32] = []
  package private(set) var targets: [Target] = []
  /// Where the targets of each literal end.
  private(set) var targetEnds: [Int32] = []

  /// A table of nothing.
  package init() {}

  /// The clauses of `alternatives`, numbered by position from `first` on.
  package init(_ alternatives: [RequiredLiterals], numberedFrom first: Int = 0) {
    var wanting: [(literal: RequiredLiterals.Literal, target: Target)] = []
    for (number, alternative) in alternatives.enumerated() {
      for (clause, literals) in alternative.clauses.enumerated() {
        let target = Target(alternative: Int32(first + number), clause: 1 << UInt8(clause))
        for literal in literals where !literal.isEmpty { wanting.append((literal, target)) }
      }
    }
    // Equal literals keep the order of their alternatives.
    let ordered = wanting.enumerated().sorted { left, right in
      let (one, other) = (left.element.literal, right.element.literal)
      return one == other ? left.offset < right.offset : one.lexicographicallyPrecedes(other)
    }
    var last: RequiredLiterals.Literal = []
    for (_, entry) in ordered {
      if entry.literal != last {
        endLiteral()
        scalars += entry.literal
        last = entry.literal
      }
      targets.append(entry.target)
    }
    endLiteral()
  }

  /// The literals of both tables, whose alternatives have different numbers.
  package init(merging left: LiteralTable, _ right: LiteralTable) {
    var (one, other) = (0, 0)
    while one < left.count || other < right.count {
      let order =
        one == left.count
        ? 1 : other == right.count ? -1 : Self.order(left.literal(one), right.literal(other))
      if order <= 0 {
        scalars += left.literal(one)
        targets += left.targets(of: one)
        one += 1
      }
      if order >= 0 {
        if order > 0 { scalars += right.literal(other) }
        targets += right.targets(of: other)
        other += 1
      }
      endLiteral()
    }
  }

  /// How many literals there are.
  package var count: Int { scalarEnds.count }

  /// The range in ``scalars`` of the literal in position `index`.
  package func scalarRange(of index: Int) -> Range<Int32> {
    (index == 0 ? 0 : scalarEnds[index - 1])..<scalarEnds[index]
  }

  /// The range in ``targets`` of what needs the literal in position `index`.
  package func targetRange(of index: Int) -> Range<Int32> {
    (index == 0 ? 0 : targetEnds[index - 1])..<targetEnds[index]
  }

  private func literal(_ index: Int) -> ArraySlice<UInt32> {
    let range = scalarRange(of: index)
    return scalars[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  private func targets(of index: Int) -> ArraySlice<Target> {
    let range = targetRange(of: index)
    return targets[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  private static func order(_ left: ArraySlice<UInt32>, _ right: ArraySlice<UInt32>) -> Int {
    for (one, other) in zip(left, right) where one != other { return one < other ? -1 : 1 }
    return left.count == right.count ? 0 : left.count < right.count ? -1 : 1
  }

  mutating func add(scalar: UInt32) { scalars.append(scalar) }

  mutating func add(target: Target) { targets.append(target) }

  mutating func reserve(_ bytes: Int) {
    scalars.reserveCapacity(bytes / 4)
    scalarEnds.reserveCapacity(bytes / 12)
    targets.reserveCapacity(bytes / 8)
    targetEnds.reserveCapacity(bytes / 12)
  }

  /// Ends the literal whose scalars and targets were added last, if there is one.
  mutating func endLiteral() {
    let end = Int32(truncatingIfNeeded: scalars.count)
    guard end > scalarEnds.last ?? 0 else { return }
    scalarEnds.append(end)
    targetEnds.append(Int32(truncatingIfNeeded: targets.count))
  }
}
