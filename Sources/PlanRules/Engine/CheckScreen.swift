import PlanExpressions
import PlanModel
import PlanSource

/// What a check would report, told for all things at once.
struct CheckScreen {
  /// What is compared.
  private enum Subject {
    case keys(NumberSource, group: NumberSource?)
    /// The strings in a field.
    case texts(NumberSource, share: Double, least: Int)
  }

  private let kind: CheckKind
  private let subject: Subject

  /// A screen of `check`; `nil` if what it compares cannot be told for all things at once.
  init?(_ check: CompiledCheck, _ compiler: inout ScreenCompiler, slot: Int, subject: UInt16) {
    kind = check.kind
    switch kind {
    case .unique, .majority: break
    // Where a sequence must start is left to the check itself.
    case .sequence: if check.arguments[2] != nil { return nil }
    case .nearDuplicate:
      guard let texts = Self.texts(check, &compiler, slot: slot, kind: subject) else { return nil }
      self.subject = texts
      return
    case .nearCopy, .balanced: return nil
    }
    guard let program = check.perThing(0),
      let key = compiler.numbers(of: program, slot: slot, kind: subject)
    else { return nil }
    guard let program = check.perThing(1) else {
      self.subject = .keys(key, group: nil)
      return
    }
    guard let group = compiler.numbers(of: program, slot: slot, kind: subject) else { return nil }
    self.subject = .keys(key, group: group)
  }

  /// The field that a check of texts compares, if it is one, and how alike two of them must be.
  private static func texts(
    _ check: CompiledCheck, _ compiler: inout ScreenCompiler, slot: Int, kind: UInt16
  ) -> Subject? {
    guard let program = check.perThing(0),
      let source = compiler.numbers(of: program, slot: slot, kind: kind), source.textField != nil,
      case .double(let share)? = check.constant(1), case .int(let least)? = check.constant(2)
    else { return nil }
    return .texts(source, share: share, least: max(2, Int(clamping: least)))
  }

  /// The screen that ``write(to:)`` wrote.
  ///
  /// - Throws: if that is not what is read.
  init(_ reader: inout ScreenFormReader) throws(ScreenFormReader.Refusal) {
    guard let kind = CheckKind(rawValue: try reader.name()), let source = try reader.numberSource() else {
      throw ScreenFormReader.Refusal()
    }
    self.kind = kind
    guard kind == .nearDuplicate else {
      subject = .keys(source, group: try reader.numberSource())
      return
    }
    guard let share = UInt64(try reader.name()), let least = Int(try reader.name()), source.textField != nil
    else { throw ScreenFormReader.Refusal() }
    subject = .texts(source, share: Double(bitPattern: share), least: least)
  }

  /// Writes everything that it says.
  func write(to writer: inout ScreenFormWriter) {
    writer.add(kind.rawValue)
    switch subject {
    case .keys(let key, let group):
      writer.add(key)
      writer.add(group)
    case .texts(let source, let share, let least):
      writer.add(source)
      writer.add(String(share.bitPattern))
      writer.add(String(least))
    }
  }

  var needsVariables: Bool {
    switch subject {
    case .keys(let key, let group): key.needsVariables || group?.needsVariables ?? false
    case .texts: false
    }
  }

  /// Those of `candidates`, which `when` may let pass, that the check has to look at.
  func verdict(
    on candidates: [RuleScreen.Candidate], in memory: ScreenMemory, count: Int
  ) -> RuleScreen.Verdict {
    let all = RuleScreen.Verdict(candidates: candidates)
    let isCertain = candidates.allSatisfy(\.passes)
    // What may not pass, or may fail, has to be asked; only of keys that all agree it does not matter.
    guard isCertain || candidates.allSatisfy({ !$0.mayFail }) && kind != .sequence else { return all }
    switch subject {
    case .keys(let key, let group):
      guard let things = keys(key, group, of: candidates, in: memory, count: count) else { return all }
      return verdict(on: things, candidates, isCertain: isCertain)
    case .texts(let source, let share, let least):
      guard let texts = memory.texts(of: source), texts.count >= count else { return all }
      let likeness = PairScreen.likeness(
        of: candidates.count == texts.count ? texts : candidates.map { texts[$0.thing] }, share: share,
        least: least)
      guard likeness.isNone else {
        return RuleScreen.Verdict(candidates: candidates, likeness: isCertain ? likeness : nil)
      }
      return RuleScreen.Verdict(candidates: [])
    }
  }

  /// The keys of `candidates` in their groups; `nil` if they cannot be told.
  private func keys(
    _ key: NumberSource, _ group: NumberSource?, of candidates: [RuleScreen.Candidate],
    in memory: ScreenMemory, count: Int
  ) -> [Key]? {
    guard let keys = memory.numbers(of: key), !keys.isDoubtful, keys.values.count >= count else { return nil }
    guard let group else { return candidates.map { Key(key: keys.values[$0.thing], group: 0) } }
    guard let groups = memory.numbers(of: group), !groups.isDoubtful, groups.values.count >= count else {
      return nil
    }
    return candidates.map { Key(key: keys.values[$0.thing], group: groups.values[$0.thing]) }
  }

  private func verdict(
    on things: [Key], _ candidates: [RuleScreen.Candidate], isCertain: Bool
  ) -> RuleScreen.Verdict {
    let none = RuleScreen.Verdict(candidates: [])
    switch kind {
    case .unique: return repeated(things, candidates, isCertain: isCertain)
    case .majority: return isUniform(things) ? none : RuleScreen.Verdict(candidates: candidates)
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
    guard let isRepeated = RepeatedKeys.flags(things) else { return RuleScreen.Verdict(candidates: []) }
    guard isCertain else { return RuleScreen.Verdict(candidates: candidates) }
    let positions = isRepeated.indices.filter { isRepeated[$0] }
    return RuleScreen.Verdict(
      candidates: positions.map { candidates[$0] }, passing: candidates.map(\.thing),
      keys: positions.map { things[$0] })
  }

  private func isUniform(_ things: [Key]) -> Bool {
    var seen = PairNumbers(capacity: 16)
    for thing in things {
      if let last = seen.exchange(thing.key, for: thing.group, 0), last != thing.key { return false }
    }
    return true
  }

  private func runsOn(_ things: [Key]) -> Bool {
    if isOneRun(things) { return true }
    var groups = PairNumbers(capacity: 16)
    var groupCount = 0
    var (group, number) = (Int64(0), -1)
    let items = things.enumerated().map { position, thing in
      // Neighbours are nearly always of one group.
      if number < 0 || thing.group != group {
        group = thing.group
        number = groups.number(of: group, next: groupCount)
        if number == groupCount { groupCount += 1 }
      }
      return SequenceCheck.Item(group: number, key: thing.key, look: position)
    }
    return SequenceCheck.breaks(in: items, groupCount: groupCount, start: nil).isEmpty
  }

  /// Whether all keys are of one group and each is that of the one before or one more, as in most plans.
  private func isOneRun(_ things: [Key]) -> Bool {
    guard var last = things.first else { return true }
    for thing in things.dropFirst() {
      guard thing.group == last.group,
        thing.key == last.key || last.key < .max && thing.key == last.key + 1
      else { return false }
      last = thing
    }
    return true
  }
}
