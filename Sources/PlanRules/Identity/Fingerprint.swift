import PlanModel

/// The form of a fingerprint: 16 hex digits, and `:2`, `:3`, … behind them for further ones of that identity.
///
/// A baseline counts by identity, so that two equal findings in one plan stay two.
package enum Fingerprint {
  private static let separator: Character = ":"

  /// The fingerprint of number `occurrence`, counted from 1, of those with `identity`.
  static func spelling(_ identity: FNV1a, occurrence: Int) -> String {
    occurrence > 1 ? identity.hex + String(separator) + String(occurrence) : identity.hex
  }

  /// What `fingerprint` has in common with those of equal findings.
  package static func identity(of fingerprint: String) -> String {
    String(fingerprint.prefix { $0 != separator })
  }
}

extension [Finding] {
  /// Gives each of these findings, which are about `subjects` and not about places of a plan, its identity.
  mutating func identify(_ subjects: [String]) {
    var seen: [UInt64: Int] = [:]
    for (index, subject) in zip(indices, subjects) {
      var hash = FNV1a()
      hash.add(self[index].rule.rawValue.utf8)
      hash.add(subject.utf8)
      let occurrence = seen[hash.value, default: 0] + 1
      seen[hash.value] = occurrence
      self[index].fingerprint = Fingerprint.spelling(hash, occurrence: occurrence)
    }
  }
}
