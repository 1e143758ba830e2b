import PlanModel

/// The words of the text format, in one place for both languages.
struct TextWords {
  let language: Language

  private func choose(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  func name(of severity: Severity) -> String {
    switch severity {
    case .error: choose("错误", "error")
    case .warning: choose("警告", "warning")
    case .info: choose("提示", "info")
    }
  }

  var colon: String { choose("：", ": ") }
  var basis: String { choose("依据：", "basis: ") }
  var unreadable: String { choose("无法读取", "cannot be read") }

  func fix(_ fix: Fix) -> String {
    switch fix.safety {
    case .safe: choose("可自动修正：", "safe fix: ")
    case .propose: choose("建议修改：", "suggested fix: ")
    }
  }

  /// What an edit does; `count` is how many edits its fix has.
  func change(from old: String, to new: String, count: Int) -> String {
    let others = count > 1 ? choose("，共\(count)处", ", \(count) places") : ""
    if old.isEmpty { return choose("加“\(new)”", "insert '\(new)'") + others }
    if new.isEmpty { return choose("删“\(old)”", "delete '\(old)'") + others }
    return choose("“\(old)”改为“\(new)”", "'\(old)' becomes '\(new)'") + others
  }

  /// `text` in brackets.
  func aside(_ text: String) -> String { choose("（\(text)）", " (\(text))") }

  func related(_ message: String, at place: String) -> String { message + colon + place }

  func line(_ line: Int, column: Int) -> String {
    choose("第\(line)行第\(column)列", "line \(line), column \(column)")
  }

  /// `count` further related places that are not listed.
  func more(_ count: Int) -> String { choose("另有\(count)处", "and \(count) more") }

  func summary(_ summary: ReportSummary) -> String {
    let files = choose(
      "检查\(summary.files)个文件、\(summary.tasks)项任务：",
      "\(plural(summary.files, "file")), \(plural(summary.tasks, "task")): ")
    return files + outcome(summary) + extras(summary)
  }

  private func outcome(_ summary: ReportSummary) -> String {
    if summary.worst == nil && summary.unreadable == 0 { return choose("没有发现问题", "no problems found") }
    let counts = [
      (summary.errors, choose("错误\(summary.errors)处", plural(summary.errors, "error"))),
      (summary.warnings, choose("警告\(summary.warnings)处", plural(summary.warnings, "warning"))),
      (summary.infos, choose("提示\(summary.infos)处", "\(summary.infos) info")),
      (
        summary.unreadable,
        choose("\(summary.unreadable)个文件无法读取", "\(plural(summary.unreadable, "file")) not readable")
      ),
    ]
    return counts.filter { $0.0 > 0 }.map(\.1).joined(separator: choose("，", ", "))
  }

  private func extras(_ summary: ReportSummary) -> String {
    var extras = ""
    if let fixes = summary.fixes {
      extras += fixed(fixes)
    } else if summary.fixable > 0 {
      extras += choose("；其中\(summary.fixable)处可自动修正", "; \(summary.fixable) with a safe fix")
    }
    if summary.suppressed > 0 {
      extras += choose("；按例外或基线不再报告\(summary.suppressed)处", "; \(summary.suppressed) suppressed")
    }
    return extras
  }

  private func fixed(_ fixes: FixCount) -> String {
    var text =
      fixes.isShownOnly
      ? choose("；将修正\(fixes.fixed)处", "; \(fixes.fixed) would be fixed")
      : choose("；已修正\(fixes.fixed)处", "; \(fixes.fixed) fixed")
    if fixes.proposed > 0 {
      text += choose(
        "，另有\(fixes.proposed)处可用 --unsafe-fixes 修正", ", \(fixes.proposed) more with --unsafe-fixes")
    }
    return text
  }

  private func plural(_ count: Int, _ noun: String) -> String { "\(count) \(noun)\(count == 1 ? "" : "s")" }
}
