import PlanModel
import PlanReports
import PlanSource

/// Checks that a normalised plan is a plan, and that normalising it again changes nothing but its places.
struct NormalisedPlanChecker {
  /// What says where something stands or what it was read from, not what it is.
  private static let keysOfPlaces: Set<String> = ["location", "format"]

  /// What is derived from longer ones can be so long that it says nothing about the writer.
  private static let mostBytes = 200_000

  let facts: PlanFacts
  /// Where columns were read from cells; in JSON what they hold is found again from the tasks alone.
  var hasCells = false

  /// Writes the plan as JSON and as YAML and reads both.
  func check(_ trial: inout Trial) {
    guard facts.plan.source.bytes.count <= Self.mostBytes else { return }
    do {
      let first = try JSONParser.parse(NormalisedPlanWriter<JSONWriter>.json(facts))
      try compare(first, with: first, as: "JSON", &trial)
      let yaml = NormalisedPlanWriter<YAMLWriter>.yaml(facts)
      try compare(first, with: try YAMLParser.parse(yaml, limits: .plans), as: "YAML", &trial)
    } catch {
      trial.expect(false, "normalised it is refused: \(error)")
    }
  }

  /// Checks that `written` is read as a plan that is normalised as `first`.
  private func compare(
    _ first: Tree, with written: Tree, as format: String, _ trial: inout Trial
  ) throws {
    let plan = try PlanReader.read(written, format: .json)
    let again = NormalisedPlanWriter<JSONWriter>.json(PlanFacts(plan, vocabulary: facts.vocabulary))
    let second = try JSONParser.parse(again)
    if let difference = difference(first.root, second.root, at: "") {
      trial.expect(false, "normalised as \(format) and again it differs: \(difference)")
    }
  }

  /// The first place where the two say something else.
  private func difference(_ left: TreeNode, _ right: TreeNode, at pointer: String) -> String? {
    guard left.kind == right.kind else { return "\(pointer): \(left.text) / \(right.text)" }
    switch left.kind {
    case .array:
      // Units stand in the order of the keys `lead`, `responsible` and `assist`, which is made the same.
      if pointer.hasSuffix("/units") || (hasCells && pointer == "/columnRoles") { return nil }
      guard left.count == right.count else { return "\(pointer): \(left.count) / \(right.count) elements" }
      for (index, pair) in zip(left.elements, right.elements).enumerated() {
        if let found = difference(pair.0, pair.1, at: "\(pointer)/\(index)") { return found }
      }
      return nil
    case .object:
      let members = [left, right].map { $0.members.filter { !Self.keysOfPlaces.contains($0.key.string) } }
      let keys = members.map { $0.map(\.key.string) }
      guard keys[0] == keys[1] else { return "\(pointer): \(keys[0]) / \(keys[1])" }
      for (one, other) in zip(members[0], members[1]) {
        if let found = difference(one.value, other.value, at: "\(pointer)/\(one.key)") { return found }
      }
      return nil
    case .null, .bool, .number, .string:
      return left.text == right.text ? nil : "\(pointer): \(left.text) / \(right.text)"
    }
  }
}
