import PlanSource

/// Which texts of a plan may have what a search looks for.
struct TextSieve {
  /// By number of text, a bit for each.
  private var admitted: [UInt64] = []
  private let register: TextRegister

  /// Admits the texts of `candidates`, of those in `register`.
  init(_ candidates: ArraySlice<PatternCandidates.Candidate>, _ register: TextRegister) {
    self.register = register
    guard let last = candidates.last else { return }
    admitted = Array(repeating: 0, count: Int(last.text) >> 6 + 1)
    for candidate in candidates { admitted[Int(candidate.text) >> 6] |= 1 << UInt64(candidate.text & 63) }
  }

  /// Whether `text` may have it: a part of a text of the plan, or another text, always may.
  func admits(_ text: Text) -> Bool {
    guard let number = register.number(of: text) else { return true }
    return number >> 6 < admitted.count && (admitted[number >> 6] >> UInt64(number & 63)) & 1 != 0
  }
}
