import PlanModel
import PlanSource

/// A phrase of responsibility, cut into who does it and by when.
///
/// 2024年11月底前完成，区财政局牵头，区司法局配合，贯穿全年: times may stand before and behind who does it.
struct DutyPhrase {
  /// Who does it, without the marks around.
  var duty: Text
  /// What stands before: by when; empty if nothing does.
  var before = Text.missing
  /// What stands behind, also without marks around.
  var rest = Text.missing
  var restKind = RestKind.none

  /// What the words behind are.
  enum RestKind {
    /// There are none.
    case none
    /// By when: one of them is a known deadline, or says so by its form.
    case deadline
    /// A few words that stand where a deadline stands.
    case short
    /// More than that.
    case long
    /// A note: 见附件2, 下同.
    case note
  }

  /// Who does it, with what stands behind.
  var whole: Text { rest.isEmpty ? duty : duty.cut(Int(duty.start), Int(rest.end)) }

  /// Whether times stand beside who does it.
  var isCut: Bool { !before.isEmpty || restKind != .none }
}

/// Cuts phrases of responsibility at their commas and semicolons.
struct DutyCutter {
  let test: UnitPhraseTest
  private let deadlines: DeadlineVocabulary
  /// More words than this are no deadline unless they are known, in characters.
  private static let mostUnknown = 8
  /// Longer texts are more than a time, in bytes.
  private static let longestTime = 45

  init(_ vocabulary: Vocabulary) {
    test = UnitPhraseTest(vocabulary: vocabulary)
    deadlines = vocabulary.deadlines
  }

  /// What a clause of the phrase is.
  private enum Kind { case duty, deadline, note, other }

  /// `phrase`, brackets apart, cut; one without times, or without anybody, stays whole.
  func cut(_ phrase: Text) -> DutyPhrase {
    var cut = DutyPhrase(duty: phrase)
    let clauses = clauses(of: phrase)
    guard clauses.count > 1 else { return cut }
    let kinds = clauses.map { kind(phrase.slice($0)) }
    guard let last = kinds.lastIndex(of: .duty) ?? kinds.lastIndex(where: { $0 != .deadline }),
      let first = kinds[...last].firstIndex(where: { $0 != .deadline })
    else { return cut }
    let end = clauses[clauses.count - 1].upperBound
    if last + 1 < clauses.count {
      let rest = phrase.slice(clauses[last + 1].lowerBound, end)
      cut.restKind = restKind(of: rest, kinds[(last + 1)...], behind: phrase.slice(clauses[last]))
      if cut.restKind != .none { cut.rest = value(rest) }
    }
    if first > 0 { cut.before = value(phrase.slice(0, clauses[first - 1].upperBound)) }
    guard cut.isCut else { return cut }
    cut.duty = phrase.slice(clauses[first].lowerBound, cut.restKind == .none ? end : clauses[last].upperBound)
    return cut
  }

  private func restKind(
    of rest: Text, _ kinds: ArraySlice<Kind>, behind clause: Text
  ) -> DutyPhrase.RestKind {
    if kinds.first == .note { return .note }
    if kinds.contains(.deadline) { return .deadline }
    // Behind a bare list anything may go on with it.
    guard test.endsInRole(clause) else { return .none }
    return Wording(rest).length <= Self.mostUnknown ? .short : .long
  }

  /// Whether `text` is hardly more than a deadline, or has the form of one: 春节前, 汛期前完成.
  func isDeadline(_ text: Text) -> Bool {
    if isKnownDeadline(text) { return true }
    let wording = Wording(text)
    return text.count <= Self.longestTime && !wording.begins(with: Self.notes)
      && wording.ends(with: ["前", "前完成", "前到位", "期间", "期间完成"])
  }

  private func isKnownDeadline(_ text: Text) -> Bool {
    text.count >= 4 && ContentKind.role(of: CollectionOfOne(text), words: deadlines) == .deadline
  }

  private func kind(_ clause: Text) -> Kind {
    if let key = KeyWord(clause) { return key.role == .deadline ? .deadline : .duty }
    let phrase = UnitPhraseParser.parse(clause, vocabulary: test.vocabulary)
    // 并报区政府办公室 goes on with what is done.
    if Wording(clause).begins(with: Self.further), !phrase.roleWords.contains(where: { $0.role != nil }) {
      return isDeadline(clause) ? .deadline : .other
    }
    let unit = phrase.units.first.flatMap { $0.name.start - clause.start <= 3 ? $0 : nil }
    let isCertain = unit.map { !$0.prefix.isEmpty || $0.kind != .named } ?? false
    if isCertain, let unit, unit.kind != .named || test.endsLikeUnit(unit.name) { return .duty }
    if Wording(clause).begins(with: Self.notes) { return .note }
    if isDeadline(clause) || Wording(clause).begins(with: ["完成时限", "完成时间", "完成期限"]) { return .deadline }
    guard let unit else {
      // 负责落实 of a list of units before it.
      let isRole = phrase.roleWords.first.map { $0.role != nil && $0.text.count >= clause.count } ?? false
      return isRole ? .duty : .other
    }
    guard test.endsLikeUnit(unit.name) else { return .other }
    let isDuty = phrase.roleWords.contains { $0.role != nil && $0.text.start > clause.start }
    return isDuty || ContentKind.role(of: CollectionOfOne(clause), words: deadlines) == .responsible
      ? .duty : .other
  }

  /// What may stand behind units without being a deadline.
  private static let notes: [StaticString] = [
    "见", "详见", "参见", "具体见", "附件", "共", "含", "包括", "不含", "下同", "以下", "排名", "注：", "注:",
  ]

  /// What begins a clause about the work.
  private static let further: [StaticString] = ["并", "报送", "报区", "报县", "报市", "报省", "送", "上报", "同步", "同时"]

  /// `text` without the key that may stand before it: 时限：, 完成时限为.
  private func value(_ text: Text) -> Text {
    if let key = KeyWord(text), key.role == .deadline {
      return text.slice(key.valueStart, text.count).trimmed
    }
    guard let end = Wording(text).end(ofPrefix: Self.spokenKeys) else { return text }
    return text.slice(end, text.count).trimmed
  }

  private static let spokenKeys: [StaticString] = [
    "完成时限为", "完成时间为", "完成期限为", "工作时限为", "时限为", "期限为", "时限要求为", "完成时限是", "完成时间是", "时间：", "时间:",
  ]

  /// The clauses of `text` between commas and semicolons outside brackets, and before times behind blanks.
  func clauses(of text: Text) -> [Range<Int>] {
    Wording(text).withoutEndMarks.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var clauses: [Range<Int>] = []
      var (start, offset, depth) = (points.afterBlanks(0), points.afterBlanks(0), 0)
      func close(at end: Int) {
        let end = points.beforeBlanks(end)
        if end > start { clauses.append(start..<end) }
      }
      while offset < points.count {
        let code = points.code(offset)
        let next = points.after(offset)
        if Bracket.opens(code) != 0 { depth += 1 }
        if Bracket.closes(code) != 0 { depth = max(0, depth - 1) }
        let isCut =
          Wording.isClauseMark(code)
          || CharacterClass.isBlank(code) && isTime(in: text, points, at: points.afterBlanks(next))
        if depth == 0, isCut {
          close(at: offset)
          start = points.afterBlanks(next)
        }
        offset = next
      }
      close(at: points.count)
      return clauses
    }
  }

  /// Whether a clause begins at `offset` that is a time: 2024年6月底前, 长期坚持.
  private func isTime(in text: Text, _ points: CodePoints, at offset: Int) -> Bool {
    if let number = Numeral(points, at: offset), number.digits > 0 {
      return points.end(ofAny: ["年", "月"], at: points.afterBlanks(number.end)) != nil
    }
    var end = offset
    while end < points.count, end - offset <= Self.longestTime, !Wording.isClauseMark(points.code(end)) {
      end = points.after(end)
    }
    let clause = text.slice(offset, end)
    // A key with blanks in it is none: 完 成 时 限：.
    return end - offset <= Self.longestTime && !Wording(clause).contains(["：", ":"])
      && isKnownDeadline(clause)
  }
}

extension Text {
  /// The part of it at `range`.
  func slice(_ range: Range<Int>) -> Text { slice(range.lowerBound, range.upperBound) }
}
