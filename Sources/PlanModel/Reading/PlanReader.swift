package import PlanSource

/// Reads a plan from a JSON or YAML document (design section 3).
package enum PlanReader {
  /// The plan that `tree` describes.
  ///
  /// - Throws: ``PlanReadError`` if the root is no plan; everything else that is wrong becomes a
  ///   ``ReaderNote`` of the plan.
  package static func read(_ tree: Tree, format: PlanFormat) throws(PlanReadError) -> Plan {
    throw .rootIsNoPlan(tree.root.range)
  }

  /// The plan that the object `node` describes, whatever keys it has.
  ///
  /// For examples of rules, which stand inside another document.
  package static func readPlan(_ node: TreeNode, in tree: Tree, format: PlanFormat) -> Plan {
    Plan(source: tree.source, format: format, tree: tree)
  }

  /// A plan of the one task that the object `node` describes.
  package static func readTask(_ node: TreeNode, in tree: Tree, format: PlanFormat) -> Plan {
    Plan(source: tree.source, format: format, tree: tree)
  }
}
