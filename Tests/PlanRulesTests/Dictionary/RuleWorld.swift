import PlanExpressions
import PlanCalendar
import PlanModel
import PlanRules
import PlanSource

/// A plan of a place that does not exist, with an upper plan and tables, to try expressions on.
struct RuleWorld {
  let host: PlanHost
  let dictionary: RuleDictionary

  /// The world of the tests, or one of another plan.
  init(plan: String = Self.plan, upper: String? = Self.upper, tables: String = Self.tables) throws {
    let tables = try Self.read(tables: tables)
    let vocabulary = Vocabulary(tables: tables)
    dictionary = RuleDictionary(tables: TableStore(tables))
    let upperFacts = try upper.map { PlanFacts(try Self.read(plan: $0), vocabulary: vocabulary) }
    host = PlanHost(
      PlanFacts(try Self.read(plan: plan), vocabulary: vocabulary), tables: dictionary.tables,
      upper: upperFacts)
  }

  private static func read(plan: String) throws -> Plan {
    let tree = try YAMLParser.parse(Array(plan.utf8), limits: .plans)
    return PlanReader.readPlan(tree.root, in: tree, format: .yaml)
  }

  private static func read(tables: String) throws -> [Table] {
    let tree = try YAMLParser.parse(Array(tables.utf8), limits: .rules)
    return RuleFileReader.read(tree, path: "tables.yml").file.tables
  }

  /// What `expression` prints as: its value, `unknown: …` or `error: …`.
  func print(_ expression: String, options: [OptionDefinition] = []) -> String {
    print(expression, in: RuleEnvironment(dictionary, options: options, subject: nil)) { _ in }
  }

  /// What `expression` prints as about the thing of `kind` at `index`.
  func print(_ expression: String, about kind: SubjectKind, at index: Int) -> String {
    let environment = RuleEnvironment(dictionary, options: [], subject: kind)
    return print(expression, in: environment) {
      host.bind(host.handle(of: kind, at: index), as: kind, in: $0)
    }
  }

  /// What `expression` prints as in `environment`, in a context that `prepare` has seen.
  func print(
    _ expression: String, in environment: RuleEnvironment, _ prepare: (EvaluationContext) -> Void
  ) -> String {
    let program: Program
    do throws(ExpressionError) {
      program = try Program(Text(expression), in: environment.expressions)
    } catch {
      return "refused: \(error.problems.map { "\($0.reason)" })"
    }
    let context = EvaluationContext(host: host, slotCount: environment.slotCount, steps: 100_000)
    host.bindPlan(in: context)
    prepare(context)
    do throws(EvaluationError) {
      return printed(try program.evaluate(in: context))
    } catch {
      switch error.reason {
      case .unknown(let what): return "unknown: \(what)"
      case .invalidArgument(_, let problem): return "error: \(problem)"
      default: return "error: \(error.reason)"
      }
    }
  }

  private func printed(_ value: Value) -> String {
    switch value {
    case .bool(let bool): "\(bool)"
    case .int(let int): "\(int)"
    case .double(let double): "\(double)"
    case .text(let text): text.string
    case .timestamp(let time): time.civilDate?.description ?? "no day"
    case .list(let list): "[" + (0..<list.count).map { printed(list[$0]) }.joined(separator: ", ") + "]"
    case .map(let map):
      "{" + map.entries.map { "\(printed($0.key)): \(printed($0.value))" }.joined(separator: ", ") + "}"
    case .object(let object): host.words(for: object, in: .zh)
    default: "\(value)"
    }
  }
}
