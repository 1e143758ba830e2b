import PlanModel
import PlanRules
import PlanSource
import ShippedRules

/// Checks plans with all rules of a folder and measures every part.
struct CostRun {
  private let rules: RuleSet
  private let plans: [[UInt8]]

  /// Stands for the rules in the binary instead of a folder.
  static let shipped = "-"

  /// Reads the rule files below the folder `rules` and the plans that `paths` name, both as they are now.
  init(rules: String, plans paths: [String]) throws {
    var request = RuleRequest()
    if rules == Self.shipped {
      request = Self.shippedRequest
    } else {
      request.ruleFiles = try Files.paths(below: rules, suffix: ".yml")
    }
    let book = try RuleBook(request) { try? Files.read($0) }
    self.rules = try book.ruleSet()
    plans = try paths.flatMap { try Files.paths(below: $0, suffix: ".json") }.map { try Files.read($0) }
  }

  /// What is asked for by a run of the program itself: forms and outlines were worked out when it was built.
  private static var shippedRequest: RuleRequest {
    let files = ShippedRules.files.map {
      ShippedRuleReader.file(
        path: "Rules/\($0.path)", headers: $0.headers, patterns: $0.patterns, body: $0.core)
    }
    let tables = ShippedRules.tables.map {
      ShippedRuleReader.table(name: "\($0.name)", head: $0.head, rows: $0.rows, outline: $0.outline)
    }
    var request = RuleRequest(shipped: files, shippedTables: tables)
    request.outline = ShippedRules.outline
    request.forms = ShippedRules.forms
    return request
  }

  /// What everything costs: the median of `rounds` rounds, each part for itself.
  func run(rounds: Int) throws -> Costs {
    var all: [Costs] = []
    // The first round is not counted: it compiles and fills memory.
    for round in 0...rounds {
      let costs = try once()
      if round > 0 { all.append(costs) }
    }
    return Costs(medianOf: all)
  }

  private func once() throws -> Costs {
    let clock = CostClock()
    let linter = Linter(rules, settings: CheckSettings(), clock: clock)
    var costs = Costs(planCount: plans.count)
    for bytes in plans {
      let start = CostClock.now()
      let plan = try PlanReader.read(try JSONParser.parse(bytes, limits: .plans), format: .json)
      let middle = CostClock.now()
      costs.findings += linter.check(plan).count
      costs.reading += middle - start
      costs.checking += CostClock.now() - middle
    }
    costs.parts = clock.times
    return costs
  }
}
