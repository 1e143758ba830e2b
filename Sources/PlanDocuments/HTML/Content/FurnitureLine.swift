/// Tells lines of a page that belong to the site: where one is, sharing, printing, the footer.
enum FurnitureLine {
  /// Whether the line `bytes` is one; long lines are content.
  static func matches(_ bytes: ArraySlice<UInt8>) -> Bool {
    guard bytes.count <= 240, !bytes.isEmpty else { return false }
    if beginnings.contains(where: { bytes.starts(with: $0) }) { return true }
    if footers.contains(where: { contains(bytes, $0) }) { return true }
    return bytes.count <= 60 && wholes.contains { bytes.elementsEqual($0) }
  }

  private static func contains(_ bytes: ArraySlice<UInt8>, _ word: [UInt8]) -> Bool {
    guard bytes.count >= word.count else { return false }
    return bytes.indices.dropLast(word.count - 1).contains { bytes[$0...].starts(with: word) }
  }

  private static let beginnings = utf8([
    "当前位置", "您的位置", "您所在的位置", "您现在的位置", "您当前的位置", "你的位置", "你所在的位置", "首页>", "首页 >", "首页»",
    "首页 »", "分享到", "分享至", "扫一扫", "上一篇", "下一篇", "上一条", "下一条", "字号：", "字体：", "【字体", "【字号", "[字体",
    "浏览次数", "浏览量", "点击数", "点击量", "阅读次数", "访问量", "打印本页", "【打印", "[打印", "关闭窗口", "【关闭", "打印 关闭",
  ])

  private static let footers = utf8(["ICP备", "公网安备", "网站标识码", "版权所有", "Copyright", "技术支持："])

  private static let wholes = utf8([
    "打印", "关闭", "收藏", "大 中 小", "大中小", "返回顶部", "回到顶部", "网站地图", "无障碍浏览", "繁體", "简体", "登录", "注册",
    "首页", "[ 打印 ]", "[ 关闭 ]", "打印文章", "关闭页面",
  ])

  private static func utf8(_ words: [String]) -> [[UInt8]] { words.map { Array($0.utf8) } }
}
