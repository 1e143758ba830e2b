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

  /// The named bodies among `units`, which are in document order and have `names`; `texts` tell which body each of them is.
  static func bodies(of units: [Unit], _ names: NamedUnits, texts: [Text]) -> [Body] {
    units.withUnsafeBufferPointer { units in
      let positions = Positions(units, names, texts: texts)
      var bodies: [Body] = []
      bodies.reserveCapacity(positions.counts.count)
      var isNamed = [Bool](repeating: false, count: names.first.count)
      for index in units.indices where units[index].kind == .named {
        let number = names.numbers[index]
        let position = positions.ofNames[number]
        if !isNamed[number] {
          isNamed[number] = true
          let name = units[index].name.string
          if position == bodies.count {
            bodies.append(Body(name: name, count: positions.counts[position]))
          } else if !bodies[position].names.contains(where: { $0.utf8.elementsEqual(name.utf8) }) {
            bodies[position].names.append(name)
          }
        }
        bodies[position].add(index, task: units[index].task, isLead: units[index].role == .lead)
      }
      return bodies
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

extension Body {
  /// Adds the unit at `index`, which names it in `task`.
  fileprivate mutating func add(_ index: Int, task: Int, isLead: Bool) {
    units.append(index)
    if tasks.last != task { tasks.append(task) }
    if isLead, leads.last != task { leads.append(task) }
  }
}
