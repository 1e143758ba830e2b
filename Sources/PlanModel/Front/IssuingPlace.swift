import PlanSource

/// The place and level of government that issue a plan, as its title or issuer names them.
struct IssuingPlace {
  /// From the outermost place that is named to the innermost, such as 江城市云溪区.
  let region: String?
  let level: PlanLevel?

  /// Reads the title first; the issuer decides where the title names no place, or names it in full.
  init(of plan: __shared Plan) {
    let titled = Self.place(in: plan.title) ?? Self.place(in: plan.noticeTitle)
    let issuer = Self.place(in: plan.issuer)
    guard let titled else {
      region = issuer?.region
      level = issuer?.level
      return
    }
    region = Self.fuller(titled.region, issuer?.region)
    level = titled.level
  }

  /// The region of the title, or that of the issuer where it says the same and more.
  private static func fuller(_ titled: String?, _ issuer: String?) -> String? {
    guard let titled else { return issuer }
    guard let issuer else { return titled }
    return issuer.hasSuffix(titled) ? issuer : titled
  }

  /// The place that `text` begins with, and whose plan it is.
  ///
  /// 全市, 我区 and the like tell the level and name no place.
  private static func place(in text: Text) -> (region: String?, level: PlanLevel)? {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      let start = nameStart(points)
      let end = nameEnd(points, from: start)
      guard let place = lastPlace(points, start, end) else { return nil }
      let rest = place.end..<end
      let region = Self.region(points, start..<place.end)
      let isNamed = !ownWords.contains(region)
      return (isNamed ? region : nil, level(place.level, points, rest))
    }
  }

  /// What stands in `range` without blanks.
  private static func region(_ points: CodePoints, _ range: Range<Int>) -> String {
    let region = String(decoding: points.bytes[range], as: UTF8.self)
    var offset = range.lowerBound
    while offset < range.upperBound, points.isHan(at: offset) { offset += 3 }
    // Only what is not plain is looked at character by character.
    return offset == range.upperBound ? region : region.filter { !$0.isWhitespace }
  }

  private static let ownWords: Set<String> = [
    "全省", "全市", "全区", "全县", "全镇", "全乡", "我省", "我市", "我区", "我县", "我镇", "我乡", "本省", "本市", "本区", "本县",
    "全街道", "本街道",
  ]

  /// Where the name of the issuer begins: after 关于印发《, or after a year that stands first.
  private static func nameStart(_ points: CodePoints) -> Int {
    var start = points.afterBlanks(0)
    for word: StaticString in ["关于", "印发", "转发", "《"] {
      if let end = points.end(of: word, at: start) { start = points.afterBlanks(end) }
    }
    if let number = Numeral(points, at: start), number.isYear {
      let mark = points.afterBlanks(number.end)
      start = points.end(ofAny: ["年度", "年"], at: mark) ?? start
    }
    return points.afterBlanks(start)
  }

  /// Where the name of the issuer ends: before the year, 关于, or what the plan is about.
  private static func nameEnd(_ points: CodePoints, from start: Int) -> Int {
    var offset = start
    while offset < points.count {
      if let number = Numeral(points, at: offset) {
        if number.isYear || number.digits == 4 { break }
        offset = number.end
        continue
      }
      let isEnd = points.end(ofAny: topics, at: offset) != nil || CharacterClass.isMark(points.code(offset))
      if isEnd { break }
      offset = points.after(offset)
    }
    return offset
  }

  private static let topics: [StaticString] = [
    "关于", "政务公开", "政府信息", "重点工作", "工作要点", "任务分工", "印发", "贯彻", "落实", "年度", "推进", "全面",
  ]

  /// Where the last name of a place in `start`..<`end` ends, and its level.
  private static func lastPlace(
    _ points: CodePoints, _ start: Int, _ end: Int
  ) -> (end: Int, level: PlanLevel)? {
    var found: (end: Int, level: PlanLevel)?
    var offset = points.after(start)
    while offset < end {
      guard suffixStarts.contains(points.code(offset)) else {
        offset = points.after(offset)
        continue
      }
      for (suffix, level) in suffixes {
        guard let close = points.end(of: suffix, at: offset), close <= end,
          points.end(ofAny: otherWords, at: offset) == nil
        else { continue }
        found = (close, lowered(level, below: found?.level, points, start, close))
        offset = points.before(close)
        break
      }
      offset = points.after(offset)
    }
    return found
  }

  private static let suffixes: [(StaticString, PlanLevel)] = [
    ("特别行政区", .province), ("自治区", .province), ("自治州", .city), ("自治县", .county), ("自治旗", .county),
    ("高新技术产业开发区", .county), ("高新区", .county), ("开发区", .county), ("新区", .county), ("地区", .city),
    ("街道", .town), ("省", .province), ("市", .city), ("州", .city), ("盟", .city), ("区", .county),
    ("县", .county), ("旗", .county), ("镇", .town), ("乡", .town),
  ]
  /// What they begin with.
  private static let suffixStarts = TriggerSet(
    String(String.UnicodeScalarView(suffixes.compactMap { $0.0.description.unicodeScalars.first })))
  /// These begin with the last character of a place and are none: 市场监管局, 区域, 城镇化, 杭州市.
  private static let otherWords: [StaticString] = [
    "市场", "市政", "市民", "市容", "区域", "区划", "镇化", "乡村", "省委", "州际", "县域", "旗下", "盟员",
    // The end of a name: 杭州市, 贵州省, 通州区.
    "州市", "州省", "州区", "州县", "州镇", "州乡", "州街道",
  ]
  private static let municipalities: [StaticString] = ["北京市", "上海市", "天津市", "重庆市"]

  /// The level of a 市: a municipality is a province, one inside another 市 a county.
  private static func lowered(
    _ level: PlanLevel, below above: PlanLevel?, _ points: CodePoints, _ start: Int, _ close: Int
  ) -> PlanLevel {
    guard level == .city else { return level }
    if points.end(ofAny: municipalities, at: start) == close { return .province }
    return above == .city ? .county : level
  }

  /// The level of what the place is followed by: its government keeps its level, an office of it is a unit.
  private static func level(_ level: PlanLevel, _ points: CodePoints, _ rest: Range<Int>) -> PlanLevel {
    let end = points.beforeBlanks(rest.upperBound)
    guard end > rest.lowerBound else { return level }
    let start = points.afterBlanks(rest.lowerBound)
    if points.end(ofAny: governments, at: start) != nil { return level }
    return offices.contains { points.ends(with: $0, at: end) } ? .unit : level
  }

  private static let governments: [StaticString] = [
    "人民政府", "政府", "管委会", "管理委员会", "办事处", "党工委", "党政", "办公室", "办公厅", "委办公室", "委办",
  ]
  private static let offices: [StaticString] = [
    "局", "委", "办", "厅", "院", "中心", "科", "处", "公司", "学校", "站", "所", "队", "委员会", "部", "馆", "大学", "集团", "办公室",
  ]
}
