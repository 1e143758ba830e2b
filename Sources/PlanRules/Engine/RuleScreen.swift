import PlanExpressions
import PlanModel

/// What can be told of a rule for all things at once, so that most are never looked at one by one.
final class RuleScreen {
  private let when: Screen?
  /// What `assert` says; `nil` for checks and `each`, which want every thing that `when` lets pass.
  private let holds: Screen?
  /// What the keys of a check say; `nil` for other bodies and if nothing can be told.
  private let check: CheckScreen?
  /// Whether the list of `each` is empty; `nil` without one.
  private let each: Screen?
  /// The same as they are asked, once that was done.
  private var codes: Codes?
  /// Whether `each` may have no value, so that even a thing that `when` does not let pass must be looked at.
  private var eachMayFail = false
  private let isWhenStable: Bool
  /// Whether the rule has something to ask before its screen.
  let hasNeeds: Bool
  /// Whether the names of the rule must be bound before it is asked.
  let needsVariables: Bool
  /// Whether it was recorded, so that its questions have with them what stands for variables.
  let isRecorded: Bool

  /// The screen of a rule that walks over things of `subject`; `nil` if nothing could be told.
  init?(_ compiled: CompiledRule, subject: SubjectKind) {
    guard compiled.needs?.isStable ?? true else { return nil }
    isRecorded = false
    hasNeeds = compiled.needs != nil
    isWhenStable = compiled.when?.isStable ?? false
    let slot = RuleEnvironment.slot(of: subject)
    let kind = subject.objectKind.rawValue
    var compiler = ScreenCompiler(compiled.environment.expressions, definitions: compiled.definitions)
    when = compiled.when.map { compiler.screen(of: $0.program, slot: slot, kind: kind) }
    var (holds, check, each): (Screen?, CheckScreen?, Screen?) = (nil, nil, nil)
    if let program = compiled.each {
      (each, eachMayFail) = compiler.emptiness(of: program, slot: slot, kind: kind)
    } else {
      switch compiled.body {
      case .assert(let condition): holds = compiler.screen(of: condition.program, slot: slot, kind: kind)
      case .check(let call): check = CheckScreen(call, &compiler, slot: slot, subject: kind)
      case .pattern, .balanced, .later, .nothing: return nil
      }
    }
    (self.holds, self.check, self.each) = (holds, check, each)
    let screens = [when, holds, each].compactMap { $0 }
    if check == nil, screens.allSatisfy(\.isVacuous) { return nil }
    needsVariables = screens.contains(where: \.needsVariables) || check?.needsVariables ?? false
  }

  /// The screen that ``write(to:)`` wrote.
  ///
  /// - Throws: if that is not what is read.
  init(_ reader: inout ScreenFormReader) throws(ScreenFormReader.Refusal) {
    isRecorded = true
    when = try reader.screen()
    holds = try reader.screen()
    each = try reader.screen()
    eachMayFail = try reader.bool()
    isWhenStable = try reader.bool()
    hasNeeds = try reader.bool()
    check = try reader.bool() ? CheckScreen(&reader) : nil
    let screens = [when, holds, each].compactMap { $0 }
    needsVariables = screens.contains(where: \.needsVariables) || check?.needsVariables ?? false
  }

  /// Writes everything that it says.
  func write(to writer: inout ScreenFormWriter) {
    writer.add(when)
    writer.add(holds)
    writer.add(each)
    writer.add(eachMayFail)
    writer.add(isWhenStable)
    writer.add(hasNeeds)
    writer.add(check != nil)
    check?.write(to: &writer)
  }

  /// The screens as the thread asks them that the rule belongs to.
  private struct Codes {
    var when: ScreenCode?
    var holds: ScreenCode?
    var each: ScreenCode?
  }

  private func makeCodes(in memory: ScreenMemory) -> Codes {
    let codes = Codes(
      when: when.map { memory.code(of: $0) }, holds: holds.map { memory.code(of: $0) },
      each: each.map { memory.code(of: $0) })
    self.codes = codes
    return codes
  }

  /// A thing that has to be looked at, and what is certain of it without a look.
  struct Candidate {
    var thing: Int
    /// Whether `when` certainly holds.
    var passes: Bool
    /// Whether what `assert` says certainly does not hold.
    var fails: Bool
    /// Whether `when` may have no value.
    var mayFail: Bool
  }

  /// What a rule has to look at.
  struct Verdict {
    var candidates: [Candidate]
    /// The things that `when` lets pass, where a check is to look at no more than ``candidates``.
    var passing: [Int]?
    /// The keys of the candidates of a check in their groups, if they are known.
    var keys: [CheckScreen.Key]?
    /// Which of the candidates have texts that are alike, by their positions, as far as a check of texts was told.
    var likeness: PairScreen.Likeness?
  }

  /// The things among `count` that have to be looked at.
  ///
  /// Of all others it is certain that nothing is found and nothing stays undecided.
  func verdict(in memory: ScreenMemory, count: Int) -> Verdict {
    let codes = codes ?? makeCodes(in: memory)
    var candidates: [Candidate] = []
    for word in 0..<(count + 63) / 64 {
      let all = AnswerWord.mask(word, below: count)
      let (passed, open) = passed(word, all, codes, in: memory)
      var bits = open
      var failed: UInt64 = 0
      if let holds = codes.holds, bits != 0 {
        let held = memory.answer(holds, word, bits)
        bits &= passed.mayFail | held.mayNot | held.mayFail
        failed = held.surelyNot
      }
      let sure = codes.each == nil ? passed.sure : 0
      while bits != 0 {
        let bit = UInt64(bits.trailingZeroBitCount)
        bits &= bits - 1
        candidates.append(
          Candidate(
            thing: word << 6 + Int(bit), passes: (sure >> bit) & 1 == 1, fails: (failed >> bit) & 1 == 1,
            mayFail: (passed.mayFail >> bit) & 1 == 1))
      }
    }
    guard let check, !candidates.isEmpty else { return Verdict(candidates: candidates) }
    return check.verdict(on: candidates, in: memory, count: count)
  }

  /// What `when` says of the things `all` of a word, and which of them may be looked at.
  private func passed(
    _ word: Int, _ all: UInt64, _ codes: Codes, in memory: ScreenMemory
  ) -> (passed: AnswerWord, open: UInt64) {
    if isWhenStable {
      // It is asked before anything else, once for the plan.
      let passed = codes.when.map { memory.answer($0, word, all) } ?? .yes
      let holding = passed.mayHold & all
      return (passed, passed.mayFail & all | (holding == 0 ? 0 : filled(word, holding, codes, in: memory)))
    }
    let wanted = filled(word, all, codes, in: memory)
    if wanted == 0 { return (.no, 0) }
    let passed = codes.when.map { memory.answer($0, word, wanted) } ?? .yes
    return (passed, eachMayFail ? wanted : wanted & (passed.mayHold | passed.mayFail))
  }

  /// Those of the things `asked` whose `each` may have elements.
  private func filled(
    _ word: Int, _ asked: UInt64, _ codes: Codes, in memory: ScreenMemory
  ) -> UInt64 {
    codes.each.map { ~memory.answer($0, word, asked).sure & asked } ?? asked
  }
}
