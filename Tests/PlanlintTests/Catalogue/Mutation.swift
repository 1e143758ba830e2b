import Foundation

/// A way to break a clean plan that one rule describes.
struct Mutation: Decodable {
  /// The rule that must speak, and no other.
  let rule: String
  /// The clean plan that is broken.
  let plan: String
  /// Words and what they become; each occurs exactly once.
  let change: [[String]]
  /// Whether they occur more often, and all of them are changed.
  let all: Bool?
  /// The configuration beside the plan, if it takes one.
  let config: String?
  /// Other files beside it, such as the upper plan.
  let files: [String: String]?
  /// Rules that say so as well, because one defect is two.
  let also: [String]?
  /// What the rule's message must contain.
  let says: String?

  /// The words of `text` after the change.
  ///
  /// - Throws: ``MutationError`` if the words to change do not occur exactly once.
  func applied(to text: String) throws -> String {
    var text = text
    for pair in change {
      let count = text.components(separatedBy: pair[0]).count - 1
      guard pair.count == 2, count == 1 || count > 1 && all == true else {
        throw MutationError(rule: rule, words: pair.first ?? "")
      }
      text = text.replacingOccurrences(of: pair[0], with: pair[1])
    }
    return text
  }

  /// The mutations of this folder.
  static func all() throws -> [Mutation] {
    let file = CleanPlanTests.folder.deletingLastPathComponent().appendingPathComponent("mutations.json")
    return try JSONDecoder().decode([Mutation].self, from: Data(contentsOf: file))
  }
}

/// Words that do not occur, or more than once.
struct MutationError: Error {
  let rule: String
  let words: String
}
