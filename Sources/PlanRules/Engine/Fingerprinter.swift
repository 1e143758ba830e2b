import PlanModel
import PlanSource

/// Gives findings an identity that survives changes elsewhere in the plan.
///
/// Made of the rule, the words marked, the numbers of the sections around them and the words of the task;
/// line numbers play no part. Equal ones are counted, so that each is its own.
struct Fingerprinter {
  private var tasks: [UInt64?]
  private var seen: [UInt64: Int] = [:]
  private let plan: Plan
  private let facts: PlanFacts

  init(_ facts: PlanFacts) {
    self.facts = facts
    plan = facts.plan
    tasks = Array(repeating: nil, count: facts.plan.tasks.count)
  }

  /// The fingerprint of a finding of `rule` at `words`, in the section and task of `place`: 16 hex digits.
  mutating func next(rule: RuleID, words: Text, at place: PlanPlace) -> String {
    var hash = FNV1a()
    hash.add(rule.rawValue.utf8)
    words.withUTF8 { hash.add($0) }
    if let section = place.section, plan.sections.indices.contains(section) {
      for number in facts.sectionFacts(section).path { hash.add(number.utf8) }
    }
    if let task = place.task, plan.tasks.indices.contains(task) { hash.add(digest(ofTask: task)) }
    let count = seen[hash.value, default: 0]
    seen[hash.value] = count + 1
    if count > 0 { hash.add(UInt64(count)) }
    return hash.hex
  }

  private mutating func digest(ofTask index: Int) -> UInt64 {
    if let known = tasks[index] { return known }
    var hash = FNV1a()
    let task = plan.tasks[index]
    for text in [task.title, task.content, task.requirement] { text.withUTF8 { hash.add($0) } }
    tasks[index] = hash.value
    return hash.value
  }
}

/// The 64-bit hash FNV-1a (Fowler, Noll, Vo; RFC 9923), the same on every machine.
struct FNV1a {
  private(set) var value: UInt64 = 0xCBF2_9CE4_8422_2325

  /// Adds `bytes` and a mark of their end.
  mutating func add(_ bytes: some Sequence<UInt8>) {
    for byte in bytes { mix(byte) }
    mix(0xFF)
  }

  /// Adds `number`, the least significant byte first.
  mutating func add(_ number: UInt64) {
    for shift in stride(from: 0, to: 64, by: 8) { mix(UInt8(truncatingIfNeeded: number >> UInt64(shift))) }
  }

  private mutating func mix(_ byte: UInt8) {
    value = (value ^ UInt64(byte)) &* 0x100_0000_01B3
  }

  /// As 16 hex digits.
  var hex: String {
    let digits = String(value, radix: 16)
    return String(repeating: "0", count: 16 - digits.count) + digits
  }
}
