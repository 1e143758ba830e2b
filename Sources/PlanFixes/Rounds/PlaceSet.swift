import PlanSource

/// Places that are asked whether one of them touches another, in logarithmic time.
struct PlaceSet: Sendable {
  private let starts: [Int]
  /// For each place the furthest end of all up to it.
  private let ends: [Int]

  /// The set of `places`.
  init(_ places: [ByteRange]) {
    let sorted = places.sorted()
    starts = sorted.map(\.lowerBound)
    var furthest = 0
    ends = sorted.map { place in
      furthest = max(furthest, place.upperBound)
      return furthest
    }
  }

  /// Whether one of the places shares a byte or an edge with `place`.
  func touches(_ place: ByteRange) -> Bool {
    var low = 0
    var high = starts.count
    while low < high {
      let middle = (low + high) / 2
      if starts[middle] <= place.upperBound { low = middle + 1 } else { high = middle }
    }
    return low > 0 && ends[low - 1] >= place.lowerBound
  }
}
