package import PlanSource

/// What a column is for, told by its header.
package enum ColumnHeader {
  /// What a column called `header` can be for, the likeliest first; nothing if that cannot be told.
  ///
  /// Blanks, line breaks, width and traditional script make no difference. 工作任务 names tasks in one
  /// table and sections in the next, so several roles are possible; content decides.
  package static func roles(of header: Text) -> [FieldRole] {
    if let roles = knownRoles(header) { return roles }
    let word = HeaderSpelling.folded(header)
    return word.isEmpty ? [] : rolesByPart(word)
  }

  /// What a column called `header` is for, if that can be told from the header alone.
  package static func role(of header: Text) -> FieldRole? {
    roles(of: header).first
  }

  /// Whether `header` is one of the words that columns of plans usually have.
  package static func isUsual(_ header: Text) -> Bool {
    knownRoles(header) != nil
  }

  /// The most characters a word of ``known`` has.
  private static let longestKnown = 12

  /// The roles of `header` in ``known``.
  private static func knownRoles(_ header: Text) -> [FieldRole]? {
    let (hash, count) = HeaderSpelling.hash(header)
    guard count > 0, count <= longestKnown else { return nil }
    return knownWords.value(hash).map { known[$0].roles }
  }

  /// The position in ``known`` of each of its words.
  private static let knownWords: WordTable = {
    var words = WordTable(capacity: known.reduce(0) { $0 + $1.words.count })
    for (position, entry) in known.enumerated() {
      for word in entry.words { words.insert(Text(word), value: position) }
    }
    return words
  }()

  /// What every word ends in that is told by its parts.
  private static let parts: [[UInt8]] = [
    "单位", "部门", "科室", "处室", "股室", "主体", "机构", "时限", "期限", "完成时间", "完成日期", "要求", "措施", "任务", "内容",
  ].map { Array($0.utf8) }

  private static func endsInPart(_ word: String) -> Bool {
    let bytes = word.utf8
    return parts.contains { bytes.count >= $0.count && bytes.suffix($0.count).elementsEqual($0) }
  }

  /// The longest word, in UTF-8 bytes, that is told by its parts; a title also ends in 任务.
  private static let longestCompound = 36

  private static func rolesByPart(_ word: String) -> [FieldRole] {
    guard word.utf8.count <= longestCompound, endsInPart(word) else { return [] }
    if ["领导", "责任人", "联系人", "电话"].contains(where: word.contains) { return [] }
    let isUnit = ["单位", "部门", "科室", "处室", "股室", "主体", "机构"].contains { word.hasSuffix($0) }
    if isUnit {
      if word.hasPrefix("牵头") || word.hasPrefix("主办") { return [.lead] }
      if ["配合", "协办", "协助", "协同", "参与", "参加"].contains(where: word.hasPrefix) { return [.assist] }
      if ["责任", "负责", "承办", "落实", "实施", "执行"].contains(where: word.hasPrefix) {
        return [.responsible]
      }
      return []
    }
    if ["时限", "期限", "完成时间", "完成日期"].contains(where: { word.hasSuffix($0) }) { return [.deadline] }
    if word.hasSuffix("要求") || word.hasSuffix("措施") { return [.requirement] }
    if word.hasSuffix("任务") { return [.title, .section, .content] }
    if word.hasSuffix("内容") { return [.content, .requirement] }
    return []
  }

  private static let known: [(words: [String], roles: [FieldRole])] = [
    (["序号", "编号", "号", "项次", "no.", "no", "№", "项号", "任务序号", "任务编号"], [.number]),
    (["章节", "类别", "分类", "领域", "板块", "重点领域", "任务类别", "工作类别", "工作领域", "公开领域", "大类"], [.section]),
    (["一级指标", "二级指标", "三级指标", "一级要点", "二级要点", "三级要点", "一级任务", "二级任务"], [.section, .title, .requirement]),
    (["目标任务", "工作任务", "重点任务", "主要任务", "重点工作", "重点工作任务", "任务", "工作要点"], [.title, .section, .content]),
    (["任务名称", "任务事项", "贯彻举措", "工作事项", "事项", "项目", "具体任务", "工作项目", "事项名称"], [.title, .content]),
    (["重点内容", "公开内容"], [.content, .requirement]),
    (["主要内容", "具体内容", "工作内容", "任务内容", "任务分解", "内容"], [.requirement, .content]),
    (["具体要求", "具体工作要求", "细化分工", "具体措施", "工作措施", "主要措施", "任务要求", "落实措施", "具体举措"], [.requirement, .content]),
    (["工作举措", "主要举措", "任务举措", "工作标准", "工作目标", "细化任务", "任务分工"], [.requirement, .content]),
    (["工作要求"], [.requirement, .section]),
    (["牵头单位", "牵头部门", "牵头科室", "牵头处室", "主办单位", "主责单位", "牵头责任单位", "牵头", "主办"], [.lead]),
    (["配合单位", "协办单位", "配合部门", "协同单位", "参与单位", "协助单位", "配合责任单位", "配合", "协办", "参与"], [.assist]),
    (["责任单位", "责任部门", "责任科室", "责任处室", "落实单位", "承办单位", "承办部门", "负责单位", "责任"], [.responsible]),
    (["负责科室", "负责部门", "实施单位", "责任主体", "责任单位和工作要求", "责任分工", "责任股室", "分工", "工作分工"], [.responsible]),
    (["完成时限", "时限要求", "时限", "完成时间", "时间要求", "公开时限", "完成期限", "期限", "工作时限"], [.deadline]),
    (["时间节点", "时间安排", "办结时限", "完成日期", "时间", "进度安排", "进度要求", "时间进度", "落实时限"], [.deadline]),
    (["备注", "说明", "备注说明"], [.remarks]),
  ]
}
