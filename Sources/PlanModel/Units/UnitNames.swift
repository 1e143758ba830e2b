import PlanSource

/// Numbers the names of units and their bodies.
struct UnitNames {
  /// How a name was read.
  private struct Name {
    let kind: UnitKind
    let entry: Int32
    /// Where its level prefix lies in it.
    let prefixStart: Int32
    let prefixEnd: Int32
    /// The number of its body.
    let body: Int32
    /// The number of the next name that is spelt the same and was read in another way; -1 if there is none.
    var next: Int32 = -1
  }

  private var spellings = TextNumbers(capacity: 32)
  /// For each spelling its first number.
  private var spelt: [Int32] = []
  private var names: [Name] = []
  private var bodies = TextNumbers(capacity: 32)
  private(set) var bodyCount = 0

  /// How many names there are.
  var count: Int { names.count }
  /// How many bytes they and their bodies have together.
  var byteCount: Int { spellings.byteCount + bodies.byteCount }

  /// Gives `unit` the numbers of its name and its body.
  mutating func number(_ unit: UnsafeMutablePointer<Unit>, _ vocabulary: Vocabulary) {
    let name = name(of: unit, vocabulary)
    unit.pointee.setNumbers(name: name, body: names[Int(name)].body)
  }

  private mutating func name(of unit: UnsafeMutablePointer<Unit>, _ vocabulary: Vocabulary) -> Int32 {
    let spelling = spellings.number(of: unit.pointee.name)
    guard spelling < spelt.count else {
      let number = add(unit, vocabulary)
      spelt.append(number)
      return number
    }
    var number = spelt[spelling]
    while !isRead(unit, as: names[Int(number)]) {
      if names[Int(number)].next < 0 {
        names[Int(number)].next = add(unit, vocabulary)
      }
      number = names[Int(number)].next
    }
    return number
  }

  private func isRead(_ unit: UnsafeMutablePointer<Unit>, as name: Name) -> Bool {
    let start = unit.pointee.name.start
    return unit.pointee.kind == name.kind && unit.pointee.entry == name.entry
      && unit.pointee.prefixStart - start == name.prefixStart
      && unit.pointee.prefixEnd - start == name.prefixEnd
  }

  private mutating func add(_ unit: UnsafeMutablePointer<Unit>, _ vocabulary: Vocabulary) -> Int32 {
    let body = bodies.number(of: vocabulary.body(of: unit.pointee))
    bodyCount = max(bodyCount, body + 1)
    let start = unit.pointee.name.start
    names.append(
      Name(
        kind: unit.pointee.kind, entry: unit.pointee.entry, prefixStart: unit.pointee.prefixStart - start,
        prefixEnd: unit.pointee.prefixEnd - start, body: Int32(truncatingIfNeeded: body)))
    return Int32(truncatingIfNeeded: names.count - 1)
  }
}
