package import PlanModel

/// `planlint compare`: what a person reads.
package enum ComparisonText {
  /// `comparison` as lines of text in `language`.
  package static func text(_ comparison: PlanComparison, language: Language) -> String {
    let words = ComparisonWords(language: language)
    var lines = [
      words.upper + title(comparison.upperTitle, words) + words.count(comparison.items.count),
      words.lower + title(comparison.lowerTitle, words), "",
    ]
    for item in comparison.items {
      lines.append((item.answers.isEmpty ? "✗ " : "✓ ") + label(item.part))
      if item.answers.isEmpty { lines.append("    " + words.nobody) }
      for answer in item.answers {
        lines.append("    → " + label(answer.part) + words.alike(answer.similarity))
        for finding in answer.findings { lines.append("      " + told(finding, words)) }
      }
    }
    if !comparison.own.isEmpty {
      lines += ["", words.ownTasks] + comparison.own.map { "    " + label($0) }
    }
    if !comparison.remarks.isEmpty { lines += [""] + comparison.remarks.map { told($0, words) } }
    lines += ["", words.summary(comparison), ""]
    return lines.map { PrintableText.of($0) }.joined(separator: "\n")
  }

  private static func title(_ title: String, _ words: ComparisonWords) -> String {
    title.isEmpty ? words.untitled : title
  }

  private static func label(_ part: PlanComparison.Part) -> String {
    if part.place.isEmpty { return part.words }
    return part.place.contains(part.words) ? part.place : part.place + " " + part.words
  }

  private static func told(_ finding: Finding, _ words: ComparisonWords) -> String {
    "\(words.name(of: finding.severity)) \(finding.message) [\(finding.rule.rawValue)]"
  }
}
