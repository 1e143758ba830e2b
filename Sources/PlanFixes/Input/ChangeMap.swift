package import PlanSource

/// Leads places in a changed source back to the source before.
package struct ChangeMap: Hashable, Sendable {
  private struct Change: Hashable, Sendable {
    let old: ByteRange
    let new: ByteRange
  }

  private let changes: [Change]

  /// The map of `splices`, which are in order and do not overlap.
  package init(_ splices: [SourceSplice]) {
    var moved = 0
    changes = splices.map { splice in
      let start = splice.range.lowerBound + moved
      moved += splice.bytes.count - splice.range.count
      return Change(old: splice.range, new: ByteRange(start, start + splice.bytes.count))
    }
  }

  /// Where what stands at `range` now stood before; what is new stood where it replaced something.
  package func source(of range: ByteRange) -> ByteRange {
    ByteRange(source(of: range.lowerBound, isEnd: false), source(of: range.upperBound, isEnd: true))
  }

  private func source(of offset: Int, isEnd: Bool) -> Int {
    var low = 0
    var high = changes.count
    while low < high {
      let middle = (low + high) / 2
      let start = changes[middle].new.lowerBound
      if isEnd ? start < offset : start <= offset { low = middle + 1 } else { high = middle }
    }
    guard low > 0 else { return offset }
    let change = changes[low - 1]
    if offset >= change.new.upperBound { return offset - change.new.upperBound + change.old.upperBound }
    return isEnd ? change.old.upperBound : change.old.lowerBound
  }
}
