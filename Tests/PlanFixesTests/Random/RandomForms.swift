import PlanDocuments
import PlanFixes
import PlanSource
import TestSupport

/// The ways in which a random table is written.
enum RandomForm: String, CaseIterable, Sendable {
  case json, escapedJSON, yaml, quotedYAML, flowYAML, blockYAML, csv, gb18030CSV, utf16TSV, pipes, page, word,
    splitWord, sheet,
    inlineSheet

  var format: FixFormat {
    switch self {
    case .json, .escapedJSON: .json
    case .yaml, .quotedYAML, .flowYAML, .blockYAML: .yaml
    case .csv, .gb18030CSV: .document(.csv)
    case .utf16TSV: .document(.tsv)
    case .pipes: .document(.text)
    case .page: .document(.html)
    case .word, .splitWord: .document(.docx)
    case .sheet, .inlineSheet: .document(.xlsx)
    }
  }

  /// What stands behind every text.
  var tail: String { self == .blockYAML ? "\n下一行" : "" }

  /// `rows` in this form.
  func bytes(_ rows: [[String]], _ random: inout SplitMix64) -> [UInt8] {
    switch self {
    case .json:
      Array(
        ("[" + rows.map { "[" + $0.map(Self.json).joined(separator: ", ") + "]" }.joined(separator: ",\n")
          + "]\n").utf8)
    case .escapedJSON: Array(("[" + rows.joined().map(Self.escaped).joined(separator: ",") + "]").utf8)
    case .yaml: Array(rows.joined().map { "- " + Self.plain($0) + "\n" }.joined().utf8)
    case .quotedYAML:
      Array(rows.joined().map { "- '" + $0.replacing("'", with: "''") + "' # 注\n" }.joined().utf8)
    case .flowYAML:
      Array(rows.map { "- [" + $0.map(Self.json).joined(separator: ", ") + "]\n" }.joined().utf8)
    case .blockYAML: Array(rows.joined().map { "- |-\n  " + $0 + "\n  下一行\n" }.joined().utf8)
    case .csv: Array(Self.delimited(rows, ",").utf8)
    case .gb18030CSV: TextEncoding.gb18030.encoded(Array(Self.delimited(rows, ",").utf8)) ?? []
    case .utf16TSV:
      [0xFF, 0xFE] + (TextEncoding.utf16LittleEndian.encoded(Array(Self.delimited(rows, "\t").utf8)) ?? [])
    case .pipes: Array(Self.pipes(rows).utf8)
    case .page: Array(Self.page(rows).utf8)
    case .word: SmallPackage.word(Self.table(rows) { "<w:r><w:t>\(Self.xml($0))</w:t></w:r>" }).bytes
    case .splitWord: Self.split(rows, &random)
    case .sheet: Self.shared(rows)
    case .inlineSheet: Self.inline(rows)
    }
  }

  private static func json(_ text: String) -> String {
    "\"" + text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
  }

  private static func escaped(_ text: String) -> String {
    "\""
      + text.utf16.map { unit in
        let digits = String(unit, radix: 16)
        return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }.joined() + "\""
  }

  /// Plain where that is a string, quoted otherwise.
  private static func plain(_ text: String) -> String {
    text.contains("任务") && !text.contains(": ") && !text.contains(" #") ? text : json(text)
  }

  private static func delimited(_ rows: [[String]], _ separator: String) -> String {
    rows.map { row in
      row.map { cell in
        cell.contains("\"") || cell.contains(separator)
          ? "\"" + cell.replacing("\"", with: "\"\"") + "\"" : cell
      }.joined(separator: separator) + "\r\n"
    }.joined()
  }

  private static func pipes(_ rows: [[String]]) -> String {
    let lines = rows.map {
      "| " + $0.map { $0.replacing("|", with: "\\|") }.joined(separator: " | ") + " |\n"
    }
    return lines[0] + "|---|---|---|\n" + lines.dropFirst().joined()
  }

  private static func page(_ rows: [[String]]) -> String {
    "<!DOCTYPE html><html><body><table>"
      + rows.map { "<tr>" + $0.map { "<td><p>\(xml($0))</p></td>" }.joined() + "</tr>\n" }.joined()
      + "</table></body></html>"
  }

  static func xml(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  private static func table(_ rows: [[String]], _ run: (String) -> String) -> String {
    "<w:tbl>"
      + rows.map { "<w:tr>" + $0.map { "<w:tc><w:p>\(run($0))</w:p></w:tc>" }.joined() + "</w:tr>" }.joined()
      + "</w:tbl>"
  }

  /// Every cell in runs of one to three characters, as Word leaves them.
  private static func split(_ rows: [[String]], _ random: inout SplitMix64) -> [UInt8] {
    var seed = random.next()
    let body = table(rows) { text in
      var runs = ""
      var rest = text[...]
      while !rest.isEmpty {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1
        let part = rest.prefix(1 + Int(seed >> 33) % 3)
        rest = rest.dropFirst(part.count)
        runs += "<w:r><w:rPr><w:b/></w:rPr><w:t xml:space=\"preserve\">\(xml(String(part)))</w:t></w:r>"
      }
      return runs
    }
    return SmallPackage.word(body).bytes
  }

  private static func name(_ row: Int, _ column: Int) -> String { ["A", "B", "C"][column] + "\(row + 1)" }

  private static func shared(_ rows: [[String]]) -> [UInt8] {
    let strings = Array(Set(rows.joined())).sorted()
    let xml = rows.enumerated().map { number, row in
      "<row r=\"\(number + 1)\">"
        + row.enumerated().map { column, cell in
          "<c r=\"\(name(number, column))\" t=\"s\"><v>\(strings.firstIndex(of: cell) ?? 0)</v></c>"
        }.joined() + "</row>"
    }
    return SmallPackage.workbook(
      [xml.joined()], strings: strings.map { "<si><t>\(Self.xml($0))</t></si>" }.joined(),
      unique: strings.count
    ).bytes
  }

  private static func inline(_ rows: [[String]]) -> [UInt8] {
    let xml = rows.enumerated().map { number, row in
      "<row>" + row.map { "<c t=\"inlineStr\"><is><t>\(Self.xml($0))</t></is></c>" }.joined() + "</row>"
    }
    return SmallPackage.workbook([xml.joined()], strings: "<si><t>x</t></si>", unique: 1).bytes
  }
}
