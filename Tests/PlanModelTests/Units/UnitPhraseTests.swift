import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("phrases of responsibility")
struct UnitPhraseTests {
  @Test("units, role words, openness and arrangement are read as written", arguments: roles + closings + keys)
  func phrases(_ example: PhraseCase) {
    let phrase = example.read()
    let names = phrase.units.map { $0.name.string }
    let text = example.marked.utf8
    let wanted = example.marked.ranges.map {
      String(decoding: text[$0.lowerBound..<$0.upperBound], as: UTF8.self)
    }
    #expect(names == wanted)
    #expect(phrase.units.compactMap(\.name.place) == example.marked.ranges)
    #expect(phrase.roleWords.map(\.text.string).joined(separator: "|") == relatedWords(example))
    #expect(phrase.roleLetters == example.roles)
    #expect(phrase.isOpenEnded == example.isOpenEnded)
    #expect(phrase.arrangement == example.arrangement)
    #expect(phrase.deadlines.map(\.string) == example.deadlines)
    #expect(phrase.units.map(\.index) == Array(0..<phrase.units.count))
  }

  private func relatedWords(_ example: PhraseCase) -> String {
    example.marked.related.map {
      String(decoding: example.marked.utf8[$0.lowerBound..<$0.upperBound], as: UTF8.self)
    }.joined(separator: "|")
  }

  static let roles: [PhraseCase] = [
    PhraseCase("«组织人事局»、«财政局»‹负责›", "RR"),
    PhraseCase("«区财政局»‹牵头›，«区教育局»‹配合›", "LA"),
    PhraseCase("«区财政局»‹牵头›,«区教育局»、«区民政局»‹负责落实›", "LRR"),
    PhraseCase("«区财政局»、«区教育局»‹按职责分工分别负责›", "RR", .byDuty),
    PhraseCase("«区政府办公室»‹牵头›«区政府相关部门»‹配合›", "LA"),
    PhraseCase("«党政综合办公室»‹牵头›«宣传办公室»、«公共服务办公室»、«公安分局»‹配合›，«各相关部门»‹按职责分工落实›", "LAAAR", .byDuty),
    PhraseCase("«区财政局»‹统筹›，«各部门»‹落实›", "LR"),
    PhraseCase("«市发展改革委»‹牵头›‹会›«市财政局»、«市审计局»‹负责›。", "LRR"),
    PhraseCase("«宣传处»‹会›«办公室»", "LR"),
    PhraseCase("«区司法局»‹会同›«区财政局»‹负责落实›", "LR"),
    PhraseCase("«市教育局»、«市科技局»、«市公安局»‹分别牵头落实›", "LLL", .each),
    PhraseCase("«区财政局»‹按职能分工落实›,«各镇(街)»", "RR", .byDuty),
    PhraseCase("★«区财政局»、«区教育局»", "LR"),
    PhraseCase("★«区财政局»、«区教育局»‹配合›", "LA"),
    PhraseCase("此项工作由«市政府办公室»‹负责›,«市财政局»‹配合›。", "RA"),
    PhraseCase("由«区政府办公室»‹牵头›", "L"),
    PhraseCase("«区财政局»‹牵头›做好预算、决算公开工作,«区审计局»‹具体落实›;«区民政局»‹负责›做好社会救助公开工作", "LRR"),
    PhraseCase("«区编办»‹牵头›，«区政府各部门»‹负责落实›", "LR"),
    PhraseCase("«区财政局»‹牵头›，«区教育局»‹配合›；«各镇（街道）»‹参照落实›", "LAR"),
    PhraseCase("«区财政局» ‹牵头› «区教育局» ‹配合›", "LA"),
    PhraseCase("«区财政局»（‹牵头›）、«区教育局»（‹配合›）、«区民政局»", "LAR"),
    PhraseCase("分管副区长、协管副主任‹负责›，«区财政局»‹牵头›", "L"),
    PhraseCase("«区财政局»、«区教育局»，‹负责落实›", "RR"),
    PhraseCase("«区政府办公室»‹牵头›建设政策库，«区司法局»‹具体落实›；«各镇（街道）»‹负责›做好政策宣传", "LRR"),
    PhraseCase("«教育局»«民政局»‹配合›", "AA"),
    PhraseCase("«教育局»«民政局»«财政局»‹配合›", "AAA"),
    PhraseCase("«区教育局»«民政局»«财政局»", "RRR"),
    PhraseCase("«教育局»«民政局»等部门‹负责›", "RR", open: true),
    PhraseCase("«教育局民政科»‹负责›", "R"), PhraseCase("«教育局民政局综合科»‹负责›", "R"),
    PhraseCase("‹负责›", ""),
    PhraseCase("«区财政局»‹主要负责›，«区司法局»‹协作›", "RA"),
    PhraseCase("«区民政局»‹牵头›，«区残联»、«区供电公司»‹密切协作›", "LAA"),
    PhraseCase("«区经济协作办公室»‹牵头›，«区发展改革委协作科»‹配合›", "LA"),
    PhraseCase("«区民政局»‹牵头›，«区直各有关单位»‹按照职责分工做好›相关工作", "LR", .byDuty),
    PhraseCase("«区民政局»、«区残联»等部门‹按职责分工抓好›各自领域公开工作", "RR", open: true, .byDuty),
    PhraseCase("«區司法局»‹牽頭›，«區政府各部門»、«各縣（市、區）政府»‹配合›", "LAA"),
    PhraseCase("«區財政局»‹負責落實›", "R"),
    PhraseCase("«城投公司»‹负责›", "R"),
    PhraseCase("«甲局»、«乙局»", "RR"),
    PhraseCase("«区教体局»、«区住建局»等部门‹按照部门职责分工分别退静›", "RR", open: true, .byDuty),
    PhraseCase("«区教体局»、«区住建局»‹分别退静›", "RR", .each),
    PhraseCase("«区财政局»‹配和›", "R"),
    PhraseCase("«区教体局»等部门‹付责›", "R", open: true),
    PhraseCase("«区财政局»、«区教育局»‹共同负责›", "RR"),
    PhraseCase("«市政府办公室»、«市有关单位»(见附件1,下同),«各县(市、区)人民政府(管委会)»‹负责›", "RRR"),
    PhraseCase("[bookmark: _GoBack]«农业农村局»‹牵头›，«财政分局»、«宣传办公室»‹配合›", "LAA"),
    PhraseCase("«区财政局»、«区教育局»", "LL", column: .lead),
    PhraseCase("«区财政局»‹负责›", "L", column: .lead),
    PhraseCase("«区财政局»‹牵头›，«区教育局»‹配合›", "LA", column: .lead),
    PhraseCase("«区财政局»、«区教育局»", "AA", column: .assist),
    PhraseCase("1.«区财政局»；2.«区教育局»", "RR"),
    PhraseCase("1、«区财政局»\n2、«区教育局»", "RR"),
    PhraseCase("无", ""), PhraseCase("—", ""), PhraseCase("", ""), PhraseCase("（）", ""),
  ]

  static let closings: [PhraseCase] = [
    PhraseCase("«区林业局»、«区文广新局»等", "RR", open: true),
    PhraseCase("«区科技创新局»、«财政局»等有关单位。", "RR", open: true),
    PhraseCase("«区扶贫办»、«区环保局»等部门‹按职责分工负责落实›", "RR", open: true, .byDuty),
    PhraseCase("«区教育局»、«区民政局»、等相关区直部门，«各镇(办)»", "RRR", open: true),
    PhraseCase("«市财政局»等市有关单位、«各县(市、区)政府»‹负责›", "RR", open: true),
    PhraseCase("«市财政局»等公共企事业单位行业主管部门‹配合›", "A", open: true),
    PhraseCase("«市财政局»等部门和«各镇街»‹负责›", "RR", open: true),
    PhraseCase("«财政所»、«便民综合服务中心»、«土管所»等", "RRR", open: true),
    PhraseCase("«区高等教育办公室»‹负责›", "R"),
  ]

  static let keys: [PhraseCase] = [
    PhraseCase("（‹牵头单位›：«区财政局»；‹责任单位›：«区教育局»、«区民政局»）", "LRR"),
    PhraseCase("[‹牵头单位›:«区财政局»;‹配合单位›:«区教育局»]", "LA"),
    PhraseCase("【‹责任单位›：«区财政局»、«区建设管理委(区交通委)»、«各县(市、区)政府»】", "RRR"),
    PhraseCase(
      "(‹牵头单位›:«区财政局»、«区审计局»,‹责任单位›:«区教育局»,完成时限:6月底前)", "LLR", deadlines: ["6月底前"]),
    PhraseCase("‹牵头单位›：«区财政局»\n‹责任单位›：«区教育局»\n完成时限：2024年6月底前，12月底前", "LR", deadlines: ["2024年6月底前，12月底前"]),
    PhraseCase("‹责任单位›为«区财政局»", "R"),
    PhraseCase("‹牵头单位›：«区财政局»、责任领导：张三、‹配合单位›：«区教育局»", "LA"),
    PhraseCase("‹牵头›：«区财政局»；‹配合›：«区司法局»、«区教育局»", "LAA"),
    PhraseCase("‹主办›：«区财政局»；‹协办›：«区司法局»", "LA"),
    PhraseCase("‹牵头›:«区民政局» ‹协作›:«各镇（街道）»", "LA"),
    PhraseCase("‹责任›：«区民政局»，‹参与›：«区残联»", "RA"),
    PhraseCase("【‹牵头›】«区财政局»【‹配合›】«区司法局»、«区教育局»", "LAA"),
    PhraseCase("【‹牵头单位›】«区民政局»\n【‹配合单位›】«区残联»", "LA"),
    PhraseCase("[‹负责›]«区民政局» [‹协助›]«区残联»", "RA"),
    PhraseCase("«区财政局»‹牵头›，«区司法局»‹配合›，贯穿全年", "LA", deadlines: ["贯穿全年"]),
    PhraseCase("«区财政局»‹牵头›，«区司法局»‹配合›，分阶段推进", "LA", deadlines: ["分阶段推进"]),
    PhraseCase("«区财政局»‹牵头›，«区司法局»‹配合›，立行立改", "LA", deadlines: ["立行立改"]),
    PhraseCase("«区财政局»‹牵头›，«区司法局»‹配合›，见附件2", "LA"),
    PhraseCase("«见山镇人民政府»、«区财政局»", "RR"),
    PhraseCase("（«区财政局»‹牵头›，2024年6月底前完成）", "L", deadlines: ["2024年6月底前完成"]),
  ]
}
