import PlanModel
import PlanSource

/// A word with a colon that says what follows: 责任单位：, 完成时限：.
struct KeyWord {
  var role: FieldRole
  /// The word without the colon.
  var header: Text
  /// Where the value begins, in bytes of the text that the key begins.
  var valueStart: Int

  /// The longest key, in bytes.
  private static let longest = 48

  /// The key that `text` begins with from `start` on.
  init?(_ text: Text, at start: Int = 0) {
    guard let colon = Self.colon(text, from: start) else { return nil }
    let header = text.slice(start, colon.lowerBound).trimmed
    guard let role = Self.role(of: header), !Self.endsInOther(header) else { return nil }
    self.role = role
    self.header = header
    valueStart = colon.upperBound
  }

  /// The key that `line` is, the colon being lost: 责任单位.
  init?(aloneIn line: Text) {
    guard line.count <= Self.longest, let role = Self.role(of: line), role != .other, line.count >= 12 else {
      return nil
    }
    self.role = role
    header = line
    valueStart = line.count
  }

  /// Whether it names a role of units.
  var isOfUnits: Bool { role == .lead || role == .assist || role == .responsible }

  private static func colon(_ text: Text, from start: Int) -> Range<Int>? {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var offset = start
      while offset < points.count, offset - start <= longest {
        let code = points.code(offset)
        let end = points.after(offset)
        if code == 0x3A || code == 0xFF1A { return offset > start ? offset..<end : nil }
        if CharacterClass.isMark(code), Bracket.opens(code) == 0, Bracket.closes(code) == 0 { return nil }
        offset = end
      }
      return nil
    }
  }

  /// Keys that name no column, or another one; in UTF-8, since strings as keys are normalised at every look-up.
  private static let known: [[UInt8]: FieldRole] = {
    let words: [(FieldRole, [String])] = [
      (.lead, ["牵头", "主办", "主责", "牵头落实"]),
      (.assist, ["配合", "协办", "协助", "协同", "协作", "参与", "参加"]),
      (.responsible, ["责任", "负责", "落实", "承办", "实施", "分工", "责任分工", "职责分工", "责任单位及分工"]),
      (.other, ["责任领导", "牵头领导", "责任人", "分管领导", "牵头人", "责任市领导", "责任区领导", "责任县领导", "责任科长", "主要领导", "分管负责人"]),
    ]
    let pairs = words.flatMap { role, words in words.map { (Array($0.utf8), role) } }
    return Dictionary(pairs) { first, _ in first }
  }()

  /// Whether a key of its own begins behind a blank in `header`: 区司法局　完成时限, not 完成 时限.
  private static func endsInOther(_ header: Text) -> Bool {
    let starts: [Int] = header.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var starts: [Int] = []
      var offset = 0
      while offset < points.count {
        let next = points.after(offset)
        if CharacterClass.isBlank(points.code(offset)) { starts.append(next) }
        offset = next
      }
      return starts
    }
    guard !starts.isEmpty, known[Array(HeaderSpelling.folded(header).utf8)] == nil,
      !ColumnHeader.isUsual(header)
    else { return false }
    return starts.contains { role(of: header.slice($0, header.count).trimmed) != nil }
  }

  /// What a key called `header` is for; `nil` for words that are no key of a task.
  private static func role(of header: Text) -> FieldRole? {
    guard header.count >= 6, Wording(header).isChinese else { return nil }
    let word = Array(HeaderSpelling.folded(header).utf8)
    if let role = known[word] { return role }
    guard let role = ColumnHeader.role(of: header) else { return nil }
    switch role {
    case .lead, .assist, .responsible: return role
    case .deadline: return word == Array("时间".utf8) ? nil : role
    case .number, .section, .title, .content, .requirement, .remarks, .other: return nil
    }
  }
}

/// Takes apart a text in which several keys stand: 牵头单位：A；责任单位：B；完成时限：C.
enum KeyedParts {
  /// What `text`, which begins with a key, says under each key.
  static func split(_ text: Text) -> Responsibility {
    var responsibility = Responsibility()
    let keys = keys(in: text)
    let isShared = isShared(keys.map(\.key))
    for (position, found) in keys.enumerated() {
      let end = position + 1 < keys.count ? keys[position + 1].start : text.count
      let keepsKey = isShared && found.key.role == .responsible
      let start = keepsKey ? found.start : found.key.valueStart
      let value = value(text.slice(min(start, end), end))
      responsibility.add(value, as: found.key.role, header: found.key.header)
    }
    return responsibility
  }

  /// Whether several keys tell units apart that one field holds: 责任股室：A；责任单位：B.
  private static func isShared(_ keys: [KeyWord]) -> Bool {
    let responsible = keys.filter { $0.role == .responsible }.map { HeaderSpelling.folded($0.header) }
    return responsible.contains { $0 != responsible[0] }
  }

  /// How many keys stand in `text`.
  static func count(in text: Text) -> Int { keys(in: text).count }

  private static func keys(in text: Text) -> [(start: Int, key: KeyWord)] {
    var keys: [(start: Int, key: KeyWord)] = []
    for start in starts(in: text) {
      if let last = keys.last, start < last.key.valueStart { continue }
      if let key = KeyWord(text, at: start) { keys.append((start, key)) }
    }
    return keys
  }

  /// Where a key may begin: at the start and behind marks and blanks outside brackets.
  private static func starts(in text: Text) -> [Int] {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var starts = [points.afterBlanks(0)]
      var offset = 0
      var depth = 0
      while offset < points.count {
        let code = points.code(offset)
        offset = points.after(offset)
        if Bracket.opens(code) != 0 { depth += 1 }
        if Bracket.closes(code) != 0 { depth = max(0, depth - 1) }
        let isCut = Wording.isEndMark(code) || CharacterClass.isBlank(code)
        if isCut, depth == 0 { starts.append(points.afterBlanks(offset)) }
      }
      return starts
    }
  }

  /// `text` without blanks, and without the mark before the next key.
  private static func value(_ text: Text) -> Text {
    let trimmed = text.trimmed
    return Wording(trimmed).withoutEndMarks
  }
}
