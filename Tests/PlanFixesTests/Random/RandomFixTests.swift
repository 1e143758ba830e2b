import PlanDocuments
import PlanFixes
import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("Random tables with slips")
struct RandomFixTests {
  @Test(
    "slips are mended in every form, nothing else changes, and the second time nothing does",
    arguments: RandomForm.allCases)
  func forms(_ form: RandomForm) throws {
    var random = SplitMix64(seed: 2024)
    for round in 0..<60 {
      let table = RandomTable(&random)
      let bytes = form.bytes(table.rows, &random)
      let start = try #require(state(bytes, form), "\(form) \(round)")
      let outcome = rounds(form).run(start)
      let texts = Set(outcome.state.checked)
      let missing = table.mended.joined().filter { !texts.contains($0 + form.tail) }
      #expect(outcome.leftovers.isEmpty, "\(form) \(round): \(outcome.leftovers.map(\.obstacle))")
      #expect(missing.isEmpty, "\(form) \(round)")
      #expect(outcome.state.checked.count == start.checked.count)
      let again = rounds(form).run(outcome.state)
      #expect(again.state.bytes == outcome.state.bytes, "\(form) \(round)")
    }
  }

  private func rounds(_ form: RandomForm) -> FixRounds<[String]> {
    FixRounds(
      [.safe],
      open: { bytes throws(FixObstacle) in
        try EditableInput(bytes, as: form.format, limits: FixLimits())
      }, check: { state($0, form) })
  }

  private func state(_ bytes: [UInt8], _ form: RandomForm) -> FixState<[String]>? {
    guard let texts = try? texts(bytes, form.format) else { return nil }
    let findings = texts.flatMap(findings).sorted(by: Finding.isBefore)
    return FixState(bytes: bytes, findings: findings, checked: texts.map(\.string))
  }

  private func findings(in text: Text) -> [Finding] {
    RandomTable.slips.enumerated().flatMap { number, slip in
      text.string.ranges(of: slip.wrong).compactMap { place -> Finding? in
        let lower = text.string[..<place.lowerBound].utf8.count
        guard let rule = RuleID("slip/s\(number)"),
          let range = text.slice(lower, lower + slip.wrong.utf8.count).place
        else { return nil }
        var finding = Finding(rule: rule, severity: .error, message: slip.wrong, range: range)
        finding.fingerprint = "\(number) \(text.string)"
        finding.fix = Fix(safety: .safe, description: "", edits: [TextEdit(range: range, text: slip.right)])
        return finding
      }
    }
  }

  private func texts(_ bytes: [UInt8], _ format: FixFormat) throws -> [Text] {
    switch format {
    case .json: return leaves(try JSONParser.parse(bytes).root)
    case .yaml: return leaves(try YAMLParser.parse(bytes).root)
    case .document(let kind):
      return try kind.read(bytes).blocks.flatMap { block -> [Text] in
        switch block {
        case .paragraph(let paragraph): [paragraph.text]
        case .table(let table): table.rows.flatMap { $0.cells.map(\.text) }
        }
      }
    }
  }

  private func leaves(_ node: TreeNode) -> [Text] {
    node.kind == .array ? node.elements.flatMap(leaves) : [node.text]
  }
}
