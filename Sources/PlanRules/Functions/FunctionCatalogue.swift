package import PlanExpressions

/// The functions of the rule language beyond CEL (section 4), in the order of the reference.
package enum FunctionCatalogue {
  package static let functions: [FunctionDeclaration] = [
    date, workdays, isWorkday, known, find, says, plain, wide, overlap, similarity, number, styled, readings,
    nearest, start, end, column, lookup, rows, hits, sum,
  ]

  /// The overloads of all functions, over `tables`.
  package static func overloads(tables: TableStore) -> [FunctionOverload] {
    functions.flatMap { $0.overloads(tables) }
  }
}
