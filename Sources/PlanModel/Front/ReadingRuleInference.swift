import PlanSource

/// Finds the sentence that says how lists of units are to be read.
///
/// 责任单位列第一位的为牵头单位; 标★的为牵头单位; 未明确牵头单位的，由各责任单位分别负责.
enum ReadingRuleInference {
  /// The rule that preamble or notes of `plan` declare.
  static func rule(of plan: Plan) -> ReadingRule {
    for text in plan.preamble + plan.notes + plan.other {
      let rule = rule(in: text)
      if rule != .none { return rule }
    }
    return .none
  }

  private static func rule(in text: Text) -> ReadingRule {
    text.withUTF8 { bytes in
      var start = 0
      let points = CodePoints(bytes)
      while start < bytes.count {
        let end = sentenceEnd(points, from: start)
        let rule = rule(of: CodePoints(UnsafeBufferPointer(rebasing: bytes[start..<end])))
        if rule != .none { return rule }
        start = points.after(end)
      }
      return .none
    }
  }

  private static func sentenceEnd(_ points: CodePoints, from start: Int) -> Int {
    var end = start
    while end < points.count {
      switch points.code(end) {
      case 0x3002, 0xFF1B, 0x3B, 0x0A: return end  // 。；;
      default: end = points.after(end)
      }
    }
    return end
  }

  private static func rule(of sentence: CodePoints) -> ReadingRule {
    let namesLead = DocumentKind.contains(sentence, ["牵头", "主办"])
    if namesLead, DocumentKind.contains(sentence, ["★", "☆", "※", "标*", "带*"]) { return .starIsLead }
    if namesLead, DocumentKind.contains(sentence, firstPlaces) { return .firstIsLead }
    if DocumentKind.contains(sentence, ["责任单位", "牵头单位", "牵头部门", "责任部门"]),
      DocumentKind.contains(sentence, ["各自", "分别"]), DocumentKind.contains(sentence, ["负责", "落实", "牵头"])
    {
      return .eachAlone
    }
    return .none
  }

  private static let firstPlaces: [StaticString] = [
    "第一位", "首位", "第一个", "排第一", "列第一", "排名第一", "第一家", "首个", "排在最前", "列在最前", "排在前面", "排在第一",
    "列在第一",
  ]
}
