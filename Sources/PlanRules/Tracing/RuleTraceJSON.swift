package import PlanModel
package import PlanSource

/// `--explain-rule --format json`.
package struct RuleTraceJSON: Sendable {
  private let words: TraceWords
  private var language: Language { words.language }

  /// A writer whose words are in `language`.
  package init(language: Language) {
    words = TraceWords(language: language)
  }

  /// What the rule asks, as members of the object that `writer` has open.
  package func writeRule(_ trace: RuleTrace, to writer: inout JSONWriter) {
    writer.member("id", trace.rule.rawValue)
    writer.member("title", trace.title[language])
    writer.member("severity", trace.severity.rawValue)
    writer.key("asks")
    writer.beginArray()
    for ask in trace.asks {
      writer.beginObject()
      writer.member("key", ask.key)
      writer.member("source", ask.source)
      writer.endObject()
    }
    writer.endArray()
  }

  /// How it came to what it says, as members of the object that `writer` has open.
  package func write(_ trace: RuleTrace, source: TextStorage, to writer: inout JSONWriter) {
    writer.key("notRun")
    if let obstacle = trace.obstacle { writer.string(words.obstacle(obstacle, trace)) } else { writer.null() }
    writer.key("values")
    var values: [TraceLine] = []
    if case .condition(_, _, let lines)? = trace.obstacle { values = lines }
    write(values, to: &writer)
    if let texts = trace.texts {
      writer.member("texts", texts.all)
      writer.member("candidateTexts", texts.candidates)
    }
    writeGroups(trace, to: &writer)
    writer.key("counts")
    writer.beginObject()
    for kind in LookOutcome.Kind.allCases {
      if let count = trace.counts[kind], count > 0 { writer.member(kind.rawValue, count) }
    }
    writer.endObject()
    writer.member("complete", !trace.isStopped)
    writer.key("looks")
    writer.beginArray()
    let index = LineIndex(source)
    for look in trace.looks { write(look, index, to: &writer) }
    writer.endArray()
  }

  private func writeGroups(_ trace: RuleTrace, to writer: inout JSONWriter) {
    guard !trace.groups.isEmpty else { return }
    writer.key("groups")
    writer.beginArray()
    for group in trace.groups {
      writer.beginObject()
      writer.member("within", group.name)
      writer.key("keys")
      writer.beginArray()
      for key in group.keys {
        writer.beginObject()
        writer.member("key", key.key)
        writer.member("count", key.count)
        writer.endObject()
      }
      writer.endArray()
      writer.endObject()
    }
    writer.endArray()
  }

  private func write(_ look: TracedLook, _ index: LineIndex, to writer: inout JSONWriter) {
    writer.beginObject()
    writer.member("outcome", look.outcome.kind.rawValue)
    writer.member("decidedBy", look.part.rawValue)
    writer.member("place", look.place)
    if let range = look.range {
      let position = index.lineColumn(of: range.lowerBound)
      writer.member("line", position.line)
      writer.member("column", position.column)
    }
    writer.member("thing", look.thing)
    writer.member("reason", words.reason(of: look.outcome))
    writer.member("message", look.message)
    writer.key("values")
    write(look.lines, to: &writer)
    writer.endObject()
  }

  private func write(_ lines: [TraceLine], to writer: inout JSONWriter) {
    writer.beginArray()
    for line in lines {
      writer.beginObject()
      writer.member("key", line.key)
      writer.member("expression", line.source)
      writer.member("depth", line.depth)
      switch line.value {
      case .value(let text): writer.member("value", text)
      case .unknown(let what): writer.member("unknown", what)
      case .failure(let words): writer.member("error", words[language])
      }
      writer.endObject()
    }
    writer.endArray()
  }
}
