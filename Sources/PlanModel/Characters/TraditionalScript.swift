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

  /// Each character of traditional script with its simplified form.
  static let pairs: [(traditional: UInt32, simplified: UInt32)] = {
    // Each with its simplified form behind it.
    let characters = """
      務务責责單单時时間间備备註注牽牵頭头體体點点內内項项號号領领類类標标實实負负處处門门關关節节級级舉举辦办協协參参與与說说進进開开載载細细貫贯徹彻區区縣县\
      機机構构執执鎮镇鄉乡廳厅會会員员隊队團团業业園园網网館馆衛卫財财發发監监農农規规資资環环電电廣广總总聯联學学統统籌筹匯汇組组織织職职權权據据僑侨婦妇殘残\
      檔档審审計计國国稅税場场設设質质動动勞劳產产應应險险醫医藥药運运輸输營营鐵铁漁渔軍军長长視视書书線线劃划護护費费專专題题數数黨党為为屬属範范確确從从續续\
      態态堅坚適适盡尽儘尽
      """
    var pairs: [(traditional: UInt32, simplified: UInt32)] = []
    pairs.reserveCapacity(192)
    var traditional: UInt32?
    for scalar in characters.unicodeScalars {
      if let code = traditional {
        pairs.append((code, scalar.value))
        traditional = nil
      } else {
        traditional = scalar.value
      }
    }
    return pairs
  }()
}
