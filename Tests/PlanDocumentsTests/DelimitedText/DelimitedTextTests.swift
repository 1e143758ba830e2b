import PlanDocuments
import PlanSource
import TestSupport
import Testing

@Suite("Delimited text")
struct DelimitedTextTests {
  struct Case: Sendable {
    var name: String
    var source: String
    var rows: [String]
    var separator: UInt8?

    init(_ name: String, _ source: String, _ rows: [String], separator: UInt8? = nil) {
      self.name = name
      self.source = source
      self.rows = rows
      self.separator = separator
    }
  }

  static let cases = [
    Case("commas", "序号,任务\r\n1,公开\r\n", ["[序号‖任务", "[1‖公开"]),
    Case("empty cells are kept", "序号,任务,\n1,,\n", ["[序号‖任务‖", "[1‖‖"]),
    Case("quotes", "序号,任务\n1,\"公开,解读\"\n", ["[序号‖任务", "[1‖公开,解读"]),
    Case("doubled quotes", "1,\"“\"\"放管服\"\"”改革\"\n2,乙\n", ["[1‖“\"放管服\"”改革", "[2‖乙"]),
    Case("line ends in quotes", "1,\"甲\r\n乙\"\r\n2,丙", ["[1‖甲␍↵乙", "[2‖丙"]),
    Case("a quote without an end", "1,\"甲\n2,乙\n", ["[1‖\"甲", "[2‖乙"]),
    Case("a quote that ends too early", "1,\"甲\"乙\n2,丙\n", ["[1‖\"甲\"乙", "[2‖丙"]),
    Case("blanks before a quote", "1, \"甲,乙\"\n2,丙\n", ["[1‖甲,乙", "[2‖丙"]),
    Case("blanks at edges", "1,　公开 \n2,\" 解读\n\"\n", ["[1‖公开", "[2‖解读"]),
    Case("semicolons", "序号;任务;责任单位\n1;公开,解读;区政府办\n", ["[序号‖任务‖责任单位", "[1‖公开,解读‖区政府办"]),
    Case("tabs", "序号\t任务\n1\t公开,解读\n2\t甲,乙\n", ["[序号‖任务", "[1‖公开,解读", "[2‖甲,乙"]),
    Case("pipes", "1|公开,解读\n2|回应\n3|平台\n", ["[1‖公开,解读", "[2‖回应", "[3‖平台"]),
    Case("a line for Excel", "sep=;\r\n序号;任务\r\n1;甲,乙,丙\r\n", ["[序号‖任务", "[1‖甲,乙,丙"]),
    Case(
      "titles above the header", "云溪区2024年任务分工表,,\n\n序号,任务,责任单位\n1,公开,区政府办\n",
      ["[云溪区2024年任务分工表‖‖", "␣[序号‖任务‖责任单位", "[1‖公开‖区政府办"]),
    Case("a row of empty cells", "1,甲\n,,\n2,乙\n", ["[1‖甲", "␣[2‖乙"]),
    Case("line ends of old", "序号,任务\r1,公开\r", ["[序号‖任务", "[1‖公开"]),
    Case("a separator that is told", "1,甲\t乙\n", ["[1,甲‖乙"], separator: 0x09),
    Case("one column", "公开\n解读\n", ["[公开", "[解读"]),
    Case("nothing", "\n\n", []),
  ]

  @Test("records are rows, whatever separates the cells", arguments: cases)
  func rows(_ example: Case) throws {
    let storage = TextStorage(Array(example.source.utf8), origin: .source)
    let document = try DelimitedTextReader.read(
      storage, separator: example.separator, limits: DocumentLimits())
    #expect(Layout.lines(of: document) == (example.rows.isEmpty ? [] : ["——"] + example.rows))
    LayoutInvariants.check(document, example.source)
  }

  @Test("a text between quotes knows where each of its words stands")
  func places() throws {
    let source = Marked("1,\"“\"\"放管服\"\"”«改革»\"\n")
    let document = try DelimitedTextReader.read(
      TextStorage(source.utf8, origin: .source), limits: DocumentLimits())
    guard case .table(let table) = document.blocks.first else { return }
    let text = try #require(table.rows.first?.cells.last?.text)
    #expect(text.slice(text.count - 6, text.count).place == source.ranges.first)
  }

  @Test("more cells than the limit are refused")
  func limit() {
    let storage = TextStorage(Array("1,2,3\n4,5,6\n".utf8), origin: .source)
    let error = #expect(throws: DocumentError.self) {
      try DelimitedTextReader.read(storage, limits: DocumentLimits(maxCells: 5))
    }
    #expect(error?.reason == .tooManyCells(limit: 5))
  }

  @Test("10,000 mutated inputs are read, and every text lies inside")
  func mutations() throws {
    let scraps = [
      "\"", "\"\"", ",", ";", "\t", "|", "\n", "\r\n", "\r", "sep=;\n", "　", "序号", "公", "😀", "\",\"",
    ]
    var mutator = Mutator(seeds: Self.cases.map(\.source), scraps: scraps, seed: 20_240_302)
    for _ in 0..<10_000 {
      let source = String(decoding: mutator.next(), as: UTF8.self)
      let storage = TextStorage(Array(source.utf8), origin: .source)
      LayoutInvariants.check(try DelimitedTextReader.read(storage, limits: DocumentLimits()), source)
    }
  }
}
