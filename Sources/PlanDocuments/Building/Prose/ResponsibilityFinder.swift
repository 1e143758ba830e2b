import PlanModel
import PlanSource

/// Finds in a paragraph the words that say who is responsible.
///
/// They stand in brackets at its end, in its last sentence, on a line of their own, or, where that is
/// certain, in brackets at the end of a sentence in its middle. Brackets that hold anything else stay.
struct ResponsibilityFinder {
  let test: UnitPhraseTest
  private let deadlines: DeadlineVocabulary
  private static let mostBrackets = 4

  /// A finder that knows the words of `vocabulary`.
  init(_ vocabulary: Vocabulary) {
    test = UnitPhraseTest(vocabulary: vocabulary)
    deadlines = vocabulary.deadlines
  }

  /// `text`, a paragraph without its number, taken apart.
  func read(_ text: Text) -> ParagraphReading {
    if let whole = whole(text) { return whole }
    var reading = ParagraphReading(text: text)
    peelBrackets(&reading)
    if !reading.responsibility.saysWho { peelSentence(&reading) }
    takeMiddle(&reading)
    return reading
  }

  /// What `phrase`, brackets apart, says.
  func responsibility(of phrase: Text) -> Responsibility {
    let phrase = phrase.trimmed
    if KeyWord(phrase) != nil, isSplit(phrase) { return KeyedParts.split(phrase) }
    var responsibility = Responsibility()
    if KeyWord(phrase) != nil, let cut = assistingPart(of: phrase) {
      responsibility.responsible = [Wording(phrase.slice(0, cut)).withoutEndMarks]
      responsibility.assist = [phrase.slice(cut, phrase.count).trimmed]
      return responsibility
    }
    let parts = withoutDeadline(phrase)
    responsibility.responsible = [parts.phrase]
    if let deadline = parts.deadline { responsibility.deadline = [deadline] }
    return responsibility
  }

  /// Keys are taken apart if there are several, or if the phrase's own grammar does not know the key.
  private func isSplit(_ phrase: Text) -> Bool {
    guard let key = KeyWord(phrase), !key.isOfUnits || key.header.count < 12 else {
      return KeyedParts.count(in: phrase) > 1
    }
    return true
  }

  /// 责任单位：A；B配合: where what assists begins, whose role must not fall on A.
  private func assistingPart(of phrase: Text) -> Int? {
    guard Wording(phrase).ends(with: ["配合", "协助", "参与", "协同"]),
      let cut = Wording(phrase).range(of: ["；", ";"]), cut.upperBound < phrase.count
    else { return nil }
    return cut.upperBound
  }

  /// 区财政局牵头，2024年6月底前完成: the last part is a deadline.
  private func withoutDeadline(_ phrase: Text) -> (phrase: Text, deadline: Text?) {
    let cut: Int? = phrase.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var offset = points.count
      while offset > 0, points.count - offset < 90 {
        let code = points.codeBefore(offset)
        if [0xFF0C, 0x2C, 0xFF1B, 0x3B].contains(code) { return offset }
        offset = points.before(offset)
      }
      return nil
    }
    guard let cut, isDeadline(phrase.slice(cut, phrase.count)) else { return (phrase, nil) }
    let deadline = Wording(phrase.slice(cut, phrase.count).trimmed).withoutEndMarks
    return (Wording(phrase.slice(0, cut)).withoutEndMarks, deadline)
  }

  /// Whether `text` is hardly more than a deadline.
  private func isDeadline(_ text: Text) -> Bool {
    text.count >= 6
      && ContentKind.role(of: CollectionOfOne(text.trimmed), words: deadlines) == .deadline
  }

  // A line of its own.

  private func whole(_ text: Text) -> ParagraphReading? {
    let bare = Wording(text).withoutEndMarks
    let inside = Wording(bare).unbracketed
    let phrase = inside ?? bare
    guard phrase.count <= 2_400 else { return nil }
    if let key = KeyWord(phrase), inside == nil || key.isOfUnits || key.role == .deadline {
      guard key.role != .other || !Wording(phrase).hasSentenceInside else { return nil }
      var reading = ParagraphReading(text: text.endEdge, place: inside == nil ? .ownLine : .bracket)
      reading.responsibility = inside == nil ? KeyedParts.split(phrase) : responsibility(of: phrase)
      return reading
    }
    if inside == nil {
      // Most lines are sentences, which are not read as phrases.
      let mayBeDuty = test.endsInRole(phrase) || Wording(phrase).begins(with: ["★", "☆"])
      let isDuty = mayBeDuty && isBareDuty(phrase) && test.strength(of: phrase) == .sure
      guard isDuty || isBareList(phrase, of: text) else { return nil }
    } else if test.strength(of: phrase) == .none {
      return nil
    }
    var reading = ParagraphReading(text: text.endEdge, place: inside == nil ? .ownLine : .bracket)
    reading.responsibility = responsibility(of: phrase)
    return reading
  }

  /// 区财政局、区教育局 without an end mark.
  private func isBareList(_ phrase: Text, of text: Text) -> Bool {
    guard phrase.count == text.count, phrase.count <= 300, Wording(phrase).contains(["、"]) else {
      return false
    }
    return test.strength(of: phrase) == .list && test.isCertainList(phrase)
  }

  // Brackets at the end.

  private func peelBrackets(_ reading: inout ParagraphReading) {
    var found: [Responsibility] = []
    var mark = Text.missing
    for _ in 0..<Self.mostBrackets {
      guard let bracket = lastBracket(of: reading.text),
        let responsibility = responsibility(in: bracket, of: reading.text, isFirst: found.isEmpty)
      else { break }
      found.append(responsibility)
      if found.count == 1 { mark = reading.text.slice(bracket.end, reading.text.count) }
      reading.text = reading.text.slice(0, bracket.open).trimmed
      reading.place = .bracket
    }
    for responsibility in found.reversed() { reading.responsibility.add(responsibility) }
    closeSentence(&reading, with: mark.trimmed)
  }

  /// Puts the mark that stood behind the bracket behind the text, if none stands there.
  private func closeSentence(_ reading: inout ParagraphReading, with mark: Text) {
    guard !mark.isEmpty, !reading.text.isEmpty else { return }
    let isClosed = reading.text.withUTF8 { bytes in
      CharacterClass.isMark(CodePoints(bytes).codeBefore(bytes.count))
    }
    if !isClosed { reading.text = Text.joining([reading.text, mark], by: "") }
  }

  /// A bracket, by the offsets of what it holds and of itself.
  struct Found {
    var open: Int
    var inside: Range<Int>
    var end: Int
  }

  /// The bracket that `text` ends with, marks behind it apart; one that is not closed counts.
  private func lastBracket(of text: Text) -> Found? {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var end = points.beforeBlanks(points.count)
      while end > 0, Wording.isEndMark(points.codeBefore(end)) {
        end = points.beforeBlanks(points.before(end))
      }
      guard end > 0 else { return nil }
      let close = points.before(end)
      if Bracket.closes(points.code(close)) != 0 {
        guard let open = Bracket.opening(of: close, in: points) else { return nil }
        return Found(open: open, inside: points.after(open)..<close, end: end)
      }
      return Self.unclosed(points, end)
    }
  }

  /// The last bracket before `end`, if nothing closes it.
  private static func unclosed(_ points: CodePoints, _ end: Int) -> Found? {
    var offset = end
    while offset > 0, end - offset < 400 {
      offset = points.before(offset)
      let code = points.code(offset)
      if Bracket.closes(code) != 0 || Wording.isStop(code) { return nil }
      if Bracket.opens(code) != 0 {
        return Found(open: offset, inside: points.after(offset)..<end, end: end)
      }
    }
    return nil
  }

  private func responsibility(in bracket: Found, of text: Text, isFirst: Bool) -> Responsibility? {
    let inside = text.slice(bracket.inside.lowerBound, bracket.inside.upperBound).trimmed
    if let key = KeyWord(inside), !key.isOfUnits {
      // 分管领导：甲；责任科室：乙 says who, 联系人：甲 does not.
      let parts = KeyedParts.split(inside)
      if key.role == .deadline || parts.saysWho { return parts }
    }
    if isInKeyedSentence(text, bracket.open) { return nil }
    switch test.strength(of: inside) {
    case .sure: return responsibility(of: inside)
    case .list:
      guard isBehindSentence(text, bracket.open) || test.isCertainList(inside) else { return nil }
      return responsibility(of: inside)
    case .none:
      let isApart = isFirst && lastBracket(of: text.slice(0, bracket.open)) != nil
      guard isApart, isDeadline(inside) else { return nil }
      return Responsibility(deadline: [inside])
    }
  }

  /// 牵头单位：甲（乙）: what stands in a sentence with a key is part of what the key says.
  private func isInKeyedSentence(_ text: Text, _ open: Int) -> Bool {
    guard let start = sentenceStarts(in: text).last(where: { $0 > 0 && $0 < open }) else { return false }
    return KeyWord(text.slice(start, open))?.isOfUnits ?? false
  }

  private func isBehindSentence(_ text: Text, _ open: Int) -> Bool {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      let end = points.beforeBlanks(open)
      return Wording.isStop(points.codeBefore(end)) || points.codeBefore(end) == 0x201D
    }
  }
}
