import PlanModel

/// The words of ``RuleTraceText``, in one place for both languages.
struct TraceWords {
  let language: Language

  func choose(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  /// A kind of outcome, as a heading.
  func name(of kind: LookOutcome.Kind) -> String {
    switch kind {
    case .finding: choose("报告", "finding")
    case .folded: choose("并入一处报告", "said together with another")
    case .repeated: choose("与前面重复，不再报告", "said before at the same place")
    case .suppressed: choose("例外，不报告", "suppressed")
    case .baseline: choose("基线已记，不报告", "in the baseline")
    case .muted: choose("被其他规则代替，不报告", "muted by another rule")
    case .undecided: choose("无法判断", "undecided")
    case .notEvaluated: choose("未能执行", "not evaluated")
    case .whitelisted: choose("白名单中的词，不算", "on the white list")
    case .spared: choose("碰到 unless，不算", "spared by 'unless'")
    case .holds: choose("符合", "holds")
    case .notApplicable: choose("不适用", "does not apply")
    case .noElements: choose("each 没有给出什么可看", "'each' gave nothing")
    }
  }

  /// What an outcome says beside its kind; empty if nothing.
  func reason(of outcome: LookOutcome) -> String {
    switch outcome {
    case .muted(let rule): choose("规则 \(rule.rawValue)", "rule \(rule.rawValue)")
    case .suppressed(let words), .baseline(let words), .notEvaluated(let words): words[language]
    case .undecided(let what):
      what.isEmpty
        ? choose("没有可供对照的资料（needs）", "nothing to compare with (needs)")
        : choose("不知道 \(what)", "\(what) is unknown")
    case .finding, .folded, .repeated, .whitelisted, .spared, .holds, .notApplicable, .noElements: ""
    }
  }

  /// Why nothing was looked at.
  func obstacle(_ obstacle: RuleTrace.Obstacle, _ trace: RuleTrace) -> String {
    switch obstacle {
    case .off(let standing):
      return choose("没有运行：", "not run: ") + standing.words[language]
    case .profile(let profile, let wanted):
      let names = wanted.map(\.rawValue).joined(separator: ", ")
      return choose(
        "没有运行：文档类型是 \(profile.rawValue)，规则只用于 \(names)",
        "not run: the document is of the kind \(profile.rawValue), the rule is for \(names)")
    case .nothing: return nothing(trace)
    case .muted(let rule):
      return choose(
        "没有运行：规则 \(rule.rawValue) 已就全文报告，代替了它",
        "not run: \(rule.rawValue) has spoken of the whole plan and mutes it")
    case .condition(let part, let outcome, _):
      let all = choose("与具体对象无关，一次判断：", "asked once for the whole plan: ")
      let reason = reason(of: outcome)
      return all + part.rawValue + choose("，", ", ") + name(of: outcome.kind)
        + (reason.isEmpty ? "" : choose("：", ": ") + reason)
    }
  }

  private func nothing(_ trace: RuleTrace) -> String {
    if let texts = trace.texts {
      return choose(
        "所看的\(texts.all)段文字里，没有一段含有匹配所必需的字，不可能匹配",
        "none of the \(texts.all) texts holds the characters that every match needs")
    }
    let kind = trace.subject?.rawValue ?? ""
    return choose("计划里没有可看的对象（\(kind)）", "the plan has nothing of this kind (\(kind))")
  }

  func texts(_ texts: (all: Int, candidates: Int), hasMatches: Bool) -> String {
    choose(
      "所看的文字\(texts.all)段，其中\(texts.candidates)段含有匹配所必需的字",
      "\(texts.all) texts, \(texts.candidates) of them with the characters that a match needs")
      + (hasMatches ? "" : choose("，但没有一处匹配", ", but nothing matches"))
  }

  func heading(_ kind: LookOutcome.Kind, shown: Int, of count: Int) -> String {
    let name = name(of: kind)
    if shown < count {
      return choose("\(name)：\(count)处，列出\(shown)处", "\(name): \(count), of which \(shown) are shown")
    }
    return choose("\(name)：\(count)处", "\(name): \(count)")
  }

  /// How often things ended in which way.
  func total(_ counts: [LookOutcome.Kind: Int]) -> String {
    let parts = LookOutcome.Kind.allCases.compactMap { kind in
      counts[kind].flatMap { $0 > 0 ? choose("\(name(of: kind))\($0)", "\($0) \(name(of: kind))") : nil }
    }
    let all = counts.values.reduce(0, +)
    guard !parts.isEmpty else { return choose("合计：什么也没有看", "in all: nothing was looked at") }
    return choose("合计：看了\(all)处，", "in all \(all): ") + parts.joined(separator: choose("，", ", "))
  }

  func value(_ value: TraceLine.Value) -> String {
    switch value {
    case .value(let text): text
    case .unknown(let what): choose("不知道（\(what)）", "unknown (\(what))")
    case .failure(let words): words[language]
    }
  }
}
