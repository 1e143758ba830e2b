/// Characters of traditional script that stand in headers, names of units and words for their roles.
enum TraditionalScript {
  /// The simplified form of `code`; `code` itself if it is no such character.
  @inline(__always)
  static func simplified(_ code: UInt32) -> UInt32 {
    code >= 0x4E00 && traditional.contains(code) ? pair(of: code) ?? code : code
  }

  private static let traditional: TriggerSet = {
    var set = TriggerSet()
    for pair in pairs { set.insert(pair.traditional) }
    return set
  }()

  /// Such characters are few, and so are texts that have them: the pairs are compared one by one.
  private static func pair(of code: UInt32) -> UInt32? {
    for pair in pairs where pair.traditional == code { return pair.simplified }
    return nil
  }

  private static let pairs: [(traditional: UInt32, simplified: UInt32)] = {
    let traditional = """
      務責單時間備註牽頭體點內項號領類標實負處門關節級舉辦協參與說進開載細貫徹區縣機構\
      執鎮鄉廳會員隊團業園網館衛財發監農規資環電廣總聯學統籌匯組織職權據僑婦殘檔審計國\
      稅場設質動勞產應險醫藥運輸營鐵漁軍長視書線劃護費專題數黨為屬範確從續態堅適盡儘
      """
    let simplified = """
      务责单时间备注牵头体点内项号领类标实负处门关节级举办协参与说进开载细贯彻区县机构\
      执镇乡厅会员队团业园网馆卫财发监农规资环电广总联学统筹汇组织职权据侨妇残档审计国\
      税场设质动劳产应险医药运输营铁渔军长视书线划护费专题数党为属范确从续态坚适尽尽
      """
    var pairs: [(traditional: UInt32, simplified: UInt32)] = []
    pairs.reserveCapacity(192)
    for (one, other) in zip(traditional.unicodeScalars, simplified.unicodeScalars) {
      pairs.append((one.value, other.value))
    }
    return pairs
  }()
}
