package import PlanSource

/// Reads a plan from a JSON or YAML document (design section 3).
///
/// JSON and YAML are not guessed at: absent, `null` and `""` are missing. What is unknown or of the wrong
/// type becomes a ``ReaderNote`` with its place and is otherwise passed over.
package enum PlanReader {
  /// The plan that `tree` describes.
  ///
  /// - Throws: ``PlanReadError`` if the root is no object with `sections`, `tasks` or `planlint`.
  package static func read(_ tree: Tree, format: PlanFormat) throws(PlanReadError) -> Plan {
    let root = tree.root
    guard root.kind == .object else { throw .rootIsNoObject(root.range) }
    guard isPlan(root) else { throw .rootIsNoPlan(root.range) }
    return readPlan(root, in: tree, format: format)
  }

  /// Whether `node` is an object with `sections`, `tasks` or `planlint`.
  package static func isPlan(_ node: TreeNode) -> Bool {
    node.withView { view in
      view.members.contains { key, _ in
        switch KeyTable.plan.key(key) {
        case .sections, .tasks, .planlint: true
        default: false
        }
      }
    }
  }

  /// The plan that the object `node` of `tree` describes, whatever keys it has.
  ///
  /// For examples of rules, which stand inside another document.
  package static func readPlan(_ node: TreeNode, in tree: Tree, format: PlanFormat) -> Plan {
    node.withView { view in
      var reading = PlanReading(Plan(source: tree.source, format: format, tree: tree), decoded: tree.decoded)
      reading.readPlan(view)
      return reading.plan
    }
  }

  /// A plan of the one task that the object `node` of `tree` describes.
  package static func readTask(_ node: TreeNode, in tree: Tree, format: PlanFormat) -> Plan {
    node.withView { view in
      var reading = PlanReading(Plan(source: tree.source, format: format, tree: tree), decoded: tree.decoded)
      reading.readTask(view, in: nil)
      return reading.plan
    }
  }
}
