package import PlanModel
import PlanSource

/// `--format text`: for people; each finding with its place in words, the line, the basis and the fix.
package struct TextReporter: Reporter {
  private let settings: ReportSettings
  private let words: TextWords
  private let style: TextStyle

  /// Related places listed below one finding.
  private static let relatedLimit = 3

  /// A reporter in the language and colours of `settings`.
  package init(_ settings: ReportSettings) {
    self.settings = settings
    words = TextWords(language: settings.language)
    style = TextStyle(isOn: settings.usesColor)
  }

  package func header() -> [UInt8] { [] }

  package var separator: [UInt8] { [] }

  package func body(of file: CheckedFile) -> [UInt8] {
    guard file.failure != nil || !file.findings.isEmpty else { return [] }
    let lines = LineIndex(file.source)
    var output = ""
    if let failure = file.failure { output += describe(failure, in: file, lines: lines) }
    for finding in file.findings {
      output +=
        settings.isQuiet ? brief(finding, in: file, lines: lines) : full(finding, in: file, lines: lines)
    }
    return Array(output.utf8)
  }

  package func footer(_ summary: ReportSummary) -> [UInt8] {
    settings.isQuiet || summary.files == 0 ? [] : Array((words.summary(summary) + "\n").utf8)
  }

  private func describe(_ failure: InputFailure, in file: CheckedFile, lines: LineIndex) -> String {
    let level = style.paint(words.name(of: .error) + "[\(failure.code)]", .error)
    let place = failure.range.map { ":" + position(of: $0, lines) } ?? ""
    var output = "\(style.bold(PrintableText.of(file.path) + place))\n"
    output += "  \(level) \(words.unreadable)\(words.colon)\(failure.message[settings.language])\n"
    if let range = failure.range, !settings.isQuiet { output += frame(range, in: file, lines: lines) }
    return output + (settings.isQuiet ? "" : "\n")
  }

  private func brief(_ finding: Finding, in file: CheckedFile, lines: LineIndex) -> String {
    let place = finding.place.isEmpty ? "" : PrintableText.of(finding.place) + words.colon
    let level = style.paint(words.name(of: finding.severity), finding.severity)
    return "\(heading(of: finding, in: file, lines: lines)): \(level) \(place)"
      + "\(PrintableText.of(finding.message)) [\(finding.rule.rawValue)]\n"
  }

  private func full(_ finding: Finding, in file: CheckedFile, lines: LineIndex) -> String {
    let level = style.paint("\(words.name(of: finding.severity))[\(finding.rule.rawValue)]", finding.severity)
    let placeWords = finding.place.isEmpty ? "" : "  " + PrintableText.of(finding.place)
    var output = "\(style.bold(heading(of: finding, in: file, lines: lines)))\(placeWords)\n"
    output += "  \(level) \(PrintableText.of(finding.message))\n"
    output += frame(finding.range, in: file, lines: lines)
    for related in finding.related.prefix(Self.relatedLimit) {
      output += note(words.related(related.message, at: place(of: related, in: file, lines: lines)))
    }
    if finding.related.count > Self.relatedLimit {
      output += note(words.more(finding.related.count - Self.relatedLimit))
    }
    if let fix = finding.fix { output += note(words.fix(fix) + description(of: fix, in: file)) }
    if !finding.basis.isEmpty { output += note(words.basis + finding.basis) }
    return output + "\n"
  }

  /// The path, with line and column where people see lines.
  private func heading(of finding: Finding, in file: CheckedFile, lines: LineIndex) -> String {
    let path = PrintableText.of(file.path)
    return hasLines(file) ? path + ":" + position(of: finding.range, lines) : path
  }

  private func place(of related: RelatedPlace, in file: CheckedFile, lines: LineIndex) -> String {
    if !hasLines(file), !related.place.isEmpty { return related.place }
    let place = lines.lineColumn(of: related.range.lowerBound)
    return words.line(place.line, column: place.column)
  }

  private func hasLines(_ file: CheckedFile) -> Bool { file.format?.hasLines ?? true }

  private func description(of fix: Fix, in file: CheckedFile) -> String {
    guard let edit = fix.edits.first else { return fix.description }
    let old = Text(file.source, edit.range.lowerBound, edit.range.upperBound).string
    let change = words.change(from: old, to: edit.text, count: fix.edits.count)
    return fix.description.isEmpty ? change : fix.description + words.aside(change)
  }

  private func position(of range: ByteRange, _ lines: LineIndex) -> String {
    let place = lines.lineColumn(of: range.lowerBound)
    return "\(place.line):\(place.column)"
  }

  private func frame(_ range: ByteRange, in file: CheckedFile, lines: LineIndex) -> String {
    let frame = CodeFrame(range, in: lines, source: file.source)
    if !hasLines(file), frame.excerpt.isEmpty { return "" }
    let number = hasLines(file) ? String(frame.line) : ""
    let margin = String(repeating: " ", count: max(0, 6 - number.count))
    return "\(style.faint("\(margin)\(number) | "))\(frame.excerpt)\n"
      + "\(style.faint("       | "))\(frame.marks)\n"
  }

  private func note(_ text: String) -> String {
    "\(style.faint("       = "))\(PrintableText.of(text))\n"
  }
}

extension TextReporter {
  /// The counts of a run in one line, for standard error beside other formats.
  package static func summaryLine(_ summary: ReportSummary, language: Language) -> String {
    TextWords(language: language).summary(summary)
  }
}
