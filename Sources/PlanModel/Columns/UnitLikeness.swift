import PlanSource

/// Tells a list of units from a sentence about work.
enum UnitLikeness {
  /// Longer cells are not looked at.
  private static let mostBytes = 1_200

  /// Whether `cell` reads like a list of units or a phrase of responsibility.
  ///
  /// Its end is that of a unit's name or a role word, no sentence ends inside it, and no part of it begins
  /// like something to be done.
  static func isUnits(_ cell: Text) -> Bool {
    guard !cell.isEmpty, cell.count <= mostBytes else { return false }
    return cell.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var end = points.beforeBlanks(points.count)
      var closes = false
      while end > 0, CharacterClass.isMark(points.codeBefore(end)) {
        closes = closes || isClosing(points.codeBefore(end))
        end = points.beforeBlanks(points.before(end))
      }
      guard end > 0, let bracketless = closes ? withoutNote(points, end) : end else { return false }
      return endsLikeUnits(points, bracketless)
        && !hasSentence(points, upTo: bracketless) && !hasWork(points, upTo: bracketless)
    }
  }

  /// Whether one of the ``endings`` ends at `end`.
  private static func endsLikeUnits(_ points: CodePoints, _ end: Int) -> Bool {
    lastCharacters.contains(points.codeBefore(end)) && points.ends(withAny: endings, at: end)
  }

  /// `end` before a note in brackets behind it, such as that of 区直各单位（见附件1.
  private static func withoutNote(_ points: CodePoints, _ end: Int) -> Int? {
    if endsLikeUnits(points, end) { return end }
    var offset = end
    while offset > 0, end - offset < 60 {
      offset = points.before(offset)
      switch points.code(offset) {
      case 0x28, 0xFF08, 0x3014: return offset
      default: continue
      }
    }
    return nil
  }

  private static func isClosing(_ code: UInt32) -> Bool {
    code == 0x29 || code == 0xFF09 || code == 0x3015
  }

  /// Whether a sentence ends before `end`; a colon may stand after 牵头单位 and its like.
  private static func hasSentence(_ points: CodePoints, upTo end: Int) -> Bool {
    var offset = 0
    while offset < end {
      if points.isHan(at: offset) {
        offset += 3
        continue
      }
      let code = points.code(offset)
      if code == 0x3002 { return true }
      if code == 0xFF1A || code == 0x3A, !points.ends(withAny: beforeColon, at: offset) { return true }
      offset = points.after(offset)
    }
    return false
  }

  /// Whether a part of the list begins with what is done, not with who does it.
  private static func hasWork(_ points: CodePoints, upTo end: Int) -> Bool {
    var offset = points.afterBlanks(0)
    var length = 0
    var isStart = true
    while offset < end {
      if !isStart, points.isHan(at: offset) {
        length += 1
        if length > 45 { return true }
        offset += 3
        continue
      }
      let code = points.code(offset)
      if isStart, firstCharacters.contains(code), points.end(ofAny: verbs, at: offset) != nil,
        !isManner(points, offset)
      {
        return true
      }
      isStart = isSeparator(code)
      length = isStart ? 0 : length + 1
      if length > 45 { return true }
      offset = points.after(offset)
    }
    return false
  }

  /// 按职责分工负责 is a manner, 按要求公开 is work.
  private static func isManner(_ points: CodePoints, _ offset: Int) -> Bool {
    guard let behind = points.end(ofAny: ["按照", "按"], at: offset) else { return false }
    return points.end(ofAny: ["职责", "职能", "分工", "各自", "部门", "工作职责"], at: behind) != nil
  }

  private static func isSeparator(_ code: UInt32) -> Bool {
    switch code {
    case 0x3001, 0xFF0C, 0x2C, 0xFF1B, 0x3B, 0xFF1A, 0x3A: true
    default: CharacterClass.isBlank(code)
    }
  }

  private static let beforeColon: WordSet = ["单位", "部门", "牵头", "配合", "责任", "科室"]
  /// What ``verbs`` begin with.
  private static let firstCharacters = TriggerSet(
    String(String.UnicodeScalarView(verbs.words.compactMap { $0.description.unicodeScalars.first })))
  /// What ``endings`` end with.
  private static let lastCharacters = TriggerSet(
    String(String.UnicodeScalarView(endings.words.compactMap { $0.description.unicodeScalars.last })))

  private static let verbs: WordSet = [
    "推进", "推动", "加强", "加大", "加快", "做好", "完善", "及时", "开展", "强化", "深化", "提升", "提高", "健全", "建立", "制定",
    "优化", "落实", "抓好", "按照", "按", "将", "对", "围绕", "切实", "进一步", "严格", "认真", "积极", "全面", "继续", "持续", "定期",
    "报送", "明确", "结合", "督促", "确保", "依法", "主动", "着力", "坚持", "扩大", "发布", "公开", "梳理", "编制", "向", "把", "在",
    "组织", "指导", "监督", "配备", "成立", "召开", "印发", "明晰", "规范发布", "规范公开", "规范使用", "扎实", "充分", "不断", "突出",
    "办好", "建好", "管好", "用好", "公布", "公示", "更新", "打造", "拓展", "运用", "探索", "完成", "举办", "邀请", "清理", "推行", "实行",
    "畅通", "回应",
    "聚焦",
  ]

  private static let endings: WordSet = [
    "局", "委", "办", "厅", "院", "部", "中心", "科", "处", "室", "政府", "单位", "部门", "街道", "镇", "乡", "公司", "管委会",
    "负责", "落实", "牵头", "配合", "等", "队", "园区", "联合会", "集团", "股", "银行", "党委", "工会", "团委", "妇联", "残联",
    "专班", "指挥部", "领导小组", "社区", "学校", "中学", "大学", "学院", "所", "站", "总社", "海关", "参与", "承办", "协助", "协作",
    "工商联", "科协", "文联", "侨联", "社联", "县区", "各县", "各区", "各市", "开发区", "高新区", "新区", "机关", "机构", "委员会", "图书馆",
    "档案馆", "文化馆", "博物馆", "体育馆", "融媒体", "医院",
    "人员", "各村", "气象台", "企业", "协会", "各园区", "小组", "成员",
    "負責", "落實", "牽頭", "單位", "部門", "辦", "廳", "處", "鎮", "鄉", "縣", "園區", "機關", "機構", "參與", "承辦", "協助", "委員會",
  ]
}
