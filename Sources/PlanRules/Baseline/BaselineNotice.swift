package import PlanModel
package import PlanSource

/// Something to be said about an entry of a baseline.
package struct BaselineNotice: Hashable, Sendable {
  package enum Kind: Hashable, Sendable {
    case unused
    /// It lists more findings than there are now.
    case partlyUsed(now: Int, then: Int)
    /// The plan is not there any more, or has another name.
    case fileMissing
  }

  package let kind: Kind
  /// The rule, or the path of the plan that is missing.
  package let subject: String
  /// Tells entries apart.
  let identity: String
  /// Where it is written.
  package let range: ByteRange

  var words: Words {
    switch kind {
    case .unused:
      Words(
        zh: "基线中“\(subject)”的这一条没有用到：问题已改，请用 --write-baseline 重新生成基线",
        en: "this entry of '\(subject)' matches nothing: write the baseline anew with --write-baseline")
    case .partlyUsed(let now, let then):
      Words(
        zh: "基线中“\(subject)”的这一条有\(then)处，现在只有\(now)处：请用 --write-baseline 重新生成基线",
        en: "this entry of '\(subject)' counts \(then), there are \(now) now: write the baseline anew")
    case .fileMissing:
      Words(
        zh: "基线中的文件“\(subject)”不存在：如已改名或移走，请用 --write-baseline 重新生成基线",
        en: "'\(subject)' is not there: if it was renamed or moved, write the baseline anew")
    }
  }

  /// The findings that say `notices`.
  package static func findings(
    _ notices: [BaselineNotice], severity: Severity, language: Language
  ) -> [Finding] {
    var findings = notices.map { notice in
      Finding(
        rule: OwnRule.unusedSuppression.id, severity: severity, message: notice.words[language],
        range: notice.range)
    }
    findings.identify(notices.map { "baseline \($0.identity)" })
    return findings
  }
}

extension Baseline {
  /// What is to be said of the file at `position`, of whose entries each hid as many as `served` says.
  ///
  /// Rules that did not run, since the command line chose others, leave nothing to be said of theirs.
  package func notices(
    ofFile position: Int, served: [Int], isRun: (RuleID) -> Bool
  ) -> [BaselineNotice] {
    let file = files[position]
    return zip(file.entries, served).compactMap { entry, served in
      guard served < entry.count, isRun(entry.rule) else { return nil }
      return BaselineNotice(
        kind: served == 0 ? .unused : .partlyUsed(now: served, then: entry.count),
        subject: entry.rule.rawValue, identity: file.path + " " + entry.fingerprint, range: entry.range)
    }
  }

  /// What is to be said of the file at `position`, which is not there.
  package func missingNotice(ofFile position: Int) -> BaselineNotice {
    let file = files[position]
    return BaselineNotice(kind: .fileMissing, subject: file.path, identity: file.path, range: file.range)
  }
}
