package import PlanModel
package import PlanSource

/// Writes a plan as the rules see it.
///
/// The shape of `plan.json` in one order of keys, with what was derived added (design section 3);
/// `planlint parse` prints it. Bodies stand as they were written; what is missing is left out. Read again it
/// is the same plan.
package struct NormalisedPlanWriter<Writer: DocumentWriter> {
  let facts: PlanFacts
  let lines: LineIndex
  var writer: Writer

  private init(_ facts: PlanFacts, _ writer: Writer) {
    self.facts = facts
    self.writer = writer
    lines = LineIndex(facts.plan.source)
  }

  /// `writer` after it has written the plan of `facts`.
  package static func write(_ facts: PlanFacts, with writer: Writer) -> Writer {
    var document = NormalisedPlanWriter(facts, writer)
    document.writePlan()
    return document.writer
  }
}

extension NormalisedPlanWriter<JSONWriter> {
  /// The plan of `facts` as indented JSON, with a line end.
  package static func json(_ facts: PlanFacts) -> [UInt8] {
    var writer = write(facts, with: JSONWriter(.indented))
    writer.newline()
    return writer.bytes
  }
}

extension NormalisedPlanWriter<YAMLWriter> {
  /// The plan of `facts` as YAML.
  package static func yaml(_ facts: PlanFacts) -> [UInt8] {
    write(facts, with: YAMLWriter()).bytes
  }
}
