import PlanSource

/// The bodies that the units of a plan name.
enum BodyFacts {
  /// For each of `units`, which have `names`, what all names of its body have in common.
  static func texts(of units: [Unit], _ names: NamedUnits, vocabulary: Vocabulary) -> [Text] {
    units.withUnsafeBufferPointer { units in
      let bodies = names.first.map { vocabulary.body(ofUnitAt: $0, of: units) }
      return bodies.withUnsafeBufferPointer { bodies in
        units.indices.map { index in
          let number = names.numbers[index]
          let first = names.first[number]
          // A part of the name stands where each unit has it, anything else is the same for all.
          guard index != first, bodies[number].isCutLike(units[first].name) else {
            return bodies[number]
          }
          let shift = units[index].name.start - units[first].name.start
          return units[index].name.cut(Int(bodies[number].start + shift), Int(bodies[number].end + shift))
        }
      }
    }
  }

  /// The bodies, and the positions that their lists are parts of.
  struct Lists {
    let bodies: [Body]
    let positions: [Int]
  }

  /// The named bodies among `units`, which are in document order and have `names`; `texts` tell which body each of them is.
  static func lists(of units: [Unit], _ names: NamedUnits, texts: [Text]) -> Lists {
    units.withUnsafeBufferPointer { units in
      let numbered = Positions(units, names, texts: texts)
      var bodies: [Body] = []
      bodies.reserveCapacity(numbered.counts.count)
      var start = 0
      for count in numbered.counts {
        bodies.append(Body(count: count, from: start))
        start += 4 * count
      }
      var positions = [Int](repeating: 0, count: start)
      var isNamed = [Bool](repeating: false, count: names.first.count)
      for index in units.indices where units[index].kind == .named {
        let number = names.numbers[index]
        let body = numbered.ofNames[number]
        if !isNamed[number] {
          isNamed[number] = true
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

  /// The bodies, numbered in order of first mention.
  private struct Positions {
    /// For each name its body; -1 for those that are none.
    var ofNames: [Int]
    /// How often each body is named.
    var counts: [Int] = []

    init(_ units: UnsafeBufferPointer<Unit>, _ names: NamedUnits, texts: [Text]) {
      ofNames = [Int](repeating: -1, count: names.first.count)
      var numbers = TextNumbers(capacity: names.first.count)
      for (name, first) in names.first.enumerated() where units[first].kind == .named {
        let position = numbers.number(of: texts[first])
        ofNames[name] = position
        if position == counts.count { counts.append(0) }
      }
      for name in names.numbers where ofNames[name] >= 0 { counts[ofNames[name]] += 1 }
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
