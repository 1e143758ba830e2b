import PlanSource

/// The bodies that the units of a plan name.
enum BodyFacts {
  /// The named bodies among `units`, which are in document order; `keys` tell which body each of them is.
  static func bodies(of units: [Unit], keys: [Text]) -> [Body] {
    units.withUnsafeBufferPointer { units in
      keys.withUnsafeBufferPointer { keys in
        let (positions, counts) = positions(of: units, keys: keys)
        var bodies: [Body] = []
        bodies.reserveCapacity(counts.count)
        var names = NameChains(bodies: counts.count, units: units.count)
        for index in units.indices where positions[index] >= 0 {
          let position = positions[index]
          if position == bodies.count {
            bodies.append(Body(name: units[index].name.string, count: counts[position]))
            names.begin(with: index)
          } else if names.add(index, to: position, units) {
            bodies[position].names.append(units[index].name.string)
          }
          bodies[position].add(index, task: units[index].task, isLead: units[index].role == .lead)
        }
        return bodies
      }
    }
  }

  /// For each of `units` which body it names, numbered in order of first mention, -1 for those that are none; and how often
  /// each is named.
  private static func positions(
    of units: UnsafeBufferPointer<Unit>, keys: UnsafeBufferPointer<Text>
  ) -> (positions: [Int], counts: [Int]) {
    var positions = [Int](repeating: -1, count: units.count)
    var counts: [Int] = []
    var numbers = TextNumbers(capacity: units.count / 2)
    for index in units.indices where units[index].kind == .named {
      let position = numbers.number(of: keys[index])
      positions[index] = position
      if position == counts.count { counts.append(1) } else { counts[position] += 1 }
    }
    return (positions, counts)
  }

  /// The different names of each body, as positions of units, one behind the other.
  private struct NameChains {
    private var first: [Int] = []
    private var next: [Int]

    init(bodies: Int, units: Int) {
      first.reserveCapacity(bodies)
      next = [Int](repeating: -1, count: units)
    }

    /// The next body has the name of the unit at `index`.
    mutating func begin(with index: Int) { first.append(index) }

    /// Adds the name of the unit at `index` to the body at `position`, unless it has that name.
    mutating func add(_ index: Int, to position: Int, _ units: UnsafeBufferPointer<Unit>) -> Bool {
      var known = first[position]
      while units[known].name != units[index].name {
        guard next[known] >= 0 else {
          next[known] = index
          return true
        }
        known = next[known]
      }
      return false
    }
  }
}

extension Body {
  /// Adds the unit at `index`, which names it in `task`.
  fileprivate mutating func add(_ index: Int, task: Int, isLead: Bool) {
    units.append(index)
    if tasks.last != task { tasks.append(task) }
    if isLead, leads.last != task { leads.append(task) }
  }
}
