import PlanSource

extension TreeNode {
  /// Whether the two say the same: order of keys, spelling of strings and places play no part.
  func says(sameAs other: TreeNode) -> Bool {
    switch (kind, other.kind) {
    case (.object, .object):
      let (own, others) = (Array(members), Array(other.members))
      return own.count == others.count
        && own.allSatisfy { member in
          others.contains { $0.key == member.key && member.value.says(sameAs: $0.value) }
        }
    case (.array, .array):
      let (own, others) = (Array(elements), Array(other.elements))
      return own.count == others.count && zip(own, others).allSatisfy { $0.says(sameAs: $1) }
    case (.string, .string), (.number, .number): return text == other.text
    case (.bool, .bool): return bool == other.bool
    case (.null, .null): return true
    default: return false
    }
  }
}
