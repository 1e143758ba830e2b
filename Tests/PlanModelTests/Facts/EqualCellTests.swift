import PlanCalendar
import PlanModel
import PlanSource
import TestSupport
import Testing

/// Cells that say the same are read once; what is found in them stands where each of them stands.
@Suite("equal cells")
struct EqualCellTests {
  /// A cell of responsibility and one of deadlines.
  struct Case: CustomTestStringConvertible, Sendable {
    let responsible: String
    let deadline: String

    init(_ responsible: String, _ deadline: String) {
      self.responsible = responsible
      self.deadline = deadline
    }

    var testDescription: String { "\(responsible) \(deadline)" }

    /// A plan of the same task three times, another one between, the last time in escapes.
    var plan: Plan {
      get throws {
        let task = #"{"responsible": "\#(responsible)", "deadline": "\#(deadline)"}"#
        let other = #"{"responsible": "区融媒体中心、区财政局负责", "deadline": "2024年12月底前"}"#
        let last = #"{"responsible": "\#(escaped(responsible))", "deadline": "\#(escaped(deadline))"}"#
        let json = #"{"title": "云溪区2024年工作要点", "tasks": [\#(task), \#(other), \#(task), \#(last)]}"#
        return try PlanReader.read(try JSONParser.parse(Array(json.utf8)), format: .json)
      }
    }

    private func escaped(_ text: String) -> String {
      text.utf16.map {
        "\\u" + String(repeating: "0", count: 4 - String($0, radix: 16).count) + String($0, radix: 16)
      }
      .joined()
    }
  }

  private static let cases = [
    Case("区财政局牵头，区教育局、区民政局按职责分工负责", "长期坚持"),
    Case("区市场监管局，区城管局", "2024年6月底前，自印发之日起15日内"),
    Case("各镇（街道）等有关部门配合", "10月底前"),
    Case("区政务公开办（牵头单位：区政府办公室；完成时限：2024年9月底前）", "每季度"),
    Case("★区人力资源社会保障局、各有关单位", "适时"),
  ]

  @Test("say the same where they stand", arguments: cases)
  func sayTheSame(_ example: Case) throws {
    let facts = PlanFacts(try example.plan, vocabulary: ShippedTables.vocabulary)
    let first = words(of: 0, facts)
    #expect(words(of: 2, facts) == first)
    #expect(words(of: 3, facts) == first)
    let alone = UnitPhraseParser.parse(Text(example.responsible), vocabulary: ShippedTables.vocabulary)
    #expect(facts.unitRange(of: 2).map { facts.units[$0].name } == alone.units.map(\.name))
    #expect(facts.roleWordRange(of: 2).map { facts.roleWords[$0].text } == alone.roleWords.map(\.text))
    for index in facts.plan.tasks.indices { checkPlaces(of: index, facts) }
  }

  @Test("say the same in plans that were read before and in later ones", arguments: cases)
  func sayTheSameLater(_ example: Case) throws {
    let memory = UnitMemory(vocabulary: ShippedTables.vocabulary)
    for other in Self.cases { _ = PlanFacts(try other.plan, memory: memory).bodies }
    let (known, alone) = (
      PlanFacts(try example.plan, memory: memory),
      PlanFacts(try example.plan, vocabulary: ShippedTables.vocabulary)
    )
    for index in known.plan.tasks.indices {
      #expect(words(of: index, known) == words(of: index, alone))
      checkPlaces(of: index, known)
    }
    #expect(known.bodies.map(\.units) == alone.bodies.map(\.units))
    #expect(known.bodyPositions == alone.bodyPositions)
  }

  @Test("a cell says another day in a plan of another year")
  func years() throws {
    let memory = UnitMemory(vocabulary: ShippedTables.vocabulary)
    for year in [2023, 2024, 2024, 2023] {
      let tasks = #"{"deadline": "10月底前"}, {"deadline": "会议结束后5日内"}, {"deadline": "10月底前"}"#
      let json = #"{"title": "云溪区\#(year)年工作要点", "tasks": [\#(tasks)]}"#
      let facts = PlanFacts(
        try PlanReader.read(try JSONParser.parse(Array(json.utf8)), format: .json), memory: memory)
      #expect(facts.deadlines.map { $0.due?.year } == [year, nil, year])
      #expect(facts.deadlines[1].anchor.string == "会议结束后")
      checkPlaces(of: 1, facts)
    }
  }

  @Test("names have one number where they were read in the same way")
  func names() throws {
    let memory = UnitMemory(vocabulary: ShippedTables.vocabulary)
    let tasks = ["区城管局牵头，区财政局配合", "区财政局负责", "区城市管理局、区财政局", "财政局"]
    let json = #"{"tasks": [\#(tasks.map { #"{"responsible": "\#($0)"}"# }.joined(separator: ", "))]}"#
    let plan = try PlanReader.read(try JSONParser.parse(Array(json.utf8)), format: .json)
    for _ in 0..<2 {
      let units = PlanFacts(plan, memory: memory).units
      #expect(units.map(\.nameNumber) == [0, 1, 1, 2, 1, 3])
      #expect(units.map(\.bodyNumber) == [0, 1, 1, 0, 1, 2])
      #expect(units.map(\.markNumber) == [0, 3, 0, 0, 2, 0])
      #expect(units.map(\.spanNumber) == [0, 11, 8, 23, 10, 24])
    }
  }

  @Test("long names are forgotten between plans before they take much memory")
  func longNames() throws {
    let memory = UnitMemory(vocabulary: ShippedTables.vocabulary)
    let names = (10..<30).map { "区" + String(repeating: "财政", count: $0 * 1000) + "局" }
    let json = #"{"tasks": [\#(names.map { #"{"responsible": "\#($0)"}"# }.joined(separator: ", "))]}"#
    let plan = try PlanReader.read(try JSONParser.parse(Array(json.utf8)), format: .json)
    let first = PlanFacts(plan, memory: memory).units.map(\.nameNumber)
    memory.trim()
    #expect(memory.age == 1)
    #expect(PlanFacts(plan, memory: memory).units.map(\.nameNumber) == first)
  }

  /// What is said of `task`, with places counted from the start of its cells.
  private func words(of task: Int, _ facts: PlanFacts) -> [String] {
    let cell = facts.plan.tasks[task].responsible
    let units = facts.unitRange(of: task).map { position in
      let unit = facts.units[position]
      return "\(unit.name) \(unit.role) \(unit.kind) \(unit.base) \(facts.unitBodies[position]) "
        + "\(unit.separator) \(unit.index) \(unit.spanStart - cell.start) \(unit.spanEnd - cell.start)"
    }
    let words = facts.roleWordRange(of: task).map { "\(facts.roleWords[$0].text)" }
    let deadlines = facts.deadlineRange(of: task).map { position in
      let deadline = facts.deadlines[position]
      return "\(deadline.text) \(deadline.kind) \(deadline.anchor) \(deadline.amount)"
    }
    return units + words + deadlines + ["\(facts.isOpenEnded(task)) \(facts.arrangement(task))"]
  }

  /// Everything found in `task` lies inside of it and knows its task.
  private func checkPlaces(of task: Int, _ facts: PlanFacts) {
    let range = facts.plan.tasks[task].range
    let units = facts.unitRange(of: task).map { facts.units[$0] }
    let deadlines = facts.deadlineRange(of: task).map { facts.deadlines[$0] }
    #expect(units.allSatisfy { $0.task == task } && deadlines.allSatisfy { $0.task == task })
    for text in units.flatMap({ [$0.name, $0.span, $0.prefix] }) + deadlines.map(\.text) {
      #expect(text.place.map { range.contains($0) } ?? false)
    }
    for anchor in deadlines.map(\.anchor) where !anchor.isEmpty {
      #expect(anchor.place.map { range.contains($0) } ?? false)
    }
  }

  @Test("bodies are those of names, however often these stand there")
  func bodies() throws {
    let tasks = [
      "区城管局牵头，区财政局配合", "区财政局", "区城市管理局、区城管局", "城市管理局，有关部门", "区城管局牵头，区财政局配合",
    ]
    let json = #"{"tasks": [\#(tasks.map { #"{"responsible": "\#($0)"}"# }.joined(separator: ", "))]}"#
    let plan = try PlanReader.read(try JSONParser.parse(Array(json.utf8)), format: .json)
    let facts = PlanFacts(plan, vocabulary: ShippedTables.vocabulary)
    for (unit, body) in zip(facts.units, facts.unitBodies) {
      #expect(body == facts.vocabulary.body(of: unit))
    }
    let told = facts.bodies.map { body in
      let names = body.names.map { facts.units[facts.bodyPositions[$0]].name.string }
      return "\(names.joined(separator: "/")) \(body.tasks.map { facts.bodyPositions[$0] }) "
        + "\(body.leads.map { facts.bodyPositions[$0] }) \(body.units.count)"
    }
    #expect(
      told == [
        "区城管局/区城市管理局 [0, 2, 4] [0, 4] 4", "区财政局 [0, 1, 4] [] 3", "城市管理局 [3] [] 1",
      ])
  }
}
