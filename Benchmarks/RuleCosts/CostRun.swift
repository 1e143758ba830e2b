import PlanModel
import PlanRules
import PlanSource

/// Checks plans with all rules of a folder and measures every part.
struct CostRun {
  private let rules: RuleSet
  private let plans: [[UInt8]]

  /// Reads the rule files below the folder `rules` and the plans that `paths` name, both as they are now.
  init(rules: String, plans paths: [String]) throws {
    var request = RuleRequest()
    request.ruleFiles = try Files.paths(below: rules, suffix: ".yml")
    let book = try RuleBook(request) { try? Files.read($0) }
    self.rules = try book.ruleSet()
    plans = try paths.flatMap { try Files.paths(below: $0, suffix: ".json") }.map { try Files.read($0) }
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
