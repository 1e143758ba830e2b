import PlanExpressions
import PlanModel

/// Going over the things of a kind, or over those that a screen left.
extension RuleRun {
  mutating func walk(_ subject: SubjectKind) {
    let count = host.count(of: subject)
    guard holdsForPlan(times: count) else { return }
    var verdict = verdict
    if verdict == nil, let screen {
      verdict = screen.verdict(in: run.screens, count: count)
      // Its questions had definitions of their own.
      context.definitions = compiled.definitions
    }
    if tracer == nil, compiled.each == nil, compiled.needs?.isStable ?? true {
      return walkPlainly(subject, count, verdict)
    }
    for position in 0..<(verdict?.candidates.count ?? count) where !isStopped {
      let index = verdict?.candidates[position].thing ?? position
      let object = host.handle(of: subject, at: index)
      var look = Look(thing: index)
      look.subject = object
      look.task = host.task(of: object)
      look.section = host.section(of: object)
      visit(look)
    }
  }

  /// The same without what most rules do not have: the innermost loop of a run.
  private mutating func walkPlainly(_ subject: SubjectKind, _ count: Int, _ verdict: RuleScreen.Verdict?) {
    let candidates = verdict?.candidates
    if let candidates, candidates.isEmpty { return }
    passing = verdict?.passing
    var last = -1
    var binder = ThingBinder(subject, run, count: candidates?.count ?? count)
    if let candidates, let keys = verdict?.keys {
      // Compiled now, so that the first plan is looked at in the same way as those that come later.
      completeIfNeeded()
      if case .check(let check) = compiled.body { return collect(candidates, keys, for: check, &binder) }
    }
    for position in 0..<(candidates?.count ?? count) where !isStopped {
      let candidate = candidates?[position]
      last = candidate?.thing ?? position
      binder.bind(last)
      look(at: binder, passes: candidate?.passes ?? false, fails: candidate?.fails ?? false)
    }
    if let candidates, candidates.count < count, isTallyTold {
      recount(0...(isStopped ? last : count - 1), &binder)
    }
  }

  /// Whether what is said may hang on how many things were looked at.
  private var isTallyTold: Bool {
    OnceGrouping.needsTally(found.count, once: entry.definition.once)
  }

  /// Counts the looks of a check that most things were passed over of, if somebody is told of them.
  mutating func countPassing() {
    guard let passing, isTallyTold, let subject = entry.definition.subject else { return }
    count(passing, subject)
  }

  private mutating func count(_ things: [Int], _ subject: SubjectKind) {
    let tasks = subject.isInsideTask ? run.tasks(of: subject) : []
    for thing in things {
      tally.count(thing: thing, task: subject == .task ? thing : subject.isInsideTask ? tasks[thing] : nil)
    }
  }

  /// Looks at what `binder` binds; `passes` and `fails` say what is certain already.
  @inline(__always)
  private mutating func look(at binder: ThingBinder, passes: Bool, fails: Bool) {
    for slot in compiled.volatileSlots { context.slots[slot] = .unset }
    do {
      try context.step()
      if !passes, let when = compiled.when, !when.isStable, !(try when.program.evaluateBool(in: context)) {
        return
      }
      completeIfNeeded()
      switch compiled.body {
      case .assert(let condition):
        let holds = fails ? false : try condition.program.evaluateBool(in: context)
        tally.count(thing: binder.thing, task: binder.task)
        if !holds { found.append(try tell(binder.look)) }
      case .check(let check): try collect(binder, for: check)
      case .pattern, .balanced, .later, .nothing: break
      }
    } catch {
      record(error, at: binder.look)
    }
  }

  /// Counts the looks once more where most things were passed over: what is said once tells how many they are.
  private mutating func recount(_ things: ClosedRange<Int>, _ binder: inout ThingBinder) {
    guard case .assert(let condition) = compiled.body else { return }
    tally = LookTally()
    run.begin(compiled)
    for thing in things {
      binder.bind(thing)
      for slot in compiled.volatileSlots { context.slots[slot] = .unset }
      do {
        if let when = compiled.when, !when.isStable, !(try when.program.evaluateBool(in: context)) {
          continue
        }
        _ = try condition.program.evaluateBool(in: context)
        tally.count(thing: thing, task: binder.task)
      } catch {
        continue
      }
    }
  }
}
