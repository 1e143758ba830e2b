import PlanModel
import PlanSource

/// Headings that are the name of a unit, whose tasks stand below: 一、财政所, （一）责任单位：区教育局.
///
/// A name alone could be that of a topic: ``areUnits(_:of:)`` decides over all headings of a row.
struct UnitHeading {
  let finder: ResponsibilityFinder

  /// A longer heading is no name, in bytes.
  private static let longest = 90

  /// Whether a row of `all` headings, of which `units` read like units, is one of units, but for a few.
  static func areUnits(_ units: Int, of all: Int) -> Bool {
    units > 1 && (all - units) * 3 <= units
  }

  /// 责任单位：区教育局, which leaves no doubt.
  func keyed(_ heading: Text) -> Responsibility? {
    guard heading.count <= Self.longest, let key = KeyWord(heading), key.isOfUnits,
      key.valueStart < heading.count
    else { return nil }
    return finder.responsibility(of: Wording(heading).withoutEndMarks)
  }

  /// 财政所; 区教育局牵头; 财政所（3项）.
  func named(_ heading: Text) -> Responsibility? {
    guard heading.count <= Self.longest, KeyWord(heading) == nil else { return nil }
    let name = Self.withoutCount(Self.withoutColon(Wording(heading).withoutEndMarks))
    guard finder.test.strength(of: name) != .none, isOffice(name) || finder.test.isCertainList(name),
      CellContent.of(name, words: finder.test.vocabulary.deadlines) == .units
    else { return nil }
    return Responsibility(responsible: [name])
  }

  /// Whether `name`, a bracket at its end apart, ends as names of offices do.
  private func isOffice(_ name: Text) -> Bool {
    let bare = Wording(Self.withoutBracket(name) ?? name)
    return bare.ends(with: Self.endings) && !bare.ends(with: ["网站"])
  }

  private static func withoutColon(_ text: Text) -> Text {
    guard let start = Wording(text).start(ofSuffix: ["：", ":"]) else { return text }
    return text.slice(0, start).trimmed
  }

  /// `text` without a bracket at its end that says how many tasks the unit has.
  private static func withoutCount(_ text: Text) -> Text {
    guard let bare = withoutBracket(text), Wording(text).ends(with: ["项）", "项)", "条）", "条)", "个）", "个)"])
    else { return text }
    return bare
  }

  private static func withoutBracket(_ text: Text) -> Text? {
    let open: Int? = text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      guard points.count > 0, Bracket.closes(points.codeBefore(points.count)) != 0 else { return nil }
      return Bracket.opening(of: points.before(points.count), in: points)
    }
    return open.map { text.slice(0, $0).trimmed }
  }

  /// What names of offices end in; 社区 and 企业 are rather topics.
  private static let endings: [StaticString] = [
    "局", "委", "办", "厅", "院", "部", "室", "处", "科", "股", "队", "站", "所", "府", "委员会", "委会", "联合会", "工会",
    "妇联", "残联", "团委", "工商联", "中心", "单位", "部门", "街道", "镇", "乡", "公司", "集团", "专班", "牵头", "负责", "落实", "承办",
  ]
}
