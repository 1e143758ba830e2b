import PlanModel
import PlanSource

/// What the reader left out or decided, counted by kind.
struct WordRemarks: Sendable {
  enum Kind: Int, CaseIterable, Sendable {
    case hiddenText, tableOfContents, nestedTable, frameTable, foreignContent, pageHeader
  }

  private var counts = [Int](repeating: 0, count: Kind.allCases.count)

  mutating func note(_ kind: Kind) { counts[kind.rawValue] += 1 }

  /// As steps of a trace, about the document as a whole.
  var steps: [ReadingTrace.Step] {
    Kind.allCases.compactMap { kind in
      let count = counts[kind.rawValue]
      return count == 0 ? nil : ReadingTrace.Step(.document, ByteRange(0, 0), Self.words(kind, count))
    }
  }

  private static func words(_ kind: Kind, _ count: Int) -> Words {
    switch kind {
    case .hiddenText:
      Words(zh: "隐藏文字不读（\(count)处）", en: "hidden text is not read (\(count))")
    case .tableOfContents:
      Words(zh: "目录不读（\(count)处）", en: "tables of contents are not read (\(count))")
    case .nestedTable:
      Words(
        zh: "单元格内的表格并入该单元格的文字（\(count)个表格）",
        en: "tables inside cells are read as text of those cells (\(count) tables)")
    case .frameTable:
      Words(
        zh: "仅用于排版的外框表格略去，读取其内容（\(count)个）",
        en: "tables that only frame others are left out, what they hold is read (\(count))")
    case .foreignContent:
      Words(zh: "嵌入的其他格式内容不读（\(count)处）", en: "embedded content of other formats is not read (\(count))")
    case .pageHeader:
      Words(zh: "页眉和页脚不读（\(count)个）", en: "page headers and footers are not read (\(count))")
    }
  }
}
