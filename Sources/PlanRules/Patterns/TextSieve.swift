import PlanSource

/// Which texts of a plan may have what a search looks for, and which of its alternatives.
struct TextSieve {
  private var admitted: TextSet
  /// In order of the texts.
  private let candidates: ArraySlice<PatternCandidates.Candidate>
  private let register: TextRegister

  /// Admits the texts of `candidates`, of those in `register`.
  init(_ candidates: ArraySlice<PatternCandidates.Candidate>, _ register: TextRegister) {
    self.candidates = candidates
    self.register = register
    admitted = TextSet(count: register.count)
    for candidate in candidates { admitted.insert(Int(candidate.text)) }
  }

  /// Whether `text` may have it: a part of a text of the plan, or another text, always may.
  func admits(_ text: Text) -> Bool { register.number(of: text).map(admitted.has) ?? true }

  /// The alternatives that may match in `text`, in their order; `nil` if it is none of the texts.
  func candidates(in text: Text) -> ArraySlice<PatternCandidates.Candidate>? {
    guard let number = register.number(of: text) else { return nil }
    guard admitted.has(number) else { return [] }
    let wanted = Int32(truncatingIfNeeded: number)
    var (low, high) = (candidates.startIndex, candidates.endIndex)
    while low < high {
      let middle = (low + high) / 2
      if candidates[middle].text < wanted { low = middle + 1 } else { high = middle }
    }
    return candidates[low...].prefix { $0.text == wanted }
  }
}
