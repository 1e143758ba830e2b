import PlanModel

extension ListedRule {
  /// Level, message, basis and so on, as name and value.
  func facts(_ language: Language) -> [(name: String, value: String)] {
    let isChinese = language == .zh
    var facts: [(name: String, value: String)] = [(isChinese ? "级别" : "Level", level(language))]
    if !message[language].isEmpty { facts.append((isChinese ? "提示" : "Says", message[language])) }
    if !basis.isEmpty { facts.append((isChinese ? "依据" : "Basis", basis)) }
    if !scope[language].isEmpty { facts.append((isChinese ? "看什么" : "Looks at", scope[language])) }
    if !profiles.isEmpty {
      let names = profiles.map { profile in
        isChinese ? "\(profile.rawValue)（\(ListingWords.profile(profile).zh)）" : profile.rawValue
      }
      facts.append((isChinese ? "适用" : "Profiles", names.joined(separator: isChinese ? "、" : ", ")))
    }
    if let fix { facts.append((isChinese ? "修改" : "Fix", ListingWords.fix(fix)[language])) }
    if !mutes.isEmpty {
      let names = mutes.joined(separator: isChinese ? "、" : ", ")
      facts.append((isChinese ? "同一处不再报告" : "Mutes", names))
    }
    if !tags.isEmpty {
      facts.append((isChinese ? "标签" : "Tags", tags.joined(separator: isChinese ? "、" : ", ")))
    }
    return facts
  }

  private func level(_ language: Language) -> String {
    let standard = ListingWords.severity(standardSeverity)[language]
    if !isOn { return standard + (language == .zh ? "（现已关闭）" : " (switched off here)") }
    guard severity != standardSeverity else { return standard }
    let now = ListingWords.severity(severity)[language]
    return language == .zh ? "\(now)（默认为\(standard)）" : "\(now) (\(standard) by default)"
  }
}
