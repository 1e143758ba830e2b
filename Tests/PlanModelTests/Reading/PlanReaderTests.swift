import PlanModel
import PlanSource
import TestSupport
import Testing

/// The plan that JSON describes.
func plan(_ json: String) throws -> Plan {
  try PlanReader.read(JSONParser.parse(Array(json.utf8)), format: .json)
}

@Suite("the plan reader")
struct PlanReaderTests {
  @Test("every field of the format is read, each text with its place")
  func fields() throws {
    let source = """
      {"planlint": 1, "title": "云溪区2024年政务公开重点工作任务分工", "documentNumber": "云政办函〔2024〕7号",
       "issuer": "云溪区人民政府办公室", "issued": "2024年3月1日", "published": "2024-03-05", "addressees": "各镇：",
       "noticeTitle": "关于印发分工的通知", "year": "2024", "level": "county", "status": "final", "profile": "issue",
       "preamble": ["根据要求"], "columns": ["序号", ""], "attachments": ["1.表"], "notes": ["注"], "other": ["页脚"],
       "suppress": [{"rule": "units/missing", "where": "一/1", "reason": "另行通知", "until": "2024-12-31"}],
       "sections": [{"number": "一", "title": "解读", "text": ["总述"],
         "sections": [{"number": "（一）", "title": "细目", "tasks": [{"number": "2"}]}],
         "tasks": [{"number": 1, "title": "甲", "content": "乙", "requirement": "丙\\n丁", "responsible": "区财政局负责",
           "lead": "", "assist": null, "deadline": "全年", "remarks": "略", "columns": {"责任领导": "张三", "权重": 60},
           "continues": true, "inherited": ["deadline"]}]}],
       "tasks": [{"title": "章外"}]}
      """
    let plan = try plan(source)
    #expect(plan.readerNotes.map(\.kind) == [.inheritedCell])
    #expect(plan.title == Text("云溪区2024年政务公开重点工作任务分工"))
    #expect(plan.statedYear == 2024)
    #expect(plan.statedLevel == .county)
    #expect(plan.statedStatus == .final)
    #expect(plan.statedProfile == .issue)
    #expect(plan.columns.map(\.string) == ["序号", ""])
    #expect(plan.suppressions.map(\.until.string) == ["2024-12-31"])
    #expect(plan.sections.map(\.title.string) == ["解读", "细目"])
    #expect(plan.sections.map(\.parent) == [nil, 0])
    #expect(plan.sections.map(\.allTasks) == [1..<3, 2..<3])
    #expect(plan.sections.map(\.tasks) == [1..<2, 2..<3])
    #expect(plan.sections.map(\.descendants) == [1..<2, 2..<2])
    #expect(plan.tasks.map(\.title.string) == ["章外", "甲", ""])
    let task = plan.tasks[1]
    #expect(task.number == Text("1") && task.requirement == Text("丙\n丁"))
    #expect(task.columns.map(\.value.string) == ["张三", "60"])
    #expect(task.continues && task.inherited == [.deadline])
    #expect(task.assist.isEmpty && task.assist.isLocated)
    for text in [plan.title, task.responsible, task.number, task.columns[0].header, plan.notes[0]] {
      let place = try #require(text.place)
      #expect(plan.source.bytes[place.lowerBound..<place.upperBound].elementsEqual(text.utf8))
    }
  }

  @Test("a list of units is a cell too, each name at its own place")
  func listedUnits() throws {
    let plan = try plan(
      #"{"tasks": [{"responsible": ["区财政局", {"name": "区教育局", "role": "assist"}, "", {"role": "lead"}]}]}"#)
    let task = plan.tasks[0]
    #expect(task.listedUnits.map(\.name.string) == ["区财政局", "区教育局"])
    #expect(task.listedUnits.map(\.role) == [.responsible, .assist])
    #expect(task.responsible == Text("区财政局、区教育局"))
    let second = task.responsible.slice(15, 27)
    #expect(second == Text("区教育局"))
    #expect(second.place == task.listedUnits[1].name.place)
    #expect(plan.readerNotes.isEmpty)
  }

  struct NoteCase: CustomTestStringConvertible, Sendable {
    let marked: String
    let kind: ReaderNote.Kind
    let header: String
    var testDescription: String { marked }

    init(_ marked: String, _ kind: ReaderNote.Kind, _ header: String) {
      self.marked = marked
      self.kind = kind
      self.header = header
    }
  }

  @Test(
    "what is unknown or of the wrong type is noted at its place",
    arguments: [
      NoteCase(#"{"tasks": [], "«titel»": "甲"}"#, .unknownField, "title"),
      NoteCase(#"{"tasks": [{"«deadlin»": "全年"}]}"#, .unknownField, "deadline"),
      NoteCase(#"{"tasks": [{"«责任单位»": "区财政局"}]}"#, .unknownField, "responsible"),
      NoteCase(#"{"tasks": [{"«owner»": "区财政局"}]}"#, .unknownField, ""),
      NoteCase(#"{"tasks": [{"responsible": [{"name": "区财政局", "«rol»": "lead"}]}]}"#, .unknownField, "role"),
      NoteCase(#"{"tasks": [], "suppress": [{"rule": "a/b", "«why»": "x"}]}"#, .unknownField, ""),
      NoteCase(#"{"tasks": [{"deadline": «2018»}]}"#, .wrongType, "string"),
      NoteCase(#"{"tasks": [{"title": «["甲"]»}]}"#, .wrongType, "string"),
      NoteCase(#"{"tasks": [{"responsible": «true»}]}"#, .wrongType, "string or list"),
      NoteCase(#"{"tasks": [{"responsible": [«1»]}]}"#, .wrongType, "string or object"),
      NoteCase(#"{"tasks": [{"continues": «"yes"»}]}"#, .wrongType, "boolean"),
      NoteCase(#"{"tasks": «{}»}"#, .wrongType, "list"),
      NoteCase(#"{"tasks": [«"甲"»]}"#, .wrongType, "object"),
      NoteCase(#"{"tasks": [], "preamble": «"甲"»}"#, .wrongType, "list"),
      NoteCase(#"{"tasks": [], "year": «"今年"»}"#, .wrongType, "year"),
      NoteCase(#"{"tasks": [], "status": «"old"»}"#, .wrongType, "draft|final"),
      NoteCase(#"{"planlint": «2»}"#, .wrongType, "1"),
      NoteCase(#"{"tasks": [{"columns": «[]»}]}"#, .wrongType, "object"),
      NoteCase(
        #"{"sections": [{"number": "一", "title": "甲", "tasks": [{"number": "1"}]},"#
          + #" {"number": "一", "title": "«甲»", "tasks": [{"number": "2"}]}]}"#, .repeatedHeading, ""),
    ])
  func notes(_ example: NoteCase) throws {
    let marked = Marked(example.marked)
    let plan = try plan(marked.text)
    #expect(plan.readerNotes.map(\.kind) == [example.kind])
    #expect(plan.readerNotes.map(\.header) == [example.header])
    #expect(plan.readerNotes.map(\.text.place) == marked.ranges)
  }

  @Test(
    "derived fields, nulls and equal headings whose numbers begin anew are no defect",
    arguments: [
      #"{"tasks": [{"path": ["一"], "units": [], "location": {"line": 1}}], "taskCount": 3, "format": 7}"#,
      #"{"tasks": null, "title": null, "sections": null, "preamble": null, "year": null}"#,
      #"{"sections": [{"title": "甲", "tasks": [{"number": "1"}]}, {"title": "甲", "tasks": [{"number": "1"}]}]}"#,
      #"{"planlint": 1}"#,
    ])
  func noNotes(_ json: String) throws {
    #expect(try plan(json).readerNotes.isEmpty)
  }

  @Test("a field whose name or type is wrong is read where it is plain what was meant")
  func meant() throws {
    let plan = try plan(
      """
      {"tasks": [
        {"titel": "甲", "责任单位": "区财政局负责", "deadline": 2024, "lead": ["区财政局", "区教育局"]},
        {"title": "乙", "titel": "丙", "responsable": ["区财政局"], "deadline": true, "owner": "区财政局"}]}
      """)
    #expect(plan.tasks.map(\.title.string) == ["甲", "乙"])
    #expect(plan.tasks.map(\.responsible.string) == ["区财政局负责", ""])
    #expect(plan.tasks.map(\.deadline.string) == ["2024", ""])
    #expect(plan.tasks.map(\.lead.string) == ["区财政局、区教育局", ""])
    let notes: [ReaderNote.Kind] = [
      .unknownField, .unknownField, .wrongType, .wrongType, .unknownField, .unknownField, .wrongType,
      .unknownField,
    ]
    #expect(plan.readerNotes.map(\.kind) == notes)
  }

  @Test("null denies what would be inferred")
  func denials() throws {
    let facts = PlanFacts(
      try plan(#"{"title": "云溪区2024年分工", "year": null, "level": null, "tasks": []}"#),
      vocabulary: Vocabulary(tables: []))
    #expect(facts.year == nil)
    #expect(facts.level == nil)
    #expect(facts.region == "云溪区")
  }

  @Test("a root that is no plan is refused")
  func noPlan() throws {
    #expect(throws: PlanReadError.rootIsNoObject(ByteRange(0, 2))) { try plan("[]") }
    #expect(throws: PlanReadError.rootIsNoPlan(ByteRange(0, 14))) { try plan(#"{"title": "a"}"#) }
  }
}
