import PlanSource

/// Which texts of a plan may have what a search looks for, and which of its alternatives.
struct TextSieve {
  /// By number of text, a bit for each.
  private var admitted: [UInt64] = []
  /// In order of the texts.
  private let candidates: ArraySlice<PatternCandidates.Candidate>
  private let register: TextRegister

  /// Admits the texts of `candidates`, of those in `register`.
  init(_ candidates: ArraySlice<PatternCandidates.Candidate>, _ register: TextRegister) {
    self.candidates = candidates
    self.register = register
    guard let last = candidates.last else { return }
    admitted = Array(repeating: 0, count: Int(last.text) >> 6 + 1)
    for candidate in candidates { admitted[Int(candidate.text) >> 6] |= 1 << UInt64(candidate.text & 63) }
  }

  /// Whether `text` may have it: a part of a text of the plan, or another text, always may.
  func admits(_ text: Text) -> Bool { register.number(of: text).map(admits) ?? true }

  private func admits(_ number: Int) -> Bool {
    number >> 6 < admitted.count && (admitted[number >> 6] >> UInt64(number & 63)) & 1 != 0
  }

  /// The alternatives that may match in `text`, in their order; `nil` if it is none of the texts.
  func candidates(in text: Text) -> ArraySlice<PatternCandidates.Candidate>? {
    guard let number = register.number(of: text) else { return nil }
    guard admits(number) else { return [] }
    let wanted = Int32(truncatingIfNeeded: number)
    var (low, high) = (candidates.startIndex, candidates.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle].text < wanted { low = middle + 1 } else { high = middle }
    }
    return candidates[low...].prefix { $0.text == wanted }
  }
}
