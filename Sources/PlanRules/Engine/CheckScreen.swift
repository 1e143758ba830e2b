import PlanExpressions
import PlanModel

/// What a check over keys would report, told for all things at once.
struct CheckScreen {
  private let kind: CheckKind
  private let key: NumberSource
  private let group: NumberSource?

  /// A screen of `check`; `nil` if its keys cannot be told for all things at once.
  init?(_ check: CompiledCheck, _ compiler: inout ScreenCompiler, slot: Int, subject: UInt16) {
    kind = check.kind
    switch kind {
    case .unique, .majority: break
    // Where a sequence must start is left to the check itself.
    case .sequence: if check.arguments[2] != nil { return nil }
    case .nearDuplicate, .nearCopy, .balanced: return nil
    }
    guard let program = check.perThing(0),
      let key = compiler.numbers(of: program, slot: slot, kind: subject)
    else { return nil }
    self.key = key
    if let program = check.perThing(1) {
      guard let group = compiler.numbers(of: program, slot: slot, kind: subject) else { return nil }
      self.group = group
    } else {
      group = nil
    }
  }

  /// The screen that ``write(to:)`` wrote.
  ///
  /// - Throws: if that is not what is read.
  init(_ reader: inout ScreenFormReader) throws(ScreenFormReader.Refusal) {
    guard let kind = CheckKind(rawValue: try reader.name()), let key = try reader.numberSource() else {
      throw ScreenFormReader.Refusal()
    }
    self.kind = kind
    self.key = key
    group = try reader.numberSource()
  }

  /// Writes everything that it says.
  func write(to writer: inout ScreenFormWriter) {
    writer.add(kind.rawValue)
    writer.add(key)
    writer.add(group)
  }

  var needsVariables: Bool { key.needsVariables || group?.needsVariables ?? false }

  /// Those of `candidates`, which `when` may let pass, that the check has to look at.
  func verdict(
    on candidates: [RuleScreen.Candidate], in memory: ScreenMemory, count: Int
  ) -> RuleScreen.Verdict {
    let all = RuleScreen.Verdict(candidates: candidates)
    let isCertain = candidates.allSatisfy(\.passes)
    // What may not pass, or may fail, has to be asked; only of keys that all agree it does not matter.
    guard isCertain || candidates.allSatisfy({ !$0.mayFail }) && kind != .sequence,
      let keys = memory.numbers(of: key), !keys.isDoubtful, keys.values.count >= count
    else { return all }
    var groups: NumberColumn?
    if let group {
      guard let known = memory.numbers(of: group), !known.isDoubtful, known.values.count >= count else {
        return all
      }
      groups = known
    }
    let things = candidates.map { candidate in
      Key(key: keys.values[candidate.thing], group: groups?.values[candidate.thing] ?? 0)
    }
    let none = RuleScreen.Verdict(candidates: [])
    switch kind {
    case .unique: return repeated(things, candidates, isCertain: isCertain)
    case .majority: return isUniform(things) ? none : all
    default: return runsOn(things) ? none : RuleScreen.Verdict(candidates: candidates, keys: things)
    }
  }

  /// The key of a thing, a number even of a string, in its group.
  struct Key {
    var key: Int64
    var group: Int64
  }

  /// The things whose keys others of their group have.
  private func repeated(
    _ things: [Key], _ candidates: [RuleScreen.Candidate], isCertain: Bool
  ) -> RuleScreen.Verdict {
    var seen = NumberTable(capacity: things.count)
    var isRepeated = [Bool](repeating: false, count: things.count)
    var isClear = true
    for (position, thing) in things.enumerated() {
      guard let first = seen.exchange(Int64(position), for: thing.group, thing.key) else { continue }
      isRepeated[Int(first)] = true
      isRepeated[position] = true
      isClear = false
    }
    if isClear { return RuleScreen.Verdict(candidates: []) }
    guard isCertain else { return RuleScreen.Verdict(candidates: candidates) }
    let positions = isRepeated.indices.filter { isRepeated[$0] }
    return RuleScreen.Verdict(
      candidates: positions.map { candidates[$0] }, passing: candidates.map(\.thing),
      keys: positions.map { things[$0] })
  }

  private func isUniform(_ things: [Key]) -> Bool {
    var seen = NumberTable(capacity: 16)
    for thing in things {
      if let last = seen.exchange(thing.key, for: thing.group, 0), last != thing.key { return false }
    }
    return true
  }

  private func runsOn(_ things: [Key]) -> Bool {
    var seen = NumberTable(capacity: 16)
    for thing in things {
      if let last = seen.exchange(thing.key, for: thing.group, 0), thing.key != last, thing.key != last &+ 1 {
        return false
      }
    }
    return true
  }
}

/// A number for each of some pairs of numbers, with open addressing.
private struct NumberTable {
  private struct Entry {
    var first: Int64
    var second: Int64
    var value: Int64
    var isFilled = false
  }

  private var entries: [Entry]
  private var count = 0

  /// A table with room for about `capacity` pairs; it grows by itself.
  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    entries = Array(repeating: Entry(first: 0, second: 0, value: 0), count: size)
  }

  /// Puts `value` in place of what the pair had, which is given back.
  mutating func exchange(_ value: Int64, for first: Int64, _ second: Int64) -> Int64? {
    let slot = slot(first, second)
    if entries[slot].isFilled {
      defer { entries[slot].value = value }
      return entries[slot].value
    }
    entries[slot] = Entry(first: first, second: second, value: value, isFilled: true)
    count += 1
    if count * 2 > entries.count { grow() }
    return nil
  }

  private func slot(_ first: Int64, _ second: Int64) -> Int {
    let mixed = (UInt64(bitPattern: first) &* 31 &+ UInt64(bitPattern: second)) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(mixed >> 32) & (entries.count - 1)
    while entries[slot].isFilled, entries[slot].first != first || entries[slot].second != second {
      slot = (slot + 1) & (entries.count - 1)
    }
    return slot
  }

  private mutating func grow() {
    let old = entries
    entries = Array(repeating: Entry(first: 0, second: 0, value: 0), count: old.count * 2)
    for entry in old where entry.isFilled { entries[slot(entry.first, entry.second)] = entry }
  }
}
