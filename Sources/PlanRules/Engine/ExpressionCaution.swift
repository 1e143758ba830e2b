import PlanExpressions
import PlanSource

/// Finds what is well typed and yet not what its author means (rule language section 12).
enum ExpressionCaution {
  private static let unitCells = [
    "responsible": "responsibleUnits", "lead": "leadUnits", "assist": "assistUnits",
  ]

  /// The faults in `syntax` and the bytes of the expression they concern.
  static func cautions(of syntax: ExpressionSyntax) -> [(fault: CompileFault, range: ByteRange)] {
    var cautions: [(fault: CompileFault, range: ByteRange)] = []
    syntax.forEach { part in
      if let fault = fault(of: part) { cautions.append((fault, part.range)) }
    }
    return cautions
  }

  private static func fault(of part: ExpressionSyntax) -> CompileFault? {
    guard case .call(let name, _) = part.kind else { return nil }
    if name == "getMonth" { return .monthFromZero }
    guard name == "size", let argument = part.children.first, case .field(let field) = argument.kind,
      let list = unitCells[field], argument.children.first?.type == .object(ObjectKind.task.name)
    else { return nil }
    return .sizeOfCell(field: field, list: list)
  }
}
