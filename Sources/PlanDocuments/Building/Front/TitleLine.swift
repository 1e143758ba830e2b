import PlanModel
import PlanSource

/// Titles of notices and plans.
enum TitleLine {
  /// Longer lines are no titles.
  private static let longest = 300

  /// Whether `text` reads like …关于印发…的通知.
  static func isNotice(_ text: Text) -> Bool {
    let wording = Wording(withoutBrackets(withoutStop(text)))
    guard text.count <= longest, !wording.hasSentenceInside, wording.length >= 6 else { return false }
    return wording.contains(["关于", "印发", "转发", "下达"]) && isNoticeEnd(withoutStop(text))
  }

  /// Whether `text` ends as the title of a notice does, with its kind of document.
  static func isNoticeEnd(_ text: Text) -> Bool {
    let wording = Wording(withoutBrackets(text))
    return text.count <= longest && !wording.hasSentenceInside
      && wording.ends(with: ["通知", "的函", "的意见", "的通告", "的公告", "的批复", "的通报"])
  }

  /// Whether `text` reads like the title of a plan, or its last line.
  static func isPlan(_ text: Text) -> Bool {
    let wording = Wording(withoutBrackets(withoutStop(text)))
    guard text.count <= longest, (4...90).contains(wording.length), wording.ends(with: endings) else {
      return false
    }
    return !wording.contains(["。", "；", "，", "：", ",", ":"])
      && !wording.begins(with: ["附件", "以上", "上述", "《"])
  }

  /// Whether `text`, a title, is so much of one that a plan without any unit may follow.
  static func isPlanOfWork(_ text: Text) -> Bool {
    let wording = Wording(withoutBrackets(text))
    return wording.ends(with: endings) && wording.length >= 6
      && wording.contains(["工作", "任务", "公开", "政务", "要点", "分工"])
  }

  /// Whether `text` is 征求意见稿, 送审稿 or their like in brackets.
  static func isDraftMark(_ text: Text) -> Bool {
    guard text.count <= 90, let inside = Wording(text).unbracketed else { return false }
    return Wording(inside).ends(with: ["稿", "草案", "试行", "暂行", "修订"])
  }

  /// Whether `text` can be the line of a title above its last one: short, without marks at its end.
  static func isBeginning(_ text: Text) -> Bool {
    let wording = Wording(text)
    guard wording.length <= 45, wording.hasHan else { return false }
    return text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      let last = points.codeBefore(points.count)
      return !CharacterClass.isMark(last) || last == 0x300B || last == 0x201D || last == 0x3001
    }
  }

  /// Whether a title does not end with `text`: a year, a place, 关于….
  static func isUnfinished(_ text: Text) -> Bool {
    Wording(text).ends(with: [
      "年", "年度", "关于", "的", "和", "、", "及", "与", "市", "区", "县", "镇", "街道", "政府", "办公室", "委员会", "管委会", "重点",
      "工作", "公开",
      "政务", "印发", "转发", "》", "局",
    ])
  }

  /// `text` without the full stop that a title should not have.
  ///
  /// Only a line that names a year and begins like no sentence is a title with one.
  private static func withoutStop(_ text: Text) -> Text {
    let wording = Wording(text)
    guard wording.ends(with: ["。"]), wording.contains(["年"]), !wording.contains(["《", "，", "现将", "制定"]),
      !wording.begins(with: ["请", "现", "根据", "按", "为", "各", "经", "以", "由", "对", "将", "附"])
    else { return text }
    return wording.withoutEndMarks
  }

  /// `text` without brackets at its end: （征求意见稿）.
  private static func withoutBrackets(_ text: Text) -> Text {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var end = points.beforeBlanks(points.count)
      for _ in 0..<3 {
        guard end > 0, Bracket.closes(points.codeBefore(end)) != 0,
          let open = Bracket.opening(of: points.before(end), in: points)
        else { break }
        end = points.beforeBlanks(open)
      }
      return text.slice(0, end)
    }
  }

  private static let endings: [StaticString] = [
    "分工", "分工表", "分工方案", "分工台账", "分工清单", "分工安排", "任务表", "分解表", "分解", "任务书", "要点", "方案", "计划", "台账", "台帐",
    "清单", "一览表",
    "安排", "安排表", "任务", "举措", "措施", "汇总表", "推进表", "责任表", "计划表", "实施意见", "工作意见", "进度表", "任务分工方案", "要点分工", "计划书",
    "目标",
    "細化分工", "分工表格", "實施方案", "要點", "計劃", "任務分工", "任務", "責任分工", "台賬", "工作表",
  ]
}
