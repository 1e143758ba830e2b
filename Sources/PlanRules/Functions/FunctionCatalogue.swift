import PlanExpressions

/// The functions of the rule language beyond CEL (section 4), in the order of the reference.
package enum FunctionCatalogue: String, CaseIterable, Sendable {
  case date, workdays, isWorkday, known, find, says, plain, wide, overlap, similarity, number, styled,
    readings
  case nearest, start, end, column, lookup, rows, hits, sum

  /// Every function.
  package static var functions: [FunctionDeclaration] { allCases.map(\.declaration) }

  /// Functions that CEL has already, or that the checker itself knows: declared for the reference.
  package static let declaredOnly: [FunctionCatalogue] = [known, sum]

  /// What it does and its body; made when it is first asked for, since a plan needs a few of them.
  package var declaration: FunctionDeclaration {
    switch self {
    case .date: Self.dateDeclaration
    case .workdays: Self.workdaysDeclaration
    case .isWorkday: Self.isWorkdayDeclaration
    case .known: Self.knownDeclaration
    case .find: Self.findDeclaration
    case .says: Self.saysDeclaration
    case .plain: Self.plainDeclaration
    case .wide: Self.wideDeclaration
    case .overlap: Self.overlapDeclaration
    case .similarity: Self.similarityDeclaration
    case .number: Self.numberDeclaration
    case .styled: Self.styledDeclaration
    case .readings: Self.readingsDeclaration
    case .nearest: Self.nearestDeclaration
    case .start: Self.startDeclaration
    case .end: Self.endDeclaration
    case .column: Self.columnDeclaration
    case .lookup: Self.lookupDeclaration
    case .rows: Self.rowsDeclaration
    case .hits: Self.hitsDeclaration
    case .sum: Self.sumDeclaration
    }
  }

  /// The functions over `tables`, each made when an expression first calls it.
  static func deferred(tables: TableStore) -> DeferredFunctions {
    DeferredFunctions(
      names: allCases.filter { !declaredOnly.contains($0) }.map(\.rawValue),
      make: { name in FunctionCatalogue(rawValue: name)?.declaration.overloads(tables) ?? [] })
  }
}
