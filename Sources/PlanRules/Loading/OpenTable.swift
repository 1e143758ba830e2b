package import PlanModel
package import PlanSource

/// A table as a rule file or configuration names it: written out, in a file, or rows for a table that is
/// there already.
package struct OpenTable: Sendable {
  package enum Content: Sendable {
    case table(Table)
    /// The path of a table file, beside the file that names it.
    case file(Text)
    /// Rows whose columns are those of the table of this name in a lower layer.
    case rows(TreeNode)
  }

  package var name: Text
  package var content: Content

  /// The table, if it is written out.
  package var table: Table? {
    if case .table(let table) = content { table } else { nil }
  }

  /// The table `name`, given as `content`.
  package init(name: Text, content: Content) {
    self.name = name
    self.content = content
  }
}
