package import PlanModel

/// `planlint compare --format markdown`: a table to paste into a reply.
package enum ComparisonMarkdown {
  /// `comparison` as GitHub Flavored Markdown in `language`.
  package static func markdown(_ comparison: PlanComparison, language: Language) -> String {
    let words = ComparisonWords(language: language)
    var lines = [
      "- " + words.upper + escaped(comparison.upperTitle) + words.count(comparison.items.count),
      "- " + words.lower + escaped(comparison.lowerTitle), "- " + words.summary(comparison), "",
      row(words.headers), row(words.headers.map { _ in "---" }),
    ]
    for item in comparison.items {
      guard !item.answers.isEmpty else {
        lines.append(row([label(item.part), "**" + words.nobody + "**", "", ""]))
        continue
      }
      for (number, answer) in item.answers.enumerated() {
        let findings = answer.findings.map { escaped($0.message) + " `\($0.rule.rawValue)`" }
        lines.append(
          row([
            number == 0 ? label(item.part) : "", label(answer.part), words.percent(answer.similarity),
            findings.joined(separator: "<br>"),
          ]))
      }
    }
    if !comparison.own.isEmpty {
      lines += ["", words.ownTasks, ""] + comparison.own.map { "- " + label($0) }
    }
    if !comparison.remarks.isEmpty { lines += [""] + comparison.remarks.map { "- " + escaped($0.message) } }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func row(_ cells: [String]) -> String { "| " + cells.joined(separator: " | ") + " |" }

  private static func label(_ part: PlanComparison.Part) -> String {
    escaped(part.place.contains(part.words) ? part.place : part.place + " " + part.words)
  }

  /// `text` with what Markdown would take as its own marked as text.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for character in text {
      switch character {
      case "|", "*", "_", "`", "<", "[", "]", "\\": out += "\\" + String(character)
      case "\n", "\r", "\r\n", "\t": out += " "
      default: out.append(character)
      }
    }
    return out
  }
}
