import PlanFixes
import PlanModel
import PlanReports
import PlanSource

/// What is told of fixes beside the report, in words.
enum FixWords {
  /// How many fixes that were not applied are told of one input.
  private static let most = 20

  /// Why each of `leftovers` was not applied to `file`.
  static func leftovers(_ leftovers: [LeftFix], in file: CheckedFile) -> [Words] {
    let lines = LineIndex(file.source)
    let path = PrintableText.of(file.path)
    var notes = leftovers.prefix(most).map { left in
      let place = place(of: left.finding, in: file, lines)
      let reason = reason(left.obstacle)
      return Words(
        zh: "\(path)\(place.zh)：[\(left.finding.rule.rawValue)] 未修正：\(reason.zh)",
        en: "\(path)\(place.en): [\(left.finding.rule.rawValue)] not fixed: \(reason.en)")
    }
    if leftovers.count > most {
      let more = leftovers.count - most
      notes.append(Words(zh: "\(path)：另有\(more)处未修正", en: "\(path): \(more) more not fixed"))
    }
    return notes
  }

  /// An input that is converted before it is read, `count` findings of which have a fix.
  static func converted(_ path: String, _ count: Int) -> Words {
    let path = PrintableText.of(path)
    return Words(
      zh: "\(path)：有\(count)处可以修正，但这种格式不能直接改；请用 Word、WPS 或 Excel 另存为 .docx 或 .xlsx 后再用 --fix",
      en: "\(path): \(count) with a fix, but this format is not changed: save it as .docx or .xlsx first")
  }

  /// Where the mended copy of a document is.
  static func copied(to path: String) -> Words {
    let path = PrintableText.of(path)
    return Words(zh: "修正后的文件：\(path)", en: "fixed copy: \(path)")
  }

  /// Where a copy is that was made before, and that may have been written in since.
  static func kept(_ copy: String, as name: String) -> Words {
    let (copy, name) = (PrintableText.of(copy), PrintableText.of(name))
    return Words(zh: "原有的 \(copy) 内容不同，改名为：\(name)", en: "\(copy) differed and is kept as \(name)")
  }

  /// Why what was mended could not be written.
  static func notWritten(_ error: FileError) -> Words {
    let path = PrintableText.of(error.path)
    return Words(zh: "\(path)：\(error.message.zh)", en: "\(path): \(error.message.en)")
  }

  private static func place(of finding: Finding, in file: CheckedFile, _ lines: LineIndex) -> Words {
    guard file.format?.hasLines ?? true else {
      let place = PrintableText.of(finding.place)
      return Words(zh: " \(place)", en: " \(place)")
    }
    let place = lines.lineColumn(of: finding.range.lowerBound)
    return Words(zh: ":\(place.line):\(place.column)", en: ":\(place.line):\(place.column)")
  }

  private static func reason(_ obstacle: FixObstacle) -> Words {
    switch obstacle {
    case .computed:
      Words(
        zh: "文字由软件生成（自动编号、域、公式、格式），请在原来的程序里改",
        en: "made by the program (automatic number, field, formula, format): change it there")
    case .notInOneText: Words(zh: "文字不在同一处", en: "the words do not stand in one text")
    case .markup: Words(zh: "中间夹有网页标签", en: "tags stand between the words")
    case .notEncodable: Words(zh: "文件的编码写不下新的文字", en: "its encoding lacks the new characters")
    case .notWritable: Words(zh: "这种写法放不下新的文字", en: "the way it is written leaves no room for the new words")
    case .misread: Words(zh: "改后读出来会与预期不同", en: "it would not read as intended afterwards")
    case .unreadable: Words(zh: "文件的内部结构不支持修改", en: "the file is built in a way that is not changed")
    case .signed: Words(zh: "文件有数字签名，修改会使签名失效", en: "the file is signed, and a change would break that")
    case .newFinding(let rule):
      Words(
        zh: "改后会出现新的问题（\(rule.rawValue)），请人工处理",
        en: "it would make a new finding (\(rule.rawValue)): mend it by hand")
    case .ineffective: Words(zh: "改后问题仍在", en: "the finding would still be there")
    case .endless: Words(zh: "改了又要再改，没有止境", en: "one change would call for the next without end")
    case .notTried: Words(zh: "互相牵连的修改太多，这一处没有试", en: "too many changes hang together; not tried")
    }
  }
}
