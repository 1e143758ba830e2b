package import PlanModel
import PlanSource

/// `--explain-rule` as a person reads it.
package struct RuleTraceText: Sendable {
  private static let mostSource = 96
  private static let mostAsked = 240

  private let words: TraceWords
  private var language: Language { words.language }

  /// A writer in `language`.
  package init(language: Language) {
    words = TraceWords(language: language)
  }

  /// What the rule asks: once, before the files.
  package func header(of trace: RuleTrace) -> String {
    let level = ListingWords.severity(trace.severity)[language]
    var lines = ["\(trace.rule.rawValue)  \(trace.title[language])（\(level)）"]
    if language == .en { lines = ["\(trace.rule.rawValue)  \(trace.title.en) (\(level))"] }
    let width = trace.asks.map { $0.key.utf8.count }.max() ?? 0
    for ask in trace.asks {
      let padding = String(repeating: " ", count: width - ask.key.utf8.count)
      let source = TraceValueWriter.shortened(ask.source, to: Self.mostAsked)
      lines.append("  \(ask.key)\(padding)  \(source)")
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// How the rule came to what it says of the file at `path`.
  package func text(_ trace: RuleTrace, path: String) -> String {
    var lines = ["", path]
    if let obstacle = trace.obstacle {
      lines.append("  " + words.obstacle(obstacle, trace))
      if case .condition(_, _, let values) = obstacle { lines += self.lines(values) }
    } else if let texts = trace.texts {
      lines.append("  " + words.texts(texts, hasMatches: trace.lookCount > 0))
    }
    for group in trace.groups { lines.append("  " + self.group(group)) }
    for kind in LookOutcome.Kind.allCases {
      let looks = trace.looks.filter { $0.outcome.kind == kind }
      guard !looks.isEmpty else { continue }
      lines += ["", words.heading(kind, shown: looks.count, of: trace.counts[kind] ?? looks.count)]
      for look in looks { lines += self.look(look) }
    }
    if trace.isStopped {
      lines += ["", words.choose("步数用完，后面的没有看", "the steps were used up; the rest was not looked at")]
    }
    lines += ["", words.total(trace.counts)]
    return lines.joined(separator: "\n") + "\n"
  }

  private func group(_ group: RuleTrace.KeyGroup) -> String {
    let keys = group.keys.map { "\($0.key) ×\($0.count)" }.joined(separator: words.choose("，", ", "))
    return (group.name.isEmpty ? "" : group.name + words.choose("：", ": ")) + keys
  }

  private func look(_ look: TracedLook) -> [String] {
    var title = look.place
    if !look.thing.isEmpty, !title.contains(look.thing) {
      title += (title.isEmpty ? "" : "  ") + look.thing
    }
    let reason = words.reason(of: look.outcome)
    var lines = ["  " + title]
    if !reason.isEmpty { lines.append("    = " + reason) }
    if !look.message.isEmpty { lines.append("    = " + look.message) }
    return lines + self.lines(look.lines)
  }

  private func lines(_ lines: [TraceLine]) -> [String] {
    lines.map { line in
      let value = words.value(line.value)
      let indent = String(repeating: "  ", count: line.depth + 2)
      // What a part of the rule asks stands above, once for all looks.
      let isPart = line.depth == 0 && LookPart(rawValue: line.key) != nil && line.key != "check"
      if isPart, line.key != "pattern", line.source != "it" { return "\(indent)\(line.key) → \(value)" }
      let source = TraceValueWriter.shortened(line.source, to: Self.mostSource)
      switch line.key {
      case "let": return "\(indent)let \(source) → \(value)"
      case "check": return "\(indent)\(source) → \(value)"
      case "with": return "\(indent)\(words.choose("符合的", "with")) \(source) → \(value)"
      case "not": return "\(indent)\(words.choose("不符合的", "without")) \(source) → \(value)"
      default: return "\(indent)\(source) → \(value)"
      }
    }
  }
}
