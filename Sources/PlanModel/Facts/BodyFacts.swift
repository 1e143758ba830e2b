import PlanSource

/// The bodies that the units of a plan name.
enum BodyFacts {
  /// The bodies, and the positions that their lists are parts of.
  struct Lists {
    let bodies: [Body]
    let positions: [Int]
  }

  /// The named bodies among `units`, which are in document order and have numbers of `names`.
  static func lists(of units: [Unit], _ names: UnitNames) -> Lists {
    units.withUnsafeBufferPointer { units in
      let numbered = Positions(units, names)
      var bodies: [Body] = []
      bodies.reserveCapacity(numbered.counts.count)
      var start = 0
      for count in numbered.counts {
        bodies.append(Body(count: count, from: start))
        start += 4 * count
      }
      var positions = [Int](repeating: 0, count: start)
      var isNamed = [Bool](repeating: false, count: names.count)
      for index in units.indices where units[index].kind == .named {
        let body = Int(numbered.ofBodies[Int(units[index].bodyNumber)])
        if !isNamed[Int(units[index].nameNumber)] {
          isNamed[Int(units[index].nameNumber)] = true
          let isOther = bodies[body].names.allSatisfy { units[positions[$0]].name != units[index].name }
          if isOther { bodies[body].names.add(index, to: &positions) }
        }
        let task = units[index].task
        bodies[body].units.add(index, to: &positions)
        bodies[body].tasks.addOnce(task, to: &positions)
        if units[index].role == .lead { bodies[body].leads.addOnce(task, to: &positions) }
      }
      return Lists(bodies: bodies, positions: positions)
    }
  }

  /// The bodies of a plan, in order of first mention.
  private struct Positions {
    /// By the numbers of bodies; -1 for those that are not named in the plan.
    var ofBodies: [Int32]
    /// How often each body is named.
    var counts: [Int] = []

    init(_ units: UnsafeBufferPointer<Unit>, _ names: UnitNames) {
      ofBodies = [Int32](repeating: -1, count: names.bodyCount)
      for index in units.indices where units[index].kind == .named {
        let body = Int(units[index].bodyNumber)
        if ofBodies[body] < 0 {
          ofBodies[body] = Int32(truncatingIfNeeded: counts.count)
          counts.append(0)
        }
        counts[Int(ofBodies[body])] += 1
      }
    }
  }
}

extension Range<Int> {
  /// Adds `position` behind the part of `positions` that it is.
  fileprivate mutating func add(_ position: Int, to positions: inout [Int]) {
    positions[upperBound] = position
    self = lowerBound..<upperBound + 1
  }

  /// The same, unless `position` is the last one.
  fileprivate mutating func addOnce(_ position: Int, to positions: inout [Int]) {
    if isEmpty || positions[upperBound - 1] != position { add(position, to: &positions) }
  }
}
