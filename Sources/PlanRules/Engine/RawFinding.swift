import PlanModel
import PlanSource

/// What a rule found, before muting and before findings of one kind are said together.
struct RawFinding {
  var look: Look
  var severity: Severity
  var message: String
  var place: FoundPlace
  var related: [RelatedPlace]
  var repair: FoundRepair?
}

/// A place in the plan.
struct FoundPlace {
  var range: ByteRange
  /// The words that stand there.
  var words: Text
  /// Whether what the rule points at is missing, so that this is the nearest thing that exists.
  var isSubstitute: Bool
}

/// A fix with its edits, in whatever order.
struct FoundRepair {
  var safety: Fix.Safety
  var description: String
  var edits: [TextEdit]
}
