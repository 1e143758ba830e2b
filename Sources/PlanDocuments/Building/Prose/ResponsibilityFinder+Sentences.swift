import PlanModel
import PlanSource

extension ResponsibilityFinder {
  /// How far from the end of a paragraph the sentence about units begins, in bytes.
  private static let farthest = 1_500

  /// Takes off the last sentence if it says who is responsible.
  ///
  /// 此项工作由A负责，B配合。 责任单位：A、B。
  func peelSentence(_ reading: inout ParagraphReading) {
    let text = reading.text
    for start in sentenceStarts(in: text) {
      let sentence = text.slice(start, text.count)
      let bare = Wording(sentence).withoutEndMarks
      guard let responsibility = stated(by: bare, at: start) else { continue }
      reading.text = text.slice(0, start).trimmed
      reading.responsibility.add(responsibility)
      reading.place = .sentence
      return
    }
  }

  private func stated(by sentence: Text, at start: Int) -> Responsibility? {
    guard let first = sentence.utf8.first, first >= 0xE2 else { return nil }
    if let key = KeyWord(sentence) {
      guard start > 0, key.isOfUnits, !closesBracket(sentence),
        !Wording(sentence).contains(["。"]) || KeyedParts.count(in: sentence) > 1
      else { return nil }
      return keyed(sentence)
    }
    guard !Wording(sentence).hasSentenceInside, !closesBracket(sentence) else { return nil }
    let wording = Wording(sentence)
    let isSpoken = wording.begins(with: Self.spokenHeads)
    let isHeaded = isSpoken || wording.begins(with: Self.heads)
    guard start > 0 || isHeaded else { return nil }
    // 此项工作由A负责，贯穿全年; in other sentences 及时公开 is no deadline.
    let cut = isSpoken ? cutter.cut(sentence) : DutyPhrase(duty: sentence)
    let duty = cut.restKind == .deadline ? cut.duty : sentence
    guard isHeaded && test.endsInRole(duty) || isBareDuty(duty), test.strength(of: duty) == .sure
    else { return nil }
    return responsibility(of: sentence)
  }

  /// Whether `sentence` ends a bracket that begins before it.
  private func closesBracket(_ sentence: Text) -> Bool {
    sentence.withUTF8 { bytes in
      let points = CodePoints(bytes)
      guard points.count > 0 else { return false }
      let last = points.before(points.count)
      return Bracket.closes(points.code(last)) != 0 && Bracket.opening(of: last, in: points) == nil
    }
  }

  private static let spokenHeads: [StaticString] = [
    "此项工作由", "该项工作由", "本项工作由", "这项工作由", "以上工作由", "上述工作由", "此工作由", "该工作由", "此项任务由", "该项任务由", "本项任务由",
    "以上任务由",
  ]
  private static let heads: [StaticString] = [
    "由市", "由区", "由县", "由省", "由各", "由局", "由镇", "由街道",
  ]

  /// Whether each part of `phrase` ends in what units do, and the first begins with a unit.
  func isBareDuty(_ phrase: Text) -> Bool {
    guard phrase.count <= 600 else { return false }
    if Wording(phrase).begins(with: ["★", "☆"]) { return true }
    return parts(of: phrase).allSatisfy { part in
      test.endsInRole(part) && isDuty(part)
    }
  }

  /// Whether `part` is units and a role word, and no sentence about what they do.
  private func isDuty(_ part: Text) -> Bool {
    let phrase = UnitPhraseParser.parse(part, vocabulary: test.vocabulary)
    guard let unit = phrase.units.first, let role = phrase.roleWords.last, role.role != nil else {
      return false
    }
    let isAtStart = unit.name.start - part.start <= 3
    let isAtEnd = part.end - role.text.end <= 0
    let named = phrase.units.reduce(0) { $0 + $1.name.count + 3 }
    return isAtStart && isAtEnd && test.strength(of: part) == .sure
      && (named + role.text.count + 30) >= part.count * 7 / 10
  }

  /// The parts of `phrase` between commas and semicolons outside brackets; lists (、) stay whole.
  private func parts(of phrase: Text) -> [Text] {
    phrase.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var parts: [Text] = []
      var (start, offset, depth) = (0, 0, 0)
      while offset < points.count {
        let code = points.code(offset)
        if Bracket.opens(code) != 0 { depth += 1 }
        if Bracket.closes(code) != 0 { depth = max(0, depth - 1) }
        if depth == 0, Wording.isClauseMark(code) {
          if endsInRole(points, offset) {
            parts.append(phrase.slice(start, offset))
            start = points.afterBlanks(points.after(offset))
          }
        }
        offset = points.after(offset)
      }
      parts.append(phrase.slice(min(start, points.count), points.count))
      return parts
    }
  }

  /// A comma between units (市直…，各县区落实) ends no part.
  private func endsInRole(_ points: CodePoints, _ offset: Int) -> Bool {
    ["负责", "牵头", "配合", "落实", "协助", "参与", "承办", "协同", "协办", "协作"].contains { (word: StaticString) in
      points.ends(with: word, at: points.beforeBlanks(offset))
    }
  }

  /// Where sentences begin in the last part of `text`, the first ones first.
  func sentenceStarts(in text: Text) -> [Int] {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var starts: [Int] = points.count <= Self.farthest ? [0] : []
      var offset = max(0, points.count - Self.farthest)
      while offset < points.count, bytes[offset] & 0xC0 == 0x80 { offset += 1 }
      while offset < points.count {
        let code = points.code(offset)
        offset = points.after(offset)
        let isEnd = Wording.isStop(code) || code == 0x0A
        if isEnd, points.afterBlanks(offset) < points.count { starts.append(points.afterBlanks(offset)) }
      }
      return starts
    }
  }

  /// Takes out brackets in the middle that certainly say who is responsible: behind or before the end of a
  /// sentence, with a key or a role word.
  func takeMiddle(_ reading: inout ParagraphReading) {
    let text = reading.text
    let found = middleBrackets(of: text, anywhere: reading.responsibility.saysWho)
    guard !found.isEmpty else { return }
    var parts: [Text] = []
    var middle = Responsibility()
    var start = 0
    for bracket in found {
      parts.append(text.slice(start, bracket.open))
      middle.add(responsibility(of: text.slice(bracket.inside.lowerBound, bracket.inside.upperBound)))
      start = bracket.end
    }
    parts.append(text.slice(start, text.count))
    parts.removeAll { $0.isEmpty }
    middle.add(reading.responsibility)
    reading.responsibility = middle
    reading.text = parts.count == 1 ? parts[0] : Text.joining(parts, by: "")
    if reading.place == .nowhere { reading.place = .middle }
  }

  /// Those at the edge of a sentence; with `anywhere` all.
  private func middleBrackets(of text: Text, anywhere: Bool) -> [Found] {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      return Bracket.pairs(in: points).compactMap { pair in
        let inside = points.after(pair.open)..<pair.close
        let end = points.after(pair.close)
        guard inside.count >= 12, end < points.count else { return nil }
        let isAtSentence = isAtSentence(points, pair.open, end)
        guard anywhere || isAtSentence,
          isSure(text.slice(inside.lowerBound, inside.upperBound), withTime: isAtSentence)
        else { return nil }
        return Found(open: pair.open, inside: inside, end: end)
      }
    }
  }

  /// Within a sentence who meets every month is another matter.
  private func isSure(_ inside: Text, withTime: Bool) -> Bool {
    let cut = withTime ? cutter.cut(inside) : DutyPhrase(duty: inside)
    let bare = Wording(cut.restKind == .deadline ? cut.duty : cut.whole).withoutEndMarks
    guard KeyWord(bare)?.isOfUnits ?? test.endsInRole(bare) else { return false }
    return test.strength(of: bare) == .sure
  }

  private func isAtSentence(_ points: CodePoints, _ open: Int, _ end: Int) -> Bool {
    let before = points.codeBefore(points.beforeBlanks(open))
    let behind = points.code(points.afterBlanks(end))
    return Wording.isStop(before) || Wording.isStop(behind) || before == 0x201D
  }
}
