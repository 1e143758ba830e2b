import PlanModel
import PlanSource
import TestSupport
import Testing

/// Plain cells are read by pieces that are known by their bytes: what is said must be what reading them whole says.
@Suite("pieces of cells of responsibility")
struct SegmentTests {
  /// Pieces, marks and disturbances of which cells are made.
  private static let scraps = [
    "区财政局", "区教育局", "市场监管局", "各镇（街道）", "各县（市、区）", "区政府办公室", "区政务公开办", "有关部门", "区委区政府", "区人力资源社会保障局",
    "区财政局区教育局", "区城管局各镇街", "会", "会同", "等", "等部门", "牵头", "配合", "负责", "落实", "按职责分工负责", "按职责分工", "分别", "由",
    "牵头单位", "全年", "见附件", "无", "（牵头）", "（", "）", "、", "、", "、", "，", "，", "；", "。", ",", ";", " ", "：", "★",
    "和",
    "12345热线", "做好", "协作", "組織", "长期",
  ]

  @Test("say what the whole cell says, in plans one after the other")
  func law() throws {
    var random = SplitMix64(seed: 20_241_122)
    let memory = UnitMemory(vocabulary: ShippedTables.vocabulary)
    for _ in 0..<100 {
      let cells = (0..<60).map { _ in
        (0..<Int.random(in: 1...9, using: &random))
          .map { _ in Self.scraps[Int.random(in: 0..<Self.scraps.count, using: &random)] }.joined()
      }
      let field = ["responsible", "lead", "assist"][Int.random(in: 0..<3, using: &random)]
      let tasks = cells.map { #"{"\#(field)": "\#($0)"}"# }
      let json = #"{"tasks": [\#(tasks.joined(separator: ", "))]}"#
      let plan = try PlanReader.read(try JSONParser.parse(Array(json.utf8)), format: .json)
      check(PlanFacts(plan, memory: memory))
      memory.trim()
    }
  }

  /// Compares what is known of each task with its cell read whole.
  private func check(_ facts: PlanFacts) {
    for (index, task) in facts.plan.tasks.enumerated() {
      let (cell, column): (Text, UnitRole) =
        if !task.lead.isEmpty {
          (task.lead, .lead)
        } else if !task.assist.isEmpty {
          (task.assist, .assist)
        } else {
          (task.responsible, .responsible)
        }
      let whole = UnitPhraseParser.parse(cell, column: column, task: index, vocabulary: facts.vocabulary)
      let units = facts.unitRange(of: index).map { facts.units[$0] }
      #expect(units.map(words) == whole.units.map(words), "\(cell)")
      let roles = facts.roleWordRange(of: index).map { facts.roleWords[$0] }
      #expect(roles.map(words) == whole.roleWords.map(words), "\(cell)")
      #expect(facts.isOpenEnded(index) == whole.isOpenEnded, "\(cell)")
      #expect(facts.arrangement(index) == whole.arrangement, "\(cell)")
      checkNumbers(units)
    }
  }

  private func words(_ unit: Unit) -> String {
    "\(unit.name) \(unit.name.edges) \(unit.role) \(unit.kind) \(unit.isGlued) \(unit.separator) \(unit.index) \(unit.task) "
      + "\(unit.spanStart) \(unit.spanEnd) \(unit.prefixStart) \(unit.prefixEnd)"
  }

  private func words(_ word: RoleWord) -> String {
    "\(word.text) \(word.text.edges) \(word.role.map { "\($0)" } ?? "") \(word.task)"
  }

  /// Units with the same number of their span have spans that say the same, and all that say so little have one.
  private func checkNumbers(_ units: [Unit]) {
    for unit in units {
      #expect(unit.nameNumber >= 0 && unit.bodyNumber >= 0)
      for other in units {
        if unit.nameNumber == other.nameNumber { #expect(unit.name == other.name && unit.kind == other.kind) }
        if unit.spanNumber >= 0, unit.spanNumber == other.spanNumber { #expect(unit.span == other.span) }
      }
    }
  }
}
