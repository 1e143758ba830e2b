import PlanModel
import PlanSource

/// Texts of an input in the order of their places.
struct TextPlaces: Sendable {
  /// Positions in the list of texts it was made of, with the places, in ascending order.
  private let entries: [(place: ByteRange, index: Int)]

  /// The places of `texts`, some of which may have none.
  init(_ texts: some Sequence<Text>) {
    entries = texts.enumerated().compactMap { index, text in text.place.map { ($0, index) } }
      .sorted { ($0.place, $0.index) < ($1.place, $1.index) }
  }

  /// The position of the text in which `range` lies as a whole, edges included; `nil` if it lies in none.
  func index(containing range: ByteRange) -> Int? {
    var low = 0
    var high = entries.count
    while low < high {
      let middle = (low + high) / 2
      if entries[middle].place.lowerBound <= range.lowerBound { low = middle + 1 } else { high = middle }
    }
    while low > 0 {
      low -= 1
      if entries[low].place.contains(range) { return entries[low].index }
      if entries[low].place.upperBound < range.lowerBound { return nil }
    }
    return nil
  }

  /// `edits`, which are in order, by the text they lie in; `dropped` gets those that lie in none, and those
  /// that `obstacle` speaks against.
  func grouped(
    _ edits: [TextEdit], dropped: inout [DroppedEdit], obstacle: (TextEdit, Int) -> FixObstacle?
  ) -> [(text: Int, edits: [TextEdit])] {
    var groups: [(text: Int, edits: [TextEdit])] = []
    for edit in edits {
      guard let text = index(containing: edit.range) else {
        dropped.append(DroppedEdit(edit: edit, obstacle: .notInOneText))
        continue
      }
      if let obstacle = obstacle(edit, text) {
        dropped.append(DroppedEdit(edit: edit, obstacle: obstacle))
      } else if let last = groups.last, last.text == text {
        groups[groups.count - 1].edits.append(edit)
      } else {
        groups.append((text, [edit]))
      }
    }
    return groups
  }
}

extension [TextEdit] {
  /// Those that lie in `place`, edges included; the edits are in order.
  func lying(in place: ByteRange) -> ArraySlice<TextEdit> {
    var low = startIndex
    var high = endIndex
    while low < high {
      let middle = (low + high) / 2
      if self[middle].range.lowerBound < place.lowerBound { low = middle + 1 } else { high = middle }
    }
    var end = low
    while end < endIndex, self[end].range.upperBound <= place.upperBound,
      self[end].range.lowerBound <= place.upperBound
    {
      end += 1
    }
    return self[low..<end]
  }
}
