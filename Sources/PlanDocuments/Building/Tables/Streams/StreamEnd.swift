import PlanModel
import PlanSource

/// Tells where a stream of cells ends and prose goes on.
enum StreamEnd {
  /// Whether the cell at `index` is none of the table any more.
  static func ends(
    _ cells: [StreamCell], at index: Int, _ template: StreamTemplate, isRowWhole: Bool
  ) -> Bool {
    let text = cells[index].text
    if text.begins(with: endings) { return true }
    if isRowWhole, isSignature(cells, at: index) { return true }
    return template.last(.deadline) == nil && isDate(text)
  }

  /// A short name and the date of issue below it, with nothing of the table behind.
  private static func isSignature(_ cells: [StreamCell], at index: Int) -> Bool {
    guard index + 1 < cells.count, index + 6 >= cells.count else { return false }
    return cells[index].text.count <= 90 && isDate(cells[index + 1].text)
      && UnitEnding.isOffice(cells[index].text)
  }

  /// Whether `text` is a day and no more: 2024年3月1日.
  private static func isDate(_ text: Text) -> Bool {
    guard text.count <= 48, text.count >= 11 else { return false }
    return text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var found = 0
      var offset = 0
      while offset < points.count {
        let code = points.code(offset)
        switch code {
        case 0x5E74, 0x6708, 0x65E5: found += 1
        default:
          guard
            CharacterClass.digit(code) != nil || CharacterClass.numeral(code) != nil
              || CharacterClass.isBlank(code)
          else { return false }
        }
        offset = points.after(offset)
      }
      return found == 3
    }
  }

  private static let endings: [StaticString] = [
    "附件", "抄送", "（此件", "(此件", "此件公开", "注：", "注:", "备注：", "备注:", "主办：", "主办单位：", "网站地图", "版权所有", "打印本页",
    "【打印", "关闭窗口", "分享到", "扫一扫", "上一篇", "下一篇", "相关链接", "责任编辑", "来源：", "来源:",
  ]
}

/// Names that sign a document.
enum UnitEnding {
  static func isOffice(_ text: Text) -> Bool {
    text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      let end = points.beforeBlanks(points.count)
      return ["办公室", "政府", "局", "委员会", "领导小组", "办", "管委会", "厅", "委"].contains {
        points.ends(with: $0, at: end)
      }
    }
  }
}
