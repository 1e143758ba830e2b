import PlanModel
import PlanSource

extension Text {
  /// Where in it the byte of the source at `place` stands, counted from its own start.
  ///
  /// `nil` for a text without a place, and for places outside of it.
  func offset(ofSource place: Int) -> Int? {
    guard let whole = self.place, whole.lowerBound <= place, place <= whole.upperBound else { return nil }
    if case .source = storage.origin { return place - whole.lowerBound }
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      guard let start = slice(middle, middle).place?.lowerBound else { return nil }
      if start >= place { high = middle } else { low = middle + 1 }
    }
    return low
  }

  /// What it says after `edits`, which are in order, do not overlap and lie inside of it; `nil` if one cannot
  /// be found in it.
  func applying(_ edits: some Sequence<TextEdit>) -> [UInt8]? {
    let bytes = utf8
    var result: [UInt8] = []
    var done = 0
    for edit in edits {
      guard let lower = offset(ofSource: edit.range.lowerBound),
        let upper = edit.range.isEmpty ? lower : offset(ofSource: edit.range.upperBound),
        done <= lower, lower <= upper
      else { return nil }
      result += bytes[(bytes.startIndex + done)..<(bytes.startIndex + lower)]
      result += edit.text.utf8
      done = upper
    }
    result += bytes[(bytes.startIndex + done)...]
    return result
  }
}
