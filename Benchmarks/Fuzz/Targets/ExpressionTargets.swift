import PlanExpressions
import PlanModel
import PlanRules
import PlanSource

/// Expressions as CEL has them, checked and unchecked.
final class CELTarget: FuzzTarget {
  let grammar = ExpressionSeeds.cel
  private let host = NoHost()

  private static let variables: [(name: String, type: ExpressionType, value: Value)] = [
    ("x", .int, .int(7)), ("y", .double, .double(-0.5)), ("s", .string, .text(Text("云溪区政务公开"))),
    ("l", .list(.int), .list(.values([.int(1), .int(2), .int(3)]))), ("d", .dyn, .uint(18)),
    ("b", .bool, .bool(true)), ("t", .timestamp, .timestamp(Timestamp(seconds: 1_711_929_600))),
    ("p", .duration, .duration(Duration(seconds: 90))), ("u", .dyn, .bytes([0, 255, 228, 186, 145])),
  ]

  func run(_ trial: inout Trial) -> Bool {
    let text = trial.text
    var isAccepted = false
    for checksTypes in [true, false] {
      var environment = ExpressionEnvironment()
      environment.dialect.checksTypes = checksTypes
      let context = EvaluationContext(host: host, slotCount: Self.variables.count, steps: 20_000)
      for (slot, variable) in Self.variables.enumerated() {
        environment.variables[variable.name] = .init(variable.type, slot: slot)
        context.slots[slot] = .value(variable.value)
      }
      if ExpressionChecker.check(text, in: environment, context, &trial) { isAccepted = true }
    }
    return isAccepted
  }
}

/// Expressions as rules have them, about a task of a plan.
final class RuleExpressionTarget: FuzzTarget {
  let grammar = ExpressionSeeds.rules
  /// The last is checked by nobody before it runs.
  private let subjects: [(kind: SubjectKind, environment: ExpressionEnvironment, slotCount: Int)]
  private let host: PlanHost

  /// A target for a plan with many defects.
  ///
  /// - Throws: ``RuleLoadError`` if a shipped table is broken.
  init() throws {
    let tables = Shipped.tables()
    let dictionary = RuleDictionary(tables: TableStore(tables))
    let kinds: [SubjectKind] = [.task, .unit, .deadline, .plan]
    var subjects = kinds.map { kind in
      let environment = RuleEnvironment(dictionary, options: [], subject: kind)
      return (kind, environment.expressions, environment.slotCount)
    }
    var unchecked = subjects[0]
    unchecked.1.dialect.checksTypes = false
    subjects.append(unchecked)
    self.subjects = subjects
    let vocabulary = Vocabulary(tables: tables)
    let plan = try Shipped.plan()
    host = PlanHost(
      PlanFacts(plan, vocabulary: vocabulary), tables: dictionary.tables,
      upper: PlanFacts(plan, vocabulary: vocabulary))
  }

  func run(_ trial: inout Trial) -> Bool {
    let text = trial.text
    var isAccepted = false
    for (kind, environment, slotCount) in subjects {
      let context = EvaluationContext(host: host, slotCount: slotCount, steps: 20_000)
      host.bindPlan(in: context)
      if host.count(of: kind) > 0 { host.bind(host.handle(of: kind, at: 0), as: kind, in: context) }
      let isGood = ExpressionChecker.check(text, in: environment, context, &trial)
      if isGood, environment.dialect.checksTypes { isAccepted = true }
    }
    return isAccepted
  }
}

/// Messages with expressions in braces.
final class TemplateTarget: FuzzTarget {
  let grammar = ExpressionSeeds.templates
  private let environment: RuleEnvironment

  /// A target for messages about a task.
  ///
  /// - Throws: ``RuleLoadError`` if a shipped table is broken.
  init() throws {
    let dictionary = RuleDictionary(tables: TableStore(Shipped.tables()))
    environment = RuleEnvironment(dictionary, options: [], subject: .task)
  }

  func run(_ trial: inout Trial) -> Bool {
    let text = trial.locatedText
    do {
      let template = try Template(text)
      for piece in template.pieces {
        switch piece {
        case .literal(let text): trial.expect(text, in: text.storage, "literal")
        case .expression(let text):
          trial.expect(text, in: text.storage, "expression")
          _ = try? Program(text, in: environment.expressions)
        }
      }
      return true
    } catch {
      trial.expect(error.text, in: text.storage, "error")
      return false
    }
  }
}

/// Compiles and evaluates an expression.
enum ExpressionChecker {
  /// Whether `text` compiles in `environment`; errors lie inside it, values are written and read again.
  static func check(
    _ text: Text, in environment: ExpressionEnvironment, _ context: EvaluationContext, _ trial: inout Trial
  ) -> Bool {
    var environment = environment
    environment.memoCounter = MemoCounter()
    do {
      let program = try Program(text, in: environment)
      _ = program.constant
      program.syntax.forEach { part in
        let isInside = part.range.lowerBound >= 0 && part.range.upperBound <= text.count
        trial.expect(isInside, "a part is at \(part.range)")
      }
      evaluate(program, environment, context, &trial)
      return true
    } catch {
      trial.expect(!error.problems.isEmpty, "refused without a problem")
      for problem in error.problems { trial.expect(problem.range, in: text.storage, "\(problem.reason)") }
      return false
    }
  }

  private static func evaluate(
    _ program: Program, _ environment: ExpressionEnvironment, _ context: EvaluationContext,
    _ trial: inout Trial
  ) {
    let value: Value
    do {
      value = try program.evaluate(in: context)
    } catch {
      return
    }
    let written = TaggedJSON.text(of: value, objects: environment.objects)
    // Objects are told by their names, which only the plan they belong to knows.
    guard !written.contains("{\"object\"") else { return }
    do {
      let tree = try JSONParser.parse(Array(written.utf8))
      let again = try TaggedJSON.value(of: tree.root)
      trial.expect(TaggedJSON.text(of: again) == written, "the value \(written) reads differently")
    } catch let error as TaggedJSONError {
      trial.expect(error.reason == .nestingTooDeep, "the value \(written) is refused: \(error)")
    } catch {
      trial.expect("\(error)".contains("nestingTooDeep"), "the value \(written) is no JSON: \(error)")
    }
  }
}

/// A host without objects.
final class NoHost: ExpressionHost {
  func field(_ slot: Int, of object: ObjectHandle) throws(EvaluationError) -> Value {
    throw EvaluationError(.unknown(what: "field"))
  }
}
