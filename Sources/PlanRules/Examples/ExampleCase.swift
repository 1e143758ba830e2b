import PlanModel
package import PlanSource

/// One of the `examples` of a rule (rule language section 10).
package struct ExampleCase: Sendable {
  /// What the rule must do.
  package enum Expectation: String, Sendable, CaseIterable {
    case pass, fail, undecided
  }

  package let rule: RuleDefinition
  package let expectation: Expectation
  /// Its position among the examples of the rule, from 1.
  package let number: Int
  /// Fields of a task, a plan, or a text.
  package let plan: TreeNode
  /// The whole example, with what stands beside the plan.
  package let node: TreeNode

  /// The example in `node`; `nil` if it has not exactly one of `pass`, `fail`, `undecided`.
  init?(_ node: TreeNode, number: Int, of rule: RuleDefinition) {
    let given = Expectation.allCases.compactMap { expectation in
      node[expectation.rawValue].map { (expectation, $0) }
    }
    guard given.count == 1, let (expectation, plan) = given.first else { return nil }
    self.rule = rule
    self.expectation = expectation
    self.number = number
    self.plan = plan
    self.node = node
  }

  /// The examples of the rule in position `index` of `file`.
  package static func all(of index: Int, in file: RuleFile) -> [ExampleCase] {
    guard file.examples.indices.contains(index), let list = file.examples[index] else { return [] }
    return list.elements.enumerated().compactMap { number, node in
      ExampleCase(node, number: number + 1, of: file.rules[index])
    }
  }
}
