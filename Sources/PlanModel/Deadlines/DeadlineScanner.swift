package import PlanSource

/// Finds the phrases of a text that say by when (`deadlines.yml`: classes and traps).
///
/// One pass over the bytes; only at characters a phrase can begin with is anything looked at closely.
package struct DeadlineScanner: Sendable {
  private let words: DeadlineVocabulary
  private let year: Int?

  /// A scanner for a plan of `year`, which may be unknown.
  package init(words: DeadlineVocabulary, year: Int?) {
    self.words = words
    self.year = year
  }

  /// Adds the deadlines of `text`, which stands in `field` of `task`.
  ///
  /// Where deadlines stand everything counts, also what is vague or malformed; in prose (title, content,
  /// requirement) only what names a day or a period by which something must be done.
  package func scan(_ text: Text, field: FieldRole, task: Int, into deadlines: inout [Deadline]) {
    guard !text.isEmpty else { return }
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var collector = PhraseCollector(points, isCell: field == .deadline)
      collect(points, isCell: field == .deadline, into: &collector)
      collector.finish(words: words)
      for index in collector.accepted.indices {
        deadlines.append(deadline(collector.accepted[index], in: text, points, field: field, task: task))
      }
    }
  }

  /// How many bytes of `cell` belong to phrases that are understood.
  func understood(in cell: Text) -> Int {
    cell.withUTF8 { bytes in
      var collector = PhraseCollector(CodePoints(bytes), isCell: true)
      collect(CodePoints(bytes), isCell: true, into: &collector)
      return collector.accepted.reduce(0) { $0 + $1.end - $1.start }
    }
  }

  private func collect(_ points: CodePoints, isCell: Bool, into collector: inout PhraseCollector) {
    var parser = DeadlineParser(text: points, isCell: isCell, year: year, words: words)
    var offset = 0
    while true {
      offset =
        isCell
        ? words.cellTriggers.next(in: points, from: offset)
        : words.proseTriggers.next(in: points, from: offset)
      guard offset < points.count else { break }
      parser.year = collector.yearCarried(to: offset) ?? year
      if var phrase = parser.phrase(at: offset) {
        if let later = collector.nextYear(for: phrase, after: year) {
          parser.year = later
          phrase = parser.phrase(at: offset) ?? phrase
        }
        collector.add(phrase)
        offset = max(phrase.end, points.after(offset))
      } else {
        // A number is passed over whole, so that 12018年 is not read from its middle.
        offset = Numeral(points, at: offset)?.end ?? points.after(offset)
      }
    }
  }

  private func deadline(
    _ phrase: DeadlinePhrase, in text: Text, _ points: CodePoints, field: FieldRole, task: Int
  ) -> Deadline {
    let anchor =
      phrase.kind == .relative
      ? DeadlineAnchor.range(before: phrase.start, after: phrase.end, in: points) : nil
    return Deadline(
      text: text.slice(phrase.start, phrase.end), field: field, kind: phrase.kind, due: phrase.due,
      start: phrase.from, needsYear: phrase.needsYear,
      anchor: anchor.map { text.slice($0.lowerBound, $0.upperBound) } ?? .missing, amount: phrase.amount,
      task: task)
  }
}
