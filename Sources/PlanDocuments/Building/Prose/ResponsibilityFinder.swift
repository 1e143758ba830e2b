import PlanModel
import PlanSource

/// Finds in a paragraph the words that say who is responsible.
///
/// They stand in brackets at its end, in its last sentence, on a line of their own, or, where that is
/// certain, in brackets at the end of a sentence in its middle. Brackets that hold anything else stay.
struct ResponsibilityFinder {
  let test: UnitPhraseTest
  let cutter: DutyCutter
  private static let mostBrackets = 4

  /// A finder that knows the words of `vocabulary`.
  init(_ vocabulary: Vocabulary) {
    test = UnitPhraseTest(vocabulary: vocabulary)
    cutter = DutyCutter(vocabulary)
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

  /// What `phrase`, brackets apart, says; `takesAnyRest` if a few unknown words behind are a deadline too.
  func responsibility(of phrase: Text, takesAnyRest: Bool = false) -> Responsibility {
    let phrase = phrase.trimmed
    let cut = cutter.cut(phrase)
    let takesRest = cut.restKind == .deadline || takesAnyRest && cut.restKind == .short
    var responsibility = duty(takesRest ? cut.duty : cut.whole, isSplit: isSplit(phrase))
    if !cut.before.isEmpty { responsibility.deadline.insert(cut.before, at: 0) }
    if takesRest { responsibility.deadline.append(cut.rest) }
    return responsibility
  }

  /// What `phrase`, which begins with a key, says under each key, and by when.
  func keyed(_ phrase: Text) -> Responsibility {
    let cut = cutter.cut(phrase)
    let takesRest = cut.restKind == .deadline
    var responsibility = KeyedParts.split(takesRest ? cut.duty : cut.whole)
    if !cut.before.isEmpty { responsibility.deadline.insert(cut.before, at: 0) }
    if takesRest { responsibility.deadline.append(cut.rest) }
    return responsibility
  }

  private func duty(_ phrase: Text, isSplit: Bool) -> Responsibility {
    if let led = ledByPerson(phrase) { return led }
    if isSplit, KeyWord(phrase) != nil { return KeyedParts.split(phrase) }
    var responsibility = Responsibility()
    if KeyWord(phrase) != nil, let cut = assistingPart(of: phrase) {
      responsibility.responsible = [Wording(phrase.slice(0, cut)).withoutEndMarks]
      responsibility.assist = [phrase.slice(cut, phrase.count).trimmed]
      return responsibility
    }
    responsibility.responsible = [phrase]
    return responsibility
  }

  /// 责任领导：王强；区财政局牵头: a person with a key, and units without one.
  private func ledByPerson(_ phrase: Text) -> Responsibility? {
    guard let key = KeyWord(phrase), key.role == .other else { return nil }
    let clauses = cutter.clauses(of: phrase)
    guard clauses.count > 1, key.valueStart <= clauses[0].upperBound else { return nil }
    let units = phrase.slice(clauses[1].lowerBound, phrase.count)
    guard KeyWord(units) == nil, KeyedParts.count(in: units) == 0, test.strength(of: units) == .sure else {
      return nil
    }
    var responsibility = Responsibility(responsible: [units])
    responsibility.further = [(key.header, phrase.slice(key.valueStart, clauses[0].upperBound).trimmed)]
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
    guard Wording(phrase).ends(with: ["配合", "协助", "参与", "协同", "协作", "协办"]),
      let cut = Wording(phrase).range(of: ["；", ";"]), cut.upperBound < phrase.count
    else { return nil }
    return cut.upperBound
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
      reading.responsibility = inside == nil ? keyed(phrase) : responsibility(of: phrase)
      return reading
    }
    guard inside == nil else {
      guard let found = bracketed(phrase, isCertain: { true }) else { return nil }
      return ParagraphReading(
        text: found.keepsText ? text : text.endEdge, responsibility: found.responsibility, place: .bracket)
    }
    // Most lines are sentences, which are not read as phrases.
    let mayBeDuty = test.endsInRole(phrase) || Wording(phrase).begins(with: ["★", "☆"])
    let isDuty = mayBeDuty && isBareDuty(phrase) && test.strength(of: phrase) == .sure
    guard isDuty || isBareList(phrase, of: text) else { return nil }
    return ParagraphReading(
      text: text.endEdge, responsibility: responsibility(of: phrase), place: .ownLine)
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
        let bracketed = bracketed(in: bracket, of: reading.text, isFirst: found.isEmpty)
          ?? timed(in: bracket, of: reading.text, before: found.last)
      else { break }
      found.append(opened(bracketed.responsibility, by: bracket, of: reading.text))
      reading.place = .bracket
      if bracketed.keepsText { break }
      if found.count == 1 { mark = reading.text.slice(bracket.end, reading.text.count) }
      reading.text = reading.text.slice(0, bracket.open).trimmed
    }
    for responsibility in found.reversed() { reading.responsibility.add(responsibility) }
    closeSentence(&reading, with: mark.trimmed)
  }

  /// `responsibility`, before its units `bracket` if nothing closes it, so that it is not lost.
  private func opened(_ responsibility: Responsibility, by bracket: Found, of text: Text) -> Responsibility {
    guard bracket.isUnclosed, let place = responsibility.responsible.first?.place,
      let outer = text.slice(bracket.open, bracket.end).place, outer.lowerBound < place.lowerBound,
      text.slice(bracket.inside.lowerBound, bracket.end).trimmed.place?.lowerBound == place.lowerBound
    else { return responsibility }
    var responsibility = responsibility
    let length = place.upperBound - outer.lowerBound
    responsibility.responsible[0] = text.slice(bracket.open, bracket.open + length)
    return responsibility
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
    /// Whether nothing closes it.
    var isUnclosed = false
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
        return Found(open: offset, inside: points.after(offset)..<end, end: end, isUnclosed: true)
      }
    }
    return nil
  }

  private func bracketed(in bracket: Found, of text: Text, isFirst: Bool) -> Bracketed? {
    let inside = text.slice(bracket.inside.lowerBound, bracket.inside.upperBound).trimmed
    if let key = KeyWord(inside), !key.isOfUnits {
      // 分管领导：甲；责任科室：乙 says who, 联系人：甲 does not.
      let parts = responsibility(of: inside)
      if key.role == .deadline || parts.saysWho { return Bracketed(parts) }
    }
    if isInKeyedSentence(text, bracket.open) { return nil }
    if let found = bracketed(inside, isCertain: { isBehindSentence(text, bracket.open) }) { return found }
    let isApart = isFirst && lastBracket(of: text.slice(0, bracket.open)) != nil
    guard isApart, cutter.isDeadline(inside) else { return nil }
    return Bracketed(Responsibility(deadline: [inside]))
  }

  /// 牵头单位：甲（乙）: what stands in a sentence with a key is part of what the key says.
  private func isInKeyedSentence(_ text: Text, _ open: Int) -> Bool {
    guard let start = sentenceStarts(in: text).last(where: { $0 > 0 && $0 < open }) else { return false }
    return KeyWord(text.slice(start, open))?.isOfUnits ?? false
  }

  func isBehindSentence(_ text: Text, _ open: Int) -> Bool {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      let end = points.beforeBlanks(open)
      return Wording.isStop(points.codeBefore(end)) || points.codeBefore(end) == 0x201D
    }
  }
}
