import PlanExpressions
import PlanModel
import PlanSource

/// What the expressions of all rules share: the kinds of objects, the functions, the tables.
///
/// Made once for a set of rules; a reference, since every rule has it in its environment.
package final class RuleDictionary: Sendable {
  package let tables: TableStore
  /// `plan` and `today`, objects and functions; no options and no subject.
  let expressions: ExpressionEnvironment
  /// The checked forms of the expressions of shipped rules, as far as they are known.
  let forms: KeyedText?

  /// A dictionary over `tables`; `forms` are the checked forms of expressions of shipped rules.
  package init(tables: TableStore, forms: StaticString? = nil) {
    self.tables = tables
    self.forms = forms.map { KeyedText($0) }
    var expressions = ExpressionEnvironment()
    expressions.screenAtoms = ScreenAtoms(behind: ScreenForms.Counts(in: self.forms))
    expressions.dialect.allowsNullAndHas = false
    expressions.setConstant("options", [])
    expressions.objects =
      ObjectCatalogue.types + tables.tables.flatMap { [Self.rowType($0), Self.hitType($0)] }
    expressions.functions.add(FunctionCatalogue.deferred(tables: tables))
    expressions.declare(
      "plan", .init(.object(ObjectKind.plan.name), slot: RuleEnvironment.Slot.plan, isStable: true))
    expressions.declare("today", .init(.timestamp, slot: RuleEnvironment.Slot.today, isStable: true))
    self.expressions = expressions
  }

  /// The name of the type of the rows of `table`.
  static func rowTypeName(_ table: String) -> String { "row of \(table)" }

  /// The name of the type of what the pattern table `table` matches.
  static func hitTypeName(_ table: String) -> String { "hit of \(table)" }

  private static func rowType(_ table: LayeredTable) -> ObjectType {
    var fields: [(name: String, field: ObjectField)] = []
    fields.reserveCapacity(table.columns.count)
    for (slot, column) in table.columns.enumerated() {
      let field = ObjectField(LayeredTable.expressionType(of: column.type), slot: slot)
      if let known = fields.firstIndex(where: { $0.name == column.name }) {
        fields[known].field = field
      } else {
        fields.append((column.name, field))
      }
    }
    return ObjectType(name: rowTypeName(table.name), fields: fields)
  }

  private static func hitType(_ table: LayeredTable) -> ObjectType {
    ObjectType(
      name: hitTypeName(table.name),
      fields: [
        ("text", ObjectField(.text, slot: HitFields.text)),
        ("row", ObjectField(.object(rowTypeName(table.name)), slot: HitFields.row)),
      ])
  }
}
