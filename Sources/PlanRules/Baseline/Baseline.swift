package import PlanModel
package import PlanSource

/// Findings that were there when the baseline was written, and are not told again.
package struct Baseline: Sendable {
  /// Findings of one identity in one file.
  package struct Entry: Sendable {
    package var rule: RuleID
    /// Without a count behind it (``Fingerprint/identity(of:)``).
    package var fingerprint: String
    package var count: Int
    /// For people, in the language of the run that wrote it.
    package var message: String
    /// Where it is written.
    package var range: ByteRange
  }

  /// What is known of one plan.
  package struct File: Sendable {
    /// As written: beside the baseline, unless it is absolute.
    package var path: String
    package var entries: [Entry]
    /// Where its path is written.
    package var range: ByteRange
  }

  /// Where it was read from.
  package let path: String
  package let source: TextStorage
  package let files: [File]

  /// The baseline at `path` that lists `files`.
  init(path: String, source: TextStorage, files: [File]) {
    self.path = path
    self.source = source
    self.files = files
  }

  /// What planlint says of exceptions and of rules that could not run, which no baseline hides: nothing passes
  /// because nobody could look.
  package static func holds(_ rule: RuleID) -> Bool {
    switch OwnRule(rawValue: rule.rawValue) {
    case .unusedSuppression, .expiredSuppression, .notEvaluated: false
    case .undecided, nil: true
    }
  }
}

extension Baseline {
  /// What became of the findings of one plan.
  package struct Outcome: Sendable {
    /// Findings that are told, in order.
    package var kept: [Finding]
    package var hiddenCount: Int
    /// How many findings each entry of the file hid, by position.
    package var served: [Int]
  }

  /// The positions in ``files`` by absolute path, where the baseline lies at the absolute path `location`.
  package func positions(at location: String) -> [String: Int] {
    var positions: [String: Int] = [:]
    for (position, file) in files.enumerated() {
      positions[ConfigurationPath.resolve(file.path, from: location)] = position
    }
    return positions
  }

  /// Hides of `findings` those that the file at `position` of ``files`` lists, the first ones of equals.
  package func apply(to findings: [Finding], file position: Int) -> Outcome {
    let entries = files[position].entries
    var byIdentity: [String: [Int]] = [:]
    for (index, entry) in entries.enumerated() { byIdentity[entry.fingerprint, default: []].append(index) }
    var outcome = Outcome(kept: [], hiddenCount: 0, served: entries.map { _ in 0 })
    for finding in findings {
      let candidates = byIdentity[Fingerprint.identity(of: finding.fingerprint)] ?? []
      let match = candidates.first { index in
        entries[index].rule == finding.rule && outcome.served[index] < entries[index].count
      }
      if let match, Self.holds(finding.rule) {
        outcome.served[match] += 1
        outcome.hiddenCount += 1
      } else {
        outcome.kept.append(finding)
      }
    }
    return outcome
  }
}
