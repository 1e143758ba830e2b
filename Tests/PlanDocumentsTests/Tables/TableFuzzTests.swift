import PlanDocuments
import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("tables of any kind")
struct TableFuzzTests {
  private static let pieces = [
    "", "", "1", "2.", "3", "（一）", "一、推进公开", "（一）公开财政信息", "1.公开预算。", "2.公开决算。\n3.公开采购。", "全年", "9月底前",
    "持续推进", "区财政局", "区财政局牵头，区政府各部门配合", "各镇（街道）", "序号", "工作任务", "具体要求", "责任单位", "牵头单位", "完成时限", "备注",
    "注：略。", "合计", "续表", "公开预算信息，接受社会监督。", "5.2024年8月底前公开。", "1 公开预算", "…", "附件", "2024年4月8日", "以下任务均由各镇负责",
    "索引号", "   ", "\n\n", "。", "1.5倍", "🏛️", "領域",
  ]

  @Test("10,000 random tables are read without harm, every text from its place")
  func random() throws {
    var generator = SplitMix64(seed: 2_024)
    let builder = PlanBuilder(vocabulary: ShippedTables.vocabulary, isTracing: true)
    var plans = 0
    for _ in 0..<10_000 {
      let document = Self.document(&generator)
      guard let plan = try? builder.build(document).plan else { continue }
      plans += 1
      if plans % 4 == 0 { check(plan) }
    }
    #expect(plans > 1_000)
  }

  @Test("4,000 random streams of cells are read without harm")
  func streams() throws {
    var generator = SplitMix64(seed: 4_202)
    let builder = PlanBuilder(vocabulary: ShippedTables.vocabulary)
    var plans = 0
    for number in 0..<4_000 {
      let document = Self.stream(&generator, isRow: number % 3 == 0)
      guard let plan = try? builder.build(document).plan else { continue }
      plans += 1
      if number % 5 == 0 { check(plan) }
    }
    #expect(plans > 400)
  }

  /// Names of columns and cells, one a paragraph or all in one row.
  private static func stream(_ generator: inout SplitMix64, isRow: Bool) -> Document {
    let names = ["序号", "工作任务", "目标", "任务", "具体要求", "责任单位", "牵头单位", "完成", "时限", "备注", "公开载体", ""]
    var source: [UInt8] = []
    var ranges: [Range<Int>] = []
    func put(_ piece: String) {
      ranges.append(source.count..<source.count + piece.utf8.count)
      source += Array(piece.utf8) + [0x0A]
    }
    for _ in 0..<Int.random(in: 3...7, using: &generator) {
      put(names.randomElement(using: &generator) ?? "")
    }
    for _ in 0..<Int.random(in: 0...30, using: &generator) {
      put(pieces.randomElement(using: &generator) ?? "")
    }
    let storage = TextStorage(source, origin: .source)
    let texts = ranges.map { Text(storage, $0.lowerBound, $0.upperBound) }
    guard !isRow else {
      let cells = texts.enumerated().map { DocumentTable.Cell($1, column: $0) }
      let row = DocumentTable.Row(number: 1, cells: cells, range: ByteRange(0, source.count))
      let table = DocumentTable(rows: [row], spans: .unknown)
      return Document(source: storage, format: .text, blocks: [.table(table)])
    }
    let isSpaced = Bool.random(using: &generator)
    let blocks = texts.map { text in
      Block.paragraph(
        Paragraph(text, followsBlank: isSpaced && Int.random(in: 0..<8, using: &generator) > 0))
    }
    return Document(source: storage, format: .text, blocks: blocks)
  }

  private func check(_ plan: Plan) {
    let end = plan.source.bytes.count
    for task in plan.tasks {
      #expect(0 <= task.range.lowerBound && task.range.upperBound <= end)
      for role in FieldRole.allCases where !task.cell(role).isEmpty { #expect(task.cell(role).isLocated) }
      if let section = task.section { #expect(plan.sections.indices.contains(section)) }
    }
    for (index, section) in plan.sections.enumerated() {
      #expect(section.parent.map { $0 < index } ?? true)
      #expect(section.level == (section.parent.map { plan.sections[$0].level } ?? 0) + 1)
      #expect(section.tasks.allSatisfy { plan.tasks[$0].section == index })
      #expect(section.allTasks.upperBound <= plan.tasks.count)
    }
    for note in plan.readerNotes { #expect(note.task.map { plan.tasks.indices.contains($0) } ?? true) }
    _ = PlanFacts(plan, vocabulary: ShippedTables.vocabulary).roles
  }

  private static func document(_ generator: inout SplitMix64) -> Document {
    var source: [UInt8] = []
    var drafts: [[(range: Range<Int>, column: Int, columns: Int, rows: Int)]] = []
    let isKnown = Bool.random(using: &generator)
    let width = Int.random(in: 1...6, using: &generator)
    for _ in 0..<Int.random(in: 1...6, using: &generator) {
      var row: [(range: Range<Int>, column: Int, columns: Int, rows: Int)] = []
      var column = 0
      for _ in 0..<max(0, width + Int.random(in: -1...1, using: &generator)) {
        let start = source.count
        source += Array((pieces.randomElement(using: &generator) ?? "").utf8)
        let spans = span(isKnown, &generator)
        row.append((start..<source.count, column, spans.columns, spans.rows))
        column += isKnown && spans.columns < 100 ? max(1, spans.columns) : 1
        source.append(0x0A)
      }
      drafts.append(row)
    }
    let storage = TextStorage(source, origin: .source)
    let rows = drafts.enumerated().map { number, cells in
      DocumentTable.Row(
        number: number + 1,
        cells: cells.map { cell in
          DocumentTable.Cell(
            Text(storage, cell.range.lowerBound, cell.range.upperBound), column: cell.column,
            columnSpan: cell.columns, rowSpan: cell.rows)
        }, range: ByteRange(cells.first?.range.lowerBound ?? 0, cells.last?.range.upperBound ?? 0))
    }
    let table = DocumentTable(rows: rows, spans: isKnown ? .known : .unknown)
    return Document(source: storage, format: .text, blocks: [.table(table)])
  }

  /// Spans as they are stated, now and then absurd ones.
  private static func span(_ isKnown: Bool, _ generator: inout SplitMix64) -> (columns: Int, rows: Int) {
    guard isKnown else { return (1, 1) }
    switch Int.random(in: 0..<12, using: &generator) {
    case 0: return (Int.random(in: 2...4, using: &generator), 1)
    case 1: return (1, Int.random(in: 2...5, using: &generator))
    case 2:
      return (Int.random(in: -3...70_000, using: &generator), Int.random(in: -3...70_000, using: &generator))
    case 3 where Bool.random(using: &generator): return (.max, .max)
    default: return (1, 1)
    }
  }

  @Test("ten times the rows take no more than about ten times the time")
  func scale() {
    let builder = PlanBuilder(vocabulary: ShippedTables.vocabulary)
    func document(_ rows: Int) -> Document {
      let body = (0..<rows).map { "| | \($0 % 900 + 1) | 公开预算信息，接受社会监督。 | \($0 % 3 == 0 ? "区财政局" : "") | 全年" }
      let head = "工作任务 | | 序号 | 具体要求 | 责任单位 | 完成时限\n一、推进公开 | （一）公开财政 | 1 | 公开预算。 | 区财政局 | 全年\n"
      return TableSketch(head + body.joined(separator: "\n"), spans: .unknown).document
    }
    let (small, large) = (document(400), document(4_000))
    let few = ThreadTime.best { _ = try? builder.build(small) }
    let many = ThreadTime.best { _ = try? builder.build(large) }
    #expect(many < few * 20)
  }
}
