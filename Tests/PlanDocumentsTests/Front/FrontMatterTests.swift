import PlanDocuments
import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("front matter of documents")
struct FrontMatterTests {
  private func plan(_ text: String) throws -> Plan {
    let document = try DocumentKind.text.read(Array(text.utf8))
    return try PlanBuilder(vocabulary: ShippedTables.vocabulary).build(document).plan
  }

  @Test(
    "a notice and its plan are told apart, whether the plan is prose or a table",
    arguments: [FrontCases.prose, FrontCases.table])
  func notice(_ body: String) throws {
    let plan = try plan(FrontCases.notice + body + FrontCases.tail)
    #expect(plan.tasks.count == 2)
    #expect(plan.title.string == "云溪区2024年政务公开工作要点任务分工")
    #expect(plan.noticeTitle.string == "云溪区人民政府办公室关于印发云溪区2024年政务公开工作要点任务分工的通知")
    #expect(plan.documentNumber.string == "云政办发〔2024〕3号")
    #expect(plan.addressees.string == "各镇人民政府、街道办事处，区政府各部门：")
    #expect(plan.preamble.count == 3)
    #expect(plan.issuer.string == "云溪区人民政府办公室")
    #expect(plan.issued.string == "2024年3月1日")
    #expect(plan.published.string == "2024-03-05")
    #expect(plan.attachments.map(\.string) == ["1.云溪区2024年政务公开工作要点任务分工", "2.联系人反馈表"])
    #expect(plan.notes.map(\.string) == ["注：标★的为牵头单位。"])
    #expect(plan.other.contains { $0.string == "（此件公开发布）" })
    #expect(plan.other.contains { $0.string.hasPrefix("索引号") })
  }

  struct Case: Sendable {
    var text: String
    var title = ""
    var notice = ""
    var number = ""
    var issuer = ""
    var issued = ""
    var published = ""
  }

  @Test(
    "titles, numbers and dates are found in many forms",
    arguments: [
      Case(text: "云溪区2024年\n政务公开重点工作任务分工\n（征求意见稿）\n", title: "云溪区2024年政务公开重点工作任务分工（征求意见稿）"),
      Case(text: "附件：云溪区2024年政务公开工作要点\n", title: "云溪区2024年政务公开工作要点"),
      Case(text: "附件2\n云溪区政务公开工作台账\n", title: "云溪区政务公开工作台账"),
      Case(text: "云溪区2024年政务公开工作要点\n（2024年3月1日）\n", title: "云溪区2024年政务公开工作要点", issued: "2024年3月1日"),
      Case(
        text: "云溪区2024年政务公开工作要点\n发布时间：2024年3月5日 来源：区政府办\n", title: "云溪区2024年政务公开工作要点",
        published: "2024年3月5日"),
      Case(
        text: "云政办发20243号\n关于印发云溪区政务公开工作要点的通知\n各镇：\n现印发给你们。\n云溪区政府办公室\n202431\n云溪区政务公开工作要点\n",
        title: "云溪区政务公开工作要点", notice: "关于印发云溪区政务公开工作要点的通知", number: "云政办发20243号",
        issuer: "云溪区政府办公室", issued: "202431"),
      Case(
        text: "云政办 [2024] 3 号    签发人：李明\n关于印发云溪区政务公开工作要点的通知\n各镇：\n现印发给你们。\n云溪区政务公开工作要点\n",
        title: "云溪区政务公开工作要点", notice: "关于印发云溪区政务公开工作要点的通知", number: "云政办 [2024] 3 号"),
      Case(
        text: "云溪区人民政府办公室关于印发\n云溪区2024年政务公开工作要点的通知\n各镇：\n现印发给你们。\n云溪区2024年政务公开工作要点\n",
        title: "云溪区2024年政务公开工作要点", notice: "云溪区人民政府办公室关于印发云溪区2024年政务公开工作要点的通知"),
    ])
  func forms(_ example: Case) throws {
    for body in [FrontCases.prose, FrontCases.table] {
      let plan = try plan(example.text + body)
      #expect(plan.tasks.count == 2)
      #expect(plan.title.string == example.title)
      #expect(plan.noticeTitle.string == example.notice)
      #expect(plan.documentNumber.string == example.number)
      #expect(plan.issuer.string == example.issuer)
      #expect(plan.issued.string == example.issued)
      #expect(plan.published.string == example.published)
    }
  }

  @Test(
    "a signature below the plan is no task",
    arguments: [
      ("云溪区人民政府办公室\n2024年3月1日", "云溪区人民政府办公室", "2024年3月1日"),
      ("云溪区人民政府办公室\n二〇二四年三月一日", "云溪区人民政府办公室", "二〇二四年三月一日"),
      ("云溪区人民政府办公室 2024 年 3 月 1 日", "云溪区人民政府办公室", "2024 年 3 月 1 日"),
      ("江城市云溪区人民政府办公室\n2019918", "江城市云溪区人民政府办公室", "2019918"),
    ])
  func signature(_ text: String, _ issuer: String, _ issued: String) throws {
    let plan = try plan("云溪区2024年政务公开工作要点\n" + FrontCases.prose + "\n\n" + text)
    #expect(plan.tasks.count == 2)
    #expect(plan.tasks.last?.requirement.string == "推进教育信息公开。")
    #expect(plan.issuer.string == issuer)
    #expect(plan.issued.string == issued)
  }

  @Test("headings above tables are sections, and their units are those of tasks without a column for units")
  func chapters() throws {
    let plan = try plan(
      """
      云溪区2024年政务公开任务分工表
      一、主动公开（责任单位：区财政局）

      序号\t工作任务\t完成时限
      1\t公开预算\t6月底前
      2\t公开决算\t10月底前

      二、政策解读（责任单位：区政府办公室）

      序号\t工作任务\t完成时限
      1\t同步解读\t全年
      2\t回应关切\t全年
      """)
    #expect(
      ProseWords.outline(plan) == [
        "一 1 区财政局 @6月底前", "一 2 区财政局 @10月底前", "二 1 区政府办公室 @全年", "二 2 区政府办公室 @全年",
      ])
    #expect(plan.sections.map(\.title.string) == ["主动公开", "政策解读"])
  }

  @Test("a text box above the tables can hold the title, any other is no part of the plan")
  func textBoxes() throws {
    let lines = ["云溪区2024年政务公开工作要点任务分解表", "内部资料", "1.公开预算。（责任单位：区财政局）"]
    let storage = TextStorage(Array(lines.joined(separator: "\n").utf8), origin: .source)
    var start = 0
    let blocks = lines.enumerated().map { position, line in
      defer { start += line.utf8.count + 1 }
      let text = Text(storage, start, start + line.utf8.count)
      return Block.paragraph(Paragraph(text, kind: position < 2 ? .textBox : .body))
    }
    let document = Document(source: storage, format: .docx, blocks: blocks)
    let plan = try PlanBuilder(vocabulary: ShippedTables.vocabulary).build(document).plan
    #expect(plan.title.string == lines[0])
    #expect(plan.other.map(\.string) == [lines[1]])
    #expect(plan.tasks.count == 1)
  }

  @Test(
    "a title that ends with a full stop is a title",
    arguments: [
      ("云溪区2024年政务公开工作要点。", "云溪区2024年政务公开工作要点。"),
      ("现将云溪区2024年政务公开工作要点印发给你们，请按年度制定工作方案。", ""),
    ])
  func stops(_ line: String, _ title: String) throws {
    #expect(try plan(line + "\n\n" + FrontCases.prose).title.string == title)
  }

  @Test("heads of attachments below the plan are kept")
  func attachments() throws {
    let text = FrontCases.notice + FrontCases.prose + "\n\n附件2\n\n联系人反馈表\n"
    let plan = try plan(text)
    #expect(plan.attachments.map(\.string) == ["1.云溪区2024年政务公开工作要点任务分工", "2.联系人反馈表"])
    #expect(plan.other.map(\.string).filter { $0.hasPrefix("附件") } == ["附件1", "附件2"])
    #expect(plan.tasks.count == 2)
  }

  @Test("a date with dots under a signature is no task", arguments: ["2024.3.1", "2024．3．1", "2024-03-01"])
  func dottedDates(_ date: String) throws {
    let signed = FrontCases.notice.replacing("\n    2024年3月1日\n", with: "\n\(date)\n")
    let plan = try plan(signed.replacing("\n2024年3月1日\n", with: "\n\(date)\n") + FrontCases.prose)
    #expect(plan.issued.string == date)
    #expect(plan.tasks.count == 2)
  }
}
