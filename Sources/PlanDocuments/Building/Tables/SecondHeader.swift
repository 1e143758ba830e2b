import PlanModel
import PlanSource

/// Tells whether a row below a header is its second row, by the words of both.
///
/// Merged cells of a header are lost in text and in tables that were copied as values: the upper row then says
/// 责任单位 twice, above 牵头单位 and 配合单位, and the lower one says 序号 again.
enum SecondHeader {
  /// Whether `text` stands below one of several columns with the same name in `names`, or says that name again
  /// where others do.
  static func divides(_ text: Text, at column: Int, _ names: [Text]) -> Bool {
    guard names.indices.contains(column) else { return false }
    let name = HeaderSpelling.folded(names[column])
    let isTwice = [column - 1, column + 1].contains { other in
      names.indices.contains(other) && HeaderSpelling.folded(names[other]) == name
    }
    return isTwice && isOfOneKind(text, names[column])
  }

  /// Whether `cells` say every name above them in `names` again, in the same words or in others.
  static func saysAgain(_ cells: some Sequence<(Int, Text)>, _ names: [Text]) -> Bool {
    var said = 0
    for (column, text) in cells {
      guard names.indices.contains(column) else { return false }
      let name = names[column]
      guard name.isEmpty || isOfOneKind(text, name) else { return false }
      if !name.isEmpty { said += 1 }
    }
    return said >= 2
  }

  /// Whether `text` and `name` can stand above the same cells.
  private static func isOfOneKind(_ text: Text, _ name: Text) -> Bool {
    if HeaderSpelling.folded(text) == HeaderSpelling.folded(name) { return true }
    let (lower, upper) = (ColumnHeader.roles(of: text), ColumnHeader.roles(of: name))
    return lower.contains { role in
      upper.contains { $0 == role || $0.isUnits && role.isUnits || $0.isTask && role.isTask }
    }
  }
}
