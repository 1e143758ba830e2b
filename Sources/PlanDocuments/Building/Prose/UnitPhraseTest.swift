import PlanModel
import PlanSource

/// Tells phrases that name responsible units from other words in brackets.
struct UnitPhraseTest {
  /// How sure it is that a text names units.
  enum Strength: Int, Comparable {
    /// It does not.
    case none
    /// It reads like a list of units and no more.
    case list
    /// A key, a role word or a star says what they do.
    case sure

    static func < (left: Strength, right: Strength) -> Bool { left.rawValue < right.rawValue }
  }

  let vocabulary: Vocabulary
  /// Longer texts are no phrase, in bytes.
  private static let longest = 2_400

  /// How sure `text`, brackets apart, names units.
  func strength(of text: Text) -> Strength {
    guard (6...Self.longest).contains(text.count) else { return .none }
    let wording = Wording(text)
    if wording.hasCode { return .none }
    if let key = KeyWord(text) { return key.isOfUnits ? .sure : .none }
    if wording.begins(with: Self.notes) || wording.hasSentenceInside && !hasOnlySemicolons(text) {
      return .none
    }
    let phrase = UnitPhraseParser.parse(text, vocabulary: vocabulary)
    guard let first = phrase.units.first, phrase.units.allSatisfy({ $0.name.count <= 150 }) else {
      return .none
    }
    let bare = Wording(text).withoutEndMarks
    if wording.begins(with: ["★", "☆"]), endsLikeUnit(first.name) { return .sure }
    if endsInRole(bare), phrase.roleWords.contains(where: { $0.role != nil }) {
      return phrase.units.contains { endsLikeUnit($0.name) } ? .sure : .none
    }
    if phrase.roleWords.contains(where: { $0.role != nil }), isKeyedBySpace(text) { return .sure }
    guard phrase.units.allSatisfy({ endsLikeUnit($0.name) }) else { return .none }
    return covers(phrase, bare) ? .list : .none
  }

  /// Whether `text` is a list of units that are certainly some, by their level, name or class.
  func isCertainList(_ text: Text) -> Bool {
    let phrase = UnitPhraseParser.parse(text, vocabulary: vocabulary)
    return phrase.units.contains { !$0.prefix.isEmpty || $0.kind != .named || phrase.isOpenEnded }
  }

  /// Whether `text` ends in a word for what units do.
  func endsInRole(_ text: Text) -> Bool { Wording(text).ends(with: Self.roles) }

  /// Whether units and role words make up most of `text`.
  private func covers(_ phrase: UnitPhrase, _ text: Text) -> Bool {
    let named = phrase.units.reduce(0) { $0 + $1.name.count + 3 }
    let words = phrase.roleWords.reduce(0) { $0 + $1.text.count + 3 }
    let closing = phrase.isOpenEnded || !phrase.deadlines.isEmpty ? 60 : 0
    return (named + words + closing) * 10 >= text.count * 8
  }

  /// 责任单位 区财政局: a blank stands for the colon.
  private func isKeyedBySpace(_ text: Text) -> Bool {
    Wording(text).begins(with: ["责任单位", "牵头单位", "责任部门", "牵头部门", "落实单位", "承办单位", "配合单位", "责任科室"])
  }

  private func hasOnlySemicolons(_ text: Text) -> Bool {
    !Wording(text).contains(["。", "！", "｡"]) || hasKey(text)
  }

  private func hasKey(_ text: Text) -> Bool { KeyedParts.count(in: text) > 0 }

  /// Whether `name` ends as names of units do.
  func endsLikeUnit(_ name: Text) -> Bool {
    name.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var end = points.beforeBlanks(points.count)
      if Bracket.closes(points.codeBefore(end)) != 0,
        let open = Bracket.opening(of: points.before(end), in: points)
      {
        end = points.beforeBlanks(open)
      }
      guard end >= 6 else { return false }
      return Self.isEnding(points.codeBefore(end))
    }
  }

  private static func isEnding(_ code: UInt32) -> Bool {
    guard let scalar = Unicode.Scalar(code) else { return false }
    switch scalar {
    case "局", "委", "办", "厅", "院", "部", "会", "室", "处", "科", "股", "队", "站", "所", "心", "府", "镇", "乡", "街", "道",
      "位", "门", "司", "行", "署", "组", "区", "县", "市", "州", "园", "团", "馆", "台", "企", "联", "校", "关", "庭", "构",
      "学", "网", "库", "社", "村", "业", "門", "處":
      return true
    default: return false
    }
  }

  private static let notes: [StaticString] = [
    "以下", "见附", "详见", "参见", "附件", "附表", "附：", "试行", "暂行", "征求", "送审", "讨论稿", "含", "包括", "即", "例如", "如：", "注：",
    "注:", "不含",
    "下同", "以上", "其中", "详情", "简称", "原", "根据", "依据", "按", "参照", "国发", "国办", "涉及", "除", "未", "无", "指", "已",
  ]
  private static let roles: [StaticString] = [
    "负责", "牵头", "配合", "落实", "协助", "参与", "承办", "协同", "协办", "协作", "主办", "实施", "分工", "执行", "负责。", "组织实施", "参加",
    "统筹",
    "汇总", "推进",
    "牵头负责", "抓落实", "会办", "为主", "主责", "承担", "完成",
  ]
}
