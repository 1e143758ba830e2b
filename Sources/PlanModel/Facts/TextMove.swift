import PlanSource

/// Leads parts of a text to the same parts of another text that says the same.
struct TextMove {
  private let target: Text
  private let source: Text
  /// How much further parts begin in the storage of the other text.
  let shift: Int32

  /// From parts of `first` to parts of `second`, which has the same bytes.
  init(from first: Text, to second: Text) {
    (source, target, shift) = (first, second, second.start - first.start)
  }

  /// The part of the second text that `part` is of the first; what is no part of it stays.
  func callAsFunction(_ part: Text) -> Text {
    part.isCutLike(source) ? target.cut(Int(part.start + shift), Int(part.end + shift)) : part
  }
}

extension Unit {
  /// The same unit in the cell of `task` to which `move` leads.
  func moved(_ move: TextMove, task: Int) -> Unit {
    var unit = self
    unit.name = move(name)
    unit.task = task
    unit.markEdges = TextEdges(start: markEdges.start + move.shift, end: markEdges.end + move.shift)
    unit.spanStart += move.shift
    unit.spanEnd += move.shift
    unit.prefixStart += move.shift
    unit.prefixEnd += move.shift
    return unit
  }
}
