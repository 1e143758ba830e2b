/// Collects what a phrase may begin with in prose: as the grammar has it, and as words that come again do (逐月).
struct ProseStarts {
  private var starts = TriggerSet.phraseStarts
  private var followers = TriggerSet.phraseFollowers
  private var lone = TriggerSet.figures

  /// The phrases of the grammar.
  init() {}

  var triggers: PairTriggers { PairTriggers(starts, before: followers, lone: lone) }

  /// Adds the word of `bytes`.
  ///
  /// Where any word begins as a phrase does, what may follow that is not narrowed.
  mutating func add(_ bytes: [UInt8], isRecurring: Bool) {
    bytes.withUnsafeBufferPointer { bytes in
      let points = CodePoints(bytes)
      let first = points.code(0)
      if TriggerSet.phraseStarts.contains(first), !TriggerSet.followedStarts.contains(first) {
        lone.insert(first)
      }
      guard isRecurring else { return }
      starts.insert(first)
      let second = points.code(points.after(0))
      if second == 0 { lone.insert(first) } else { followers.insert(second) }
    }
  }
}
