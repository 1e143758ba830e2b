/// The checks that a rule can call (rule language section 6).
package enum CheckKind: String, Sendable, CaseIterable {
  case unique, sequence, majority, balanced
  case nearDuplicate = "near-duplicate"
  case nearCopy = "near-copy"

  /// What it is called with, what it reports, and an example.
  package var declaration: CheckDeclaration {
    switch self {
    case .unique: UniqueCheck.declaration
    case .sequence: SequenceCheck.declaration
    case .majority: MajorityCheck.declaration
    case .balanced: BalancedCheck.declaration
    case .nearDuplicate: NearDuplicateCheck.declaration
    case .nearCopy: NearCopyCheck.declaration
    }
  }
}
