import PlanExpressions
import PlanModel

/// Whether a check over keys would report anything, told for all things at once.
struct CheckScreen {
  private let kind: CheckKind
  private let key: NumberScreen
  private let group: NumberScreen
  private let subject: UInt16

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
    self.subject = subject
    if let program = check.perThing(1) {
      guard let group = compiler.numbers(of: program, slot: slot, kind: subject) else { return nil }
      self.group = group
    } else {
      group = .constant(0)
    }
  }

  var needsVariables: Bool { key.needsVariables || group.needsVariables }

  /// Whether the check certainly reports nothing about the things that `passing` lets pass, all without it.
  func isClear(in memory: ScreenMemory, count: Int, passing: AnswerColumn?) -> Bool {
    // Only of a sequence it matters that things are left out.
    if let passing, !passing.isCertain(below: count) { return false }
    guard let keys = memory.numbers(of: key, kind: subject), keys.count >= count,
      let groups = memory.numbers(of: group, kind: subject), groups.count >= count
    else { return false }
    var seen = NumberTable(capacity: count)
    for index in 0..<count where passing?.certain(index) ?? true {
      switch kind {
      case .unique: if seen.exchange(keys[index], for: groups[index], keys[index]) != nil { return false }
      case .majority:
        if let first = seen.exchange(keys[index], for: groups[index], 0), first != keys[index] {
          return false
        }
      default:
        if let last = seen.exchange(keys[index], for: groups[index], 0), keys[index] != last,
          keys[index] != last &+ 1
        {
          return false
        }
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

  init(capacity: Int) {
    var size = 16
    while size < capacity * 2 { size *= 2 }
    entries = Array(repeating: Entry(first: 0, second: 0, value: 0), count: size)
  }

  /// Puts `value` in place of what the pair had, which is given back.
  mutating func exchange(_ value: Int64, for first: Int64, _ second: Int64) -> Int64? {
    let mixed = (UInt64(bitPattern: first) &* 31 &+ UInt64(bitPattern: second)) &* 0x9E37_79B9_7F4A_7C15
    var slot = Int(mixed >> 32) & (entries.count - 1)
    while entries[slot].isFilled {
      if entries[slot].first == first, entries[slot].second == second {
        defer { entries[slot].value = value }
        return entries[slot].value
      }
      slot = (slot + 1) & (entries.count - 1)
    }
    entries[slot] = Entry(first: first, second: second, value: value, isFilled: true)
    return nil
  }
}
