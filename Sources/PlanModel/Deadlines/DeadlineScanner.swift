package import PlanSource

/// Finds the phrases of a text that say by when (`deadlines.yml`: classes and traps).
///
/// One pass over the bytes; only at characters a phrase can begin with is anything looked at closely.
package struct DeadlineScanner: Sendable {
  private let words: DeadlineVocabulary
  let year: Int?

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
    let collector = PhraseCollector()
    guard field != .deadline else { return scan(cell: text, task: task, collector, into: &deadlines) }
    var places: [ProsePlace] = []
    _ = text.withUTF8 { bytes in words.prose.withWalk { $0.find(in: bytes, into: &places) } }
    places.withUnsafeBufferPointer { places in
      scan(text, places, field: field, task: task, collector, into: &deadlines)
    }
  }

  /// Adds the deadlines of a cell of deadlines, in which everything counts; `collector` is used again and again.
  func scan(
    cell: borrowing Text, task: Int, _ collector: PhraseCollector, into deadlines: inout [Deadline]
  ) {
    guard !cell.isEmpty else { return }
    let points = CodePoints(cell.unownedBytes)
    read(cell: points, into: collector)
    add(collector, in: cell, points, field: .deadline, task: task, to: &deadlines)
  }

  /// Reads a cell of deadlines, which is not empty; its phrases are the accepted ones of `collector`.
  func read(cell: CodePoints, into collector: PhraseCollector) {
    collect(cell: cell, into: collector)
    collector.finish(words: words)
  }

  /// The event that a relative `phrase` of `text` is counted from.
  static func anchor(of phrase: DeadlinePhrase, in text: CodePoints) -> Range<Int>? {
    guard phrase.kind == .relative else { return nil }
    return DeadlineAnchor.range(before: phrase.start, after: phrase.end, in: text)
  }

  /// Adds the deadlines of a text of prose, which has `places`.
  func scan(
    _ text: borrowing Text, _ places: UnsafeBufferPointer<ProsePlace>, field: FieldRole, task: Int,
    _ collector: PhraseCollector, into deadlines: inout [Deadline]
  ) {
    let points = CodePoints(text.unownedBytes)
    collect(points, places, into: collector)
    if collector.accepted.isEmpty { return }
    add(collector, in: text, points, field: field, task: task, to: &deadlines)
  }

  /// How many bytes of `cell` belong to phrases that are understood.
  func understood(in cell: Text, _ collector: PhraseCollector) -> Int {
    cell.withUTF8 { bytes in
      collect(cell: CodePoints(bytes), into: collector)
      return collector.accepted.reduce(0) { $0 + $1.end - $1.start }
    }
  }

  private func collect(cell points: CodePoints, into collector: PhraseCollector) {
    collector.begin(points, isCell: true, hasTitles: false)
    var parser = DeadlineParser(text: points, isCell: true, year: year)
    var offset = words.cellTriggers.next(in: points, from: 0)
    while offset < points.count {
      let end = read(&parser, at: offset, points.code(offset), collector)
      offset = words.cellTriggers.next(in: points, from: end)
    }
  }

  private func collect(
    _ points: CodePoints, _ places: UnsafeBufferPointer<ProsePlace>, into collector: PhraseCollector
  ) {
    collector.begin(points, isCell: false, hasTitles: places.have(ProsePlace.title))
    var parser = DeadlineParser(text: points, isCell: false, year: year)
    var position = places.next(ProsePlace.deadline, from: 0, at: 0)
    while position < places.count {
      let offset = Int(places[position].offset)
      let code = points.code(offset)
      guard parser.mayBegin(at: offset, code, words) else {
        position = places.next(ProsePlace.deadline, from: position + 1, at: offset)
        continue
      }
      let end = read(&parser, at: offset, code, collector)
      position = places.next(ProsePlace.deadline, from: position + 1, at: end)
    }
  }

  /// Reads the phrase that begins with `code` at `offset`, if one stands there, and tells where to go on.
  @inline(__always)
  private func read(
    _ parser: inout DeadlineParser, at offset: Int, _ code: UInt32, _ collector: PhraseCollector
  ) -> Int {
    let points = parser.text
    parser.year = collector.yearCarried(to: offset) ?? year
    if var phrase = parser.phrase(at: offset, code, words) {
      if let later = collector.nextYear(for: phrase, after: year) {
        parser.year = later
        phrase = parser.phrase(at: offset, code, words) ?? phrase
      }
      collector.add(phrase)
      return max(phrase.end, points.after(offset))
    }
    // A number is passed over whole, so that 12018年 is not read from its middle.
    return Numeral(points, at: offset)?.end ?? points.after(offset)
  }

  private func add(
    _ collector: PhraseCollector, in text: borrowing Text, _ points: CodePoints, field: FieldRole, task: Int,
    to deadlines: inout [Deadline]
  ) {
    for index in collector.accepted.indices {
      let phrase = collector.accepted[index]
      let anchor = Self.anchor(of: phrase, in: points)
      deadlines.append(Deadline(phrase, in: text, anchor: anchor, field: field, task: task))
    }
  }
}
