import PlanModel
import PlanSource

/// Tells the table of a page's metadata (索引号, 发布机构, …) from a plan's.
enum MetadataTable {
  static func isMetadata(_ grid: TableGrid) -> Bool {
    var found: Set<String> = []
    for slots in grid.rows.prefix(12) {
      for slot in slots.prefix(12) where slot.isFilled && slot.text.count <= 300 {
        let word = head(HeaderSpelling.folded(slot.text))
        if words.contains(word) { found.insert(word) }
        if found.count >= 2 { return true }
      }
    }
    return false
  }

  /// `word` up to a colon.
  private static func head(_ word: String) -> String {
    word.split(separator: ":", maxSplits: 1).first.map(String.init) ?? word
  }

  private static let words: Set<String> = [
    "索引号", "发布机构", "发文机关", "发文日期", "成文日期", "生成日期", "文号", "发文字号", "主题词", "主题分类", "信息分类", "组配分类",
    "有效性", "效力状态", "公开日期", "发布日期", "体裁分类", "信息来源", "公开方式", "内容概述", "文件编号", "信息名称", "服务对象分类",
    "分类号", "统一登记号", "发布时间", "公开类别", "信息索引号", "废止日期", "关键词", "浏览次数", "成文时间", "制发单位",
  ]
}
