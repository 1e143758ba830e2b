import PlanModel

/// The words of comparisons, in one place for both languages.
struct ComparisonWords {
  let language: Language

  private func choose(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  var upper: String { choose("上级：", "upper: ") }
  var lower: String { choose("本级：", "lower: ") }
  var nobody: String { choose("没有对应的任务", "no task takes it up") }
  var ownTasks: String { choose("上级没有的任务：", "tasks that no item asks for:") }
  var untitled: String { choose("（无标题）", "(no title)") }
  var headers: [String] {
    language == .zh
      ? ["上级任务", "本级任务", "相似度", "漏掉的内容和较晚的时限"] : ["upper item", "lower task", "alike", "lost, or later"]
  }

  func name(of severity: Severity) -> String { TextWords(language: language).name(of: severity) }

  func count(_ items: Int) -> String { choose("（\(items)项）", " (\(items))") }

  /// How alike two tasks are, in whole percent.
  func percent(_ similarity: Double) -> String { "\(Int((similarity * 100).rounded()))%" }

  func alike(_ similarity: Double) -> String {
    choose("（相似度\(percent(similarity))）", " (\(percent(similarity)) alike)")
  }

  func summary(_ comparison: PlanComparison) -> String {
    let total = comparison.items.count
    let missing = comparison.missingCount
    let found = comparison.findings.count
    return choose(
      "共\(total)项：\(total - missing)项有对应的任务，\(missing)项没有；漏掉或较晚的\(found)处",
      "\(total) items: \(total - missing) taken up, \(missing) not; \(found) lost or later")
  }
}
