import PlanSource

/// Ranges that something must not touch: in order, none touching another.
struct RangeSet {
  private let ranges: [ByteRange]

  /// The set of `ranges`; empty ones touch nothing.
  init(_ ranges: [ByteRange]) {
    var merged: [ByteRange] = []
    for range in ranges.sorted() where !range.isEmpty {
      if let last = merged.last, last.overlaps(range) {
        merged[merged.count - 1] = ByteRange(last.lowerBound, max(last.upperBound, range.upperBound))
      } else {
        merged.append(range)
      }
    }
    self.ranges = merged
  }

  /// Whether `range` shares a byte with one of them.
  func overlaps(_ range: ByteRange) -> Bool {
    var low = 0
    var high = ranges.count
    while low < high {
      let middle = (low + high) / 2
      if ranges[middle].upperBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    return low < ranges.count && ranges[low].overlaps(range)
  }
}
