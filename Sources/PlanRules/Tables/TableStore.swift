package import PlanModel
import PlanSource
import Synchronization

/// The tables that rules can ask, each put together from its layers (rule language section 9).
///
/// Immutable and shared by all threads; what is worked out of a table is worked out when it is first used.
package final class TableStore: Sendable {
  /// In the order of their names.
  package let tables: [LayeredTable]
  let calendar: WorkdayCalendar
  private let searches: SearchDirectory

  /// The tables of `layers`, the highest layer first: registry, configuration, rule file, shipped.
  ///
  /// Tables of one name are layers of one table. `searches` are those that texts are searched for anyway.
  package init(_ layers: [Table], searches: SearchDirectory = SearchDirectory()) {
    self.searches = searches
    let order = layers.indices.sorted { (layers[$0].name, $0) < (layers[$1].name, $1) }
    var tables: [LayeredTable] = []
    var start = 0
    while start < order.count {
      let name = layers[order[start]].name
      let end = order[start...].firstIndex { layers[$0].name != name } ?? order.count
      tables.append(
        LayeredTable(name: name, position: tables.count, layers: order[start..<end].map { layers[$0] }))
      start = end
    }
    self.tables = tables
    calendar = WorkdayCalendar(tables.first { $0.name == "workdays" })
  }

  /// The number of the search for `wanted`, a regular expression or the name of a table, by `function`, if texts
  /// are searched for it anyway.
  func search(_ function: String, for wanted: Text) -> Int? {
    guard let number = searches.number(of: function, wanted) else { return nil }
    // What an office adds to a table is not looked for.
    if function == "hits", table(named: wanted.string)?.outline == nil { return nil }
    return number
  }

  /// The position of the table called `name`.
  package func position(of name: String) -> Int? {
    var low = 0
    var high = tables.count
    while low < high {
      let middle = (low + high) / 2
      if tables[middle].name < name { low = middle + 1 } else { high = middle }
    }
    return low < tables.count && tables[low].name == name ? low : nil
  }

  /// The table called `name`.
  package func table(named name: String) -> LayeredTable? {
    position(of: name).map { tables[$0] }
  }
}
