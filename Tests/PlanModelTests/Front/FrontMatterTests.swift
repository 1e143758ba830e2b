import PlanCalendar
import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("what stands above the table")
struct FrontMatterTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let json: String
    let expected: String
    var testDescription: String { json }

    init(_ json: String, _ expected: String) {
      self.json = json
      self.expected = expected
    }
  }

  private func facts(_ json: String) throws -> PlanFacts {
    PlanFacts(try plan(#"{"tasks": [], "# + json + "}"), vocabulary: Vocabulary(tables: []))
  }

  @Test(
    "the year is stated, else of the title, the number, the date of issue",
    arguments: [
      Case(#""year": 2020, "title": "云溪区2019年分工""#, "2020"),
      Case(#""title": "云溪区 2019 年政务公开分工""#, "2019"),
      Case(#""title": "云溪区二〇一九年分工""#, "2019"),
      Case(#""title": "分工", "documentNumber": "云政办函〔2018〕39号", "issued": "2019年1月1日""#, "2018"),
      Case(#""title": "分工", "issued": "2019 年 8 月 9 日""#, "2019"),
      Case(#""title": "分工""#, "nil"),
      Case(#""title": "分工", "issued": "2019918""#, "nil"),
      Case(#""title": "云溪区2019年分工", "year": null"#, "nil"),
    ])
  func year(_ example: Case) throws {
    #expect(try facts(example.json).year.map { "\($0)" } ?? "nil" == example.expected)
  }

  @Test(
    "dates are read however they are written",
    arguments: [
      Case(#""issued": "2019 年 8 月 9 日""#, "2019-08-09"),
      Case(#""issued": "２０１９年８月９日""#, "2019-08-09"),
      Case(#""issued": "二〇一九年十二月二十一日""#, "2019-12-21"),
      Case(#""issued": "2019-10-22 10:30""#, "2019-10-22"),
      Case(#""issued": "2019/1/2""#, "2019-01-02"),
      Case(#""issued": "发文日期：2019.1.2""#, "2019-01-02"),
      Case(#""issued": 20191022"#, "nil"),
      Case(#""issued": "2019年2月30日""#, "nil"),
      Case(#""issued": null"#, "nil"),
    ])
  func issued(_ example: Case) throws {
    #expect(try facts(example.json).issuedOn.map(\.description) ?? "nil" == example.expected)
  }

  @Test(
    "place and level are those of the issuer that the title names",
    arguments: [
      Case(#""title": "云溪区2024年政务公开分工""#, "云溪区 county"),
      Case(#""title": "江城市云溪区2024年分工""#, "江城市云溪区 county"),
      Case(#""title": "江城市2024年分工""#, "江城市 city"),
      Case(#""title": "江城市财政局2024年分工""#, "江城市 unit"),
      Case(#""title": "云溪区人民政府办公室2024年分工""#, "云溪区 county"),
      Case(#""title": "云溪区石桥镇2024年分工""#, "云溪区石桥镇 town"),
      Case(#""title": "2024年云溪区政务公开分工""#, "云溪区 county"),
      Case(#""title": "东湖高新区 2024 年分工""#, "东湖高新区 county"),
      Case(#""title": "重庆市2024年分工""#, "重庆市 province"),
      Case(#""title": "某省2024年分工""#, "某省 province"),
      Case(#""title": "政务公开任务分工""#, "nil nil"),
      Case(#""title": "云溪区2024年分工", "issuer": "江城市云溪区人民政府办公室""#, "江城市云溪区 county"),
      Case(#""title": "任务分工", "issuer": "云溪区市场监管局""#, "云溪区 unit"),
      Case(#""noticeTitle": "关于印发《云溪区2024年分工》的通知""#, "云溪区 county"),
      Case(#""title": "全区2024年政务公开分工""#, "nil county"),
      Case(#""title": "全市2024年分工", "issuer": "江城市人民政府办公室""#, "江城市 city"),
    ])
  func region(_ example: Case) throws {
    let facts = try facts(example.json)
    #expect("\(facts.region ?? "nil") \(facts.level?.rawValue ?? "nil")" == example.expected)
  }

  @Test("a long number in the title is looked over once")
  func longTitle() {
    func time(_ count: Int) -> Duration {
      var plan = Plan(source: .missing, format: .json)
      plan.title = Text("云溪区" + String(repeating: "9", count: count))
      return ThreadTime.best { _ = PlanFacts(plan, vocabulary: Vocabulary(tables: [])).level }
    }
    #expect(time(80_000) < time(10_000) * 24 + .milliseconds(2))
  }

  @Test(
    "the profile follows from what the document has",
    arguments: [
      Case(#""title": "云溪区2024年分工（征求意见稿）""#, "draft draft"),
      Case(#""title": "云溪区2024年分工""#, "final table"),
      Case(#""title": "分工", "noticeTitle": "关于印发分工的通知""#, "final issue"),
      Case(#""title": "分工", "published": "2024-03-01", "issuer": "云溪区政府办""#, "final web"),
      Case(#""title": "分工", "attachments": ["1.表"]"#, "final issue"),
      Case(#""title": "分工（草案）", "status": "final", "profile": "web""#, "final web"),
    ])
  func profile(_ example: Case) throws {
    let facts = try facts(example.json)
    #expect("\(facts.status.rawValue) \(facts.profile.rawValue)" == example.expected)
  }

  @Test(
    "the notice says how lists of units are read",
    arguments: [
      Case(#""notes": ["责任单位列第一位的为牵头单位。"]"#, "first-is-lead"),
      Case(#""preamble": ["请认真落实。责任单位排首位的为牵头单位，其余为配合单位。"]"#, "first-is-lead"),
      Case(#""notes": ["注：标★的为牵头单位"]"#, "star-is-lead"),
      Case(#""notes": ["未明确牵头单位的，由各责任单位分别负责"]"#, "each-alone"),
      Case(#""preamble": ["各单位要加强组织领导，第一时间落实；由区政府办公室牵头。"]"#, "none"),
    ])
  func readingRule(_ example: Case) throws {
    #expect(try facts(example.json).readingRule.rawValue == example.expected)
  }

  @Test("a damaged date has every reading that is a day")
  func readings() {
    #expect(ChineseDate.readings(Text("2019515")).map(\.description) == ["2019-05-15"])
    #expect(ChineseDate.readings(Text("2019111日")).map(\.description) == ["2019-01-11", "2019-11-01"])
    #expect(ChineseDate.readings(Text("20190515")).map(\.description) == ["2019-05-15"])
    #expect(ChineseDate.readings(Text("201911")).map(\.description) == ["2019-01-01"])
    for text in ["2019999", "1030日", "2019", "20195150日", "", "2019-05-15"] {
      #expect(ChineseDate.readings(Text(text)).isEmpty)
    }
  }
}
