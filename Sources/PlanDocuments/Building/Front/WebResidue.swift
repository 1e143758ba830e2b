import PlanModel
import PlanSource

/// What a web page shows above and below a document.
enum WebResidue {
  /// What a line of metadata says of the document.
  struct Metadata {
    var published = Text.missing
    var issued = Text.missing
    var documentNumber = Text.missing
    var issuer = Text.missing
  }

  /// Whether `text` is such a line.
  static func isResidue(_ text: Text) -> Bool {
    let wording = Wording(text)
    return isKeyed(text) || wording.begins(with: plain)
      || wording.begins(with: ["首页"]) && (text.count == 6 || wording.contains([">", "›", "»", "＞", "/"]))
  }

  /// Whether `text` begins with a key of metadata: 索引号：…, 发布日期：….
  static func isKeyed(_ text: Text) -> Bool {
    let start =
      text.count > 0 && Wording(text).begins(with: opening) ? Wording(text).end(ofPrefix: opening) : 0
    let wording = Wording(text.slice(start ?? 0, text.count))
    guard let end = wording.end(ofPrefix: keys) else { return false }
    return wording.text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      let behind = points.afterBlanks(end)
      // 政策解读 without a colon may be a heading.
      if behind == points.count { return wording.begins(with: aloneKeys) }
      switch points.code(behind) {
      case 0x3A, 0xFF1A, 0x5D, 0x3011, 0xFF3D: return true
      case 0x7C: return true
      default: return behind > end && wording.begins(with: sureKeys)
      }
    }
  }

  private static let opening: [StaticString] = ["[", "【", "［"]

  /// What the line `text` tells.
  static func metadata(in text: Text) -> Metadata {
    var metadata = Metadata()
    metadata.published = date(behind: publishing, in: text)
    if metadata.published.isEmpty, Wording(text).begins(with: ["日期", "时间"]) {
      metadata.published = date(behind: ["日期", "时间"], in: text)
    }
    metadata.issued = date(behind: ["成文日期", "成文时间", "发文日期", "生成日期"], in: text)
    metadata.documentNumber = value(behind: ["发文字号", "发布文号", "文件编号", "文号"], in: text) { value in
      DocumentNumberLine.number(in: value, isWhole: false)
    }
    metadata.issuer = value(behind: ["发文机关", "发布机构", "发文单位", "制发机关", "发布机关"], in: text) { value in
      let end = Wording(value).range(of: [" ", "\u{3000}", "\t"])?.lowerBound ?? value.count
      let issuer = value.slice(0, end)
      return SignatureLine.isIssuer(issuer) ? issuer : nil
    }
    return metadata
  }

  private static let publishing: [StaticString] = ["发布日期", "发布时间", "公开日期", "公开时间"]

  private static func date(behind keys: [StaticString], in text: Text) -> Text {
    value(behind: keys, in: text) { SignatureLine.date(atStartOf: $0) }
  }

  private static func value(
    behind keys: [StaticString], in text: Text, _ read: (Text) -> Text?
  ) -> Text {
    guard let key = Wording(text).range(of: keys) else { return .missing }
    let start = text.withUTF8 { bytes in
      let points = CodePoints(bytes)
      var offset = points.afterBlanks(key.upperBound)
      while [0x3A, 0xFF1A, 0x5D, 0x3011, 0x7C, 0xFF5C].contains(points.code(offset)) {
        offset = points.afterBlanks(points.after(offset))
      }
      return offset
    }
    return read(text.slice(start, text.count)) ?? .missing
  }

  /// Whether `body`, which stands behind a number, is metadata: 1.索引号：….
  static func isNumberedKey(_ body: Text) -> Bool {
    isKeyed(body) && Wording(body).begins(with: metadataKeys)
  }

  private static let metadataKeys: [StaticString] = [
    "索引号", "发布日期", "发布机构", "发布单位", "发文机关", "发文字号", "发文日期", "成文日期", "生成日期", "主题分类", "主题词", "信息分类", "信息名称",
    "信息索引", "文号",
    "有效性", "体裁分类", "组配分类", "公开类别", "公开日期", "时效性", "名称", "关键词", "标题",
  ]
  private static let aloneKeys: [StaticString] = [
    "打印", "关闭", "分享", "收藏", "浏览", "阅读", "点击", "字号", "字体", "索引号", "当前位置", "您的位置", "上一篇", "下一篇", "发布日期", "发布时间",
    "保护视力色", "朗读", "网站标识码", "信息来源",
  ]
  private static let sureKeys: [StaticString] = [
    "发布日期", "发布时间", "公开日期", "索引号", "信息来源", "浏览", "字号", "字体", "成文日期", "发文字号", "发布机构", "发文机关",
  ]
  private static let keys: [StaticString] = [
    "发布日期", "发布时间", "发布机构", "发布机关", "发布单位", "发布人", "发布部门", "公开日期", "公开时间", "公开类别", "公开范围", "公开形式",
    "发文机关", "发文单位", "发文字号", "发文日期", "发布文号", "文件编号", "文号", "成文日期", "成文时间", "生成日期", "制发机关", "索引号", "索 引 号",
    "信息索引", "信息名称", "信息分类", "信息类别", "信息来源", "信息编号", "主题分类", "主题词", "体裁分类", "组配分类", "有效性", "效力状态", "时效性", "时效",
    "废止日期", "生效日期", "实施日期", "来源", "文章来源", "稿源", "作者", "供稿", "浏览次数", "浏览量", "浏览", "阅读次数", "阅读量", "阅读", "点击数",
    "点击率",
    "点击", "点击量", "访问量", "访问次数", "字号", "字体大小", "字体", "字体显示", "打印", "打印本页", "关闭", "关闭窗口", "分享", "分享到", "收藏",
    "当前位置", "您的位置",
    "您现在的位置", "您当前的位置", "所在位置", "当前所在位置", "上一篇", "下一篇", "上一条", "下一条", "责任编辑", "编辑", "审核", "初审", "终审", "责编",
    "网站标识码",
    "关键词", "标签", "名称", "标题", "文件名称", "日期", "时间", "发布", "更新时间", "更新日期", "录入时间", "录入", "保护视力色", "背景色", "朗读",
    "附件下载", "相关附件",
    "相关链接", "相关解读", "政策解读", "相关文件", "所属主题", "所属类别", "内容分类", "公文种类", "文种", "统一登记号", "登记号", "咨询机关", "咨询电话",
  ]
  private static let plain: [StaticString] = [
    "版权所有", "Copyright", "copyright", "©", "网站标识码", "备案序号", "备案号", "技术支持", "扫一扫", "扫描二维码", "分享到", "打印本页",
    "关闭窗口",
    "关闭本页", "返回顶部", "返回首页", "加入收藏", "设为首页", "当前位置", "您的位置", "您现在的位置", "您当前的位置", "上一篇", "下一篇", "无障碍", "网站地图",
    "联系我们",
    "关于我们", "我的位置", "字体：", "字号：", "【字体", "【打印", "[字体", "[打印", "【字号", "【关闭", "分享：", "主办：", "网站主办", "公网安备",
    "ICP备",
    "政府网站标识码", "var ", "function", "document.", "<script", "相关推荐", "热点推荐", "智能问答", "繁體", "简体",
  ]
}
