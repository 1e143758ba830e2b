/// The name of a check and its options (rule language section 6).
package struct CheckSignature: Hashable, Sendable {
  package let name: String
  package let required: [String]
  package let optional: [String]

  /// Every option.
  package var options: [String] { required + optional }

  /// The six checks.
  package static let all = [
    CheckSignature(name: "unique", required: ["key"], optional: ["within"]),
    CheckSignature(name: "sequence", required: ["key"], optional: ["within", "start"]),
    CheckSignature(name: "majority", required: ["key"], optional: ["within", "share"]),
    CheckSignature(name: "balanced", required: [], optional: ["in", "pairs"]),
    CheckSignature(name: "near-duplicate", required: ["text"], optional: ["share", "least"]),
    CheckSignature(name: "near-copy", required: ["text", "of"], optional: ["window", "most"]),
  ]
}
