import PlanPatterns

/// What the build step worked out of a shipped pattern rule, so that it need not be read to search for it.
struct ShippedPattern: Sendable {
  /// Where it looks.
  var fields: PatternFields
  /// The table it is taken from.
  var table: String?
  /// Its alternatives by their numbers in the outline of all shipped patterns.
  var alternatives: Range<Int>
  /// Names of groups, `at` left out, in the order in which they were first written.
  var groupNames: [String]
}

/// What is known of the patterns of a rule before its parts are read.
enum KnownPattern: Sendable {
  /// The parts say.
  case unknown
  /// It looks for no texts.
  case none
  case outlined(ShippedPattern)
}
