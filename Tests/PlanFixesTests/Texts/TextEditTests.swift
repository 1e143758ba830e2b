import PlanDocuments
import PlanFixes
import PlanModel
import PlanSource
import TestSupport
import Testing

/// A source with the places of edits, what is put there, and what comes out.
struct EditCase: Sendable, CustomTestStringConvertible {
  let name: String
  let format: FixFormat
  let source: String
  let texts: [String]
  /// The source afterwards.
  let result: String?
  let obstacle: FixObstacle?

  init(_ name: String, _ format: FixFormat, _ source: String, _ texts: String..., result: String) {
    self.name = name
    self.format = format
    self.source = source
    self.texts = texts
    self.result = result
    obstacle = nil
  }

  init(_ name: String, _ format: FixFormat, _ source: String, _ texts: String..., fails: FixObstacle) {
    self.name = name
    self.format = format
    self.source = source
    self.texts = texts
    result = nil
    obstacle = fails
  }

  var testDescription: String { name }

  var edits: [TextEdit] {
    zip(Marked(source).ranges, texts).map { TextEdit(range: $0, text: $1) }
  }
}

@Suite("Words are written the way the place asks for")
struct TextEditTests {
  @Test(
    "JSON",
    arguments: [
      EditCase(
        "a word", .json, #"{"tasks": [{"title": "公开«清单»"}]}"#, "目录",
        result: #"{"tasks": [{"title": "公开目录"}]}"#),
      EditCase(
        "quotes and line ends are escaped", .json, #"{"a": "甲«乙»丙", "b" :  1.50 }"#, "\"一\"\n\\",
        result: #"{"a": "甲\"一\"\n\\丙", "b" :  1.50 }"#),
      EditCase(
        "a place inside escapes", .json, #"{"a": "\u7532«\u4e59»\u4e19"}"#, "丁",
        result: #"{"a": "\u7532丁\u4e19"}"#),
      EditCase("a surrogate pair", .json, #"{"a": "甲«\ud83d\ude00»\t"}"#, "", result: #"{"a": "甲\t"}"#),
      EditCase("words come in", .json, #"{"a": "甲«»乙"}"#, "、", result: #"{"a": "甲、乙"}"#),
      EditCase("an empty text", .json, #"{"a": "«»"}"#, "甲", result: #"{"a": "甲"}"#),
      EditCase("two places", .json, #"["«甲»乙«丙»"]"#, "一", "", result: #"["一乙"]"#),
      EditCase("a number stays one", .json, #"{"number": «3»}"#, "4", result: #"{"number": 4}"#),
      EditCase("a number becomes a text", .json, #"{"number": «3»}"#, "3.", result: #"{"number": "3."}"#),
      EditCase("a part of a number", .json, #"{"number": 1«3»}"#, "、", result: #"{"number": "1、"}"#),
      EditCase("a byte order mark stays", .json, "\u{FEFF}[\"«甲»\"]", "乙", result: "\u{FEFF}[\"乙\"]"),
      EditCase("a key is not changed", .json, #"{"«甲»": 1}"#, "乙", fails: .notInOneText),
      EditCase("two texts at once", .json, #"["甲«", "»乙"]"#, "", fails: .notInOneText),
      EditCase("outside of texts", .json, "{\"a\":« »1}", "", fails: .notInOneText),
      EditCase("what repeats a key's text", .json, #"{"甲": "«甲»"}"#, "乙", result: #"{"甲": "乙"}"#),
    ])
  func json(_ example: EditCase) throws { try check(example) }

  @Test(
    "YAML",
    arguments: [
      EditCase("plain", .yaml, "a: 公开«清单» # 注\nb: 2\n", "目录", result: "a: 公开目录 # 注\nb: 2\n"),
      EditCase("plain, a colon comes in", .yaml, "a: 公开«清单»\n", ": 目录", result: "a: \"公开: 目录\"\n"),
      EditCase("plain, a comment would begin", .yaml, "a: 公开«清单» # 注\n", " #1", result: "a: \"公开 #1\" # 注\n"),
      EditCase("plain, an indicator first", .yaml, "a: «公»开\n", "@", result: "a: \"@开\"\n"),
      EditCase("plain, in a flow", .yaml, "{a: 甲«乙», b: 丙}\n", ",丁", result: "{a: \"甲,丁\", b: 丙}\n"),
      EditCase("plain, a number", .yaml, "number: «3»\n", "4", result: "number: 4\n"),
      EditCase("plain, a number becomes a text", .yaml, "number: «3»\n", "3.", result: "number: \"3.\"\n"),
      EditCase("plain, a text would become a number", .yaml, "a: «第»3\n", "", result: "a: \"3\"\n"),
      EditCase("plain, nothing left", .yaml, "a: «公开»\nb: 1\n", "", result: "a: \"\"\nb: 1\n"),
      EditCase("plain, folded", .yaml, "a: 公开\n  «清单»\n  目录\n", "提案", result: "a: 公开\n  提案\n  目录\n"),
      EditCase("plain, a line end comes in", .yaml, "a: 甲«»乙\n", "\n", result: "a: \"甲\\n乙\"\n"),
      EditCase("an empty value has no place for words", .yaml, "a: 甲«\n»", "", fails: .notInOneText),
      EditCase("single quotes", .yaml, "a: '甲''«乙»'\n", "it's", result: "a: '甲''it''s'\n"),
      EditCase("single quotes and a line end", .yaml, "a: '甲«乙»'\n", "\n\"", result: "a: \"甲\\n\\\"\"\n"),
      EditCase(
        "double quotes", .yaml, "a: \"甲\\u4e59«\\\"»\" # b\n", "“\"”\n",
        result: "a: \"甲\\u4e59“\\\"”\\n\" # b\n"),
      EditCase("a literal block", .yaml, "a: |\n  甲«乙»\n  丙\nb: 1\n", "丁", result: "a: |\n  甲丁\n  丙\nb: 1\n"),
      EditCase(
        "a literal block takes any mark", .yaml, "a: |-\n  甲«乙»\n", ": #'\"", result: "a: |-\n  甲: #'\"\n"),
      EditCase("a block takes no line end", .yaml, "a: |\n  甲«乙»\n", "\n", fails: .notWritable),
      EditCase("a block must not lose its indentation", .yaml, "a: |\n  «甲»乙\n", "  ", fails: .misread),
      EditCase("a folded block", .yaml, "a: >-\n  甲«乙»\n  丙\n", "丁", result: "a: >-\n  甲丁\n  丙\n"),
      EditCase("CR LF", .yaml, "a: 甲«乙»\r\nb: 丙\r\n", "丁", result: "a: 甲丁\r\nb: 丙\r\n"),
      EditCase("an anchor and its alias", .yaml, "a: &x 甲«乙»\nb: *x\n", "丁", result: "a: &x 甲丁\nb: *x\n"),
    ])
  func yaml(_ example: EditCase) throws { try check(example) }

  @Test(
    "text and Markdown",
    arguments: [
      EditCase("a word", .document(.text), "一、公开«清单»\n\n二、公开\n", "目录", result: "一、公开目录\n\n二、公开\n"),
      EditCase("CR LF stay", .document(.text), "甲«乙»\r\n丙\r\n", "丁", result: "甲丁\r\n丙\r\n"),
      EditCase("a paragraph goes", .document(.text), "甲\n«乙»\n丙\n", "", result: "甲\n\n丙\n"),
      EditCase("blanks go", .document(.text), "　　甲« »乙\n", "", result: "　　甲乙\n"),
      EditCase(
        "a pipe in a table", .document(.text), "| 序号 | 任务 |\n|---|---|\n| 1 | 公开«清单» |\n", "|目录",
        result: "| 序号 | 任务 |\n|---|---|\n| 1 | 公开\\|目录 |\n"),
      EditCase(
        "a line end would part a row", .document(.text), "| 序号 | 任务 |\n|---|---|\n| 1 | 公开«清单» |\n", "\n",
        fails: .misread),
      EditCase("two paragraphs at once", .document(.text), "甲«\n»乙\n", "", fails: .notInOneText),
    ])
  func plainText(_ example: EditCase) throws { try check(example) }

  @Test(
    "CSV and TSV",
    arguments: [
      EditCase("a cell", .document(.csv), "序号,任务\n1,公开«清单»\n", "目录", result: "序号,任务\n1,公开目录\n"),
      EditCase(
        "a comma comes in", .document(.csv), "序号,任务\n1, 公开«清单»\n2,乙\n", ",目录",
        result: "序号,任务\n1,\" 公开,目录\"\n2,乙\n"),
      EditCase(
        "a quote comes in", .document(.csv), "序号,任务\n1,公开«清单»\n", "\"目录", result: "序号,任务\n1,\"公开\"\"目录\"\n"),
      EditCase(
        "a quoted cell", .document(.csv), "序号,任务\n1,\"公开,\"\"«清单»\"\n", "\"",
        result: "序号,任务\n1,\"公开,\"\"\"\"\"\n"),
      EditCase(
        "a line end comes in", .document(.csv), "序号,任务\r\n1,公开«清单»\r\n", "\n目录",
        result: "序号,任务\r\n1,\"公开\r\n目录\"\r\n"),
      EditCase(
        "a semicolon", .document(.csv), "sep=;\n序号;任务\n1;公开«清单»\n", ",;", result: "sep=;\n序号;任务\n1;\"公开,;\"\n"
      ),
      EditCase(
        "a tab comes in", .document(.tsv), "序号\t任务\n1\t公开«清单»\n", "\t,", result: "序号\t任务\n1\t\"公开\t,\"\n"),
      EditCase("an empty cell", .document(.csv), "序号,任务,备注\n1,«»,乙\n", "甲", result: "序号,任务,备注\n1,甲,乙\n"),
      EditCase("two cells at once", .document(.csv), "序号,任务\n1«,»甲\n", "", fails: .notInOneText),
    ])
  func delimited(_ example: EditCase) throws { try check(example) }

  @Test(
    "HTML",
    arguments: [
      EditCase("a word", .document(.html), "<p>公开«清单»</p>", "目录", result: "<p>公开目录</p>"),
      EditCase(
        "marks of HTML", .document(.html), "<p>公开«清单»&amp;</p>", "<&>", result: "<p>公开&lt;&amp;&gt;&amp;</p>"),
      EditCase("a reference goes", .document(.html), "<p>公开«&nbsp;&nbsp;»清单</p>", "", result: "<p>公开清单</p>"),
      EditCase("a tag between", .document(.html), "<p>公«开<b>清»单</b></p>", "", fails: .markup),
      EditCase("a line end is none there", .document(.html), "<p>公开«清»单</p>", "\n", fails: .misread),
    ])
  func html(_ example: EditCase) throws { try check(example) }

  private func check(_ example: EditCase) throws {
    let bytes = Marked(example.source).utf8
    // Places do not count the byte order mark.
    let mark = example.source.hasPrefix("\u{FEFF}") ? 3 : 0
    let edits = example.edits.map {
      TextEdit(range: ByteRange($0.range.lowerBound - mark, $0.range.upperBound - mark), text: $0.text)
    }
    do throws(FixObstacle) {
      let input = try EditableInput(bytes, as: example.format, limits: FixLimits())
      let edited = try input.applying(edits)
      #expect(String(decoding: edited.bytes, as: UTF8.self) == example.result)
      #expect(edited.dropped.isEmpty)
    } catch {
      #expect(error == example.obstacle)
    }
  }
}
