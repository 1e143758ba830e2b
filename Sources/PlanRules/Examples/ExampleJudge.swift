import PlanModel
import PlanSource

/// Compares what a rule said of an example with what the example expects.
struct ExampleJudge {
  let example: ExampleCase
  let document: ExampleDocument
  let source: TextStorage
  /// Whether edits can be compared with what the example says they make.
  let comparesFixes: Bool

  /// Everything that is otherwise than expected.
  func faults(in report: LintReport) -> [ExampleFault] {
    let id = example.rule.id
    let findings = report.findings.filter { $0.rule == id }
    let undecided = report.undecided.first { $0.rule == id }
    if let trouble = report.unevaluated.first(where: { $0.rule == id }) {
      return [.notEvaluated(trouble.reason)]
    }
    switch example.expectation {
    case .pass:
      if !findings.isEmpty { return [.foundWhereItPasses(findings.map(\.message))] }
      return undecided.map { [.undecided($0.missing)] } ?? []
    case .undecided:
      if undecided == nil { return [.notUndecided] }
      return findings.isEmpty ? [] : [.foundWhereItPasses(findings.map(\.message))]
    case .fail:
      if findings.isEmpty { return [undecided.map { .undecided($0.missing) } ?? .foundNothing] }
      return placeFaults(findings) + detailFaults(findings) + fixFaults(findings)
    }
  }

  private func placeFaults(_ findings: [Finding]) -> [ExampleFault] {
    var faults: [ExampleFault] = []
    let (missing, unexpected) = compare(document.places, Set(findings.map(\.range)))
    if !missing.isEmpty || !unexpected.isEmpty {
      faults.append(.places(missing: missing, unexpected: unexpected))
    }
    // An example that marks no related place says nothing of them.
    guard !document.related.isEmpty else { return faults }
    let related = compare(document.related, Set(findings.flatMap(\.related).map(\.range)))
    if !related.missing.isEmpty || !related.unexpected.isEmpty {
      faults.append(.related(missing: related.missing, unexpected: related.unexpected))
    }
    return faults
  }

  private func compare(
    _ marked: [ByteRange], _ found: Set<ByteRange>
  ) -> (missing: [String], unexpected: [String]) {
    let marks = Set(marked)
    return (
      marks.subtracting(found).sorted().map(words), found.subtracting(marks).sorted().map(words)
    )
  }

  /// The words at `range` with a few bytes around, so that empty places can be told apart.
  private func words(at range: ByteRange) -> String {
    let end = source.bytes.count
    let (lower, upper) = (min(range.lowerBound, end), min(range.upperBound, end))
    guard lower < upper else {
      return "\(lower):" + String(decoding: source.bytes[max(0, lower - 12)..<lower], as: UTF8.self)
    }
    return String(decoding: source.bytes[lower..<upper], as: UTF8.self)
  }

  private func detailFaults(_ findings: [Finding]) -> [ExampleFault] {
    var faults: [ExampleFault] = []
    if let severity = example.node["severity"].flatMap({ Severity(rawValue: $0.text.string) }),
      let other = findings.first(where: { $0.severity != severity })
    {
      faults.append(.severity(expected: severity, found: other.severity))
    }
    if let message = example.node["message"]?.text.string,
      !findings.contains(where: { $0.message == message })
    {
      faults.append(.message(expected: message, found: findings.map(\.message)))
    }
    return faults
  }

  private func fixFaults(_ findings: [Finding]) -> [ExampleFault] {
    guard let fixed = example.node["fixed"], comparesFixes else { return [] }
    let edits = findings.compactMap(\.fix).flatMap(\.edits).map { (range: $0.range, text: $0.text) }
    let result = document.applying(edits)
    let wanted = ExampleDocument(plan: fixed).bytes
    if let result = try? JSONParser.parse(result), let wanted = try? JSONParser.parse(wanted),
      result.root.says(sameAs: wanted.root)
    {
      return []
    }
    return [.fixed(String(decoding: result, as: UTF8.self))]
  }
}
