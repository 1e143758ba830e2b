/// What `planlint init` writes: every key with an example, all of it commented out.
///
/// A line of the examples begins with `#` and no blank or several; comments begin with `# `.
package enum ConfigurationTemplate {
  /// The name of the registry beside the configuration.
  package static let registryName = "units.local.yml"

  /// A `.planlint.yaml` that changes nothing, or only names the registry beside it.
  package static func configuration(withRegistry: Bool) -> String {
    withRegistry
      ? text.replacingFirst("#registry: \(registryName)", with: "registry: \(registryName)") : text
  }

  private static let text = """
    # planlint 的配置。本文件对所在文件夹及其下级的计划有效；离计划最近的一个起作用。
    # Configuration of planlint, for the plans in this folder and below; the nearest one applies.
    # 各项都是例子，去掉行首的 # 即生效；写错的键、规则名、选项名都会提示。
    # Every line below is an example: remove the # in front to use it. Wrong names are reported.

    # 以哪些规则为准：recommended 推荐（默认）；strict 全部规则，警告升为错误；也可以是本单位的规则文件。
    # The rules to build on: recommended (default), strict (all rules, warnings are errors), own rule files.
    #extends: [recommended]

    # 文档类型：draft 征求意见稿、issue 报送稿、table 只有分工表、web 已公布的网页。不写则自动判断。
    # The kind of document; without this it is inferred.
    #profile: table

    # 规则：关闭，改级别（error warning info），改选项；“类别/*”指整类。planlint rules 列出全部规则。
    # Rules: off, another level, options; category/* is all of a category. See `planlint rules`.
    #rules:
    #  numbering/mixed-style: off
    #  units/no-lead: error
    #  deadline/*: warning
    #  units/several-leads: {severity: info, options: {most: 2}}

    # 每份计划都应有的章节；any 中有一个词出现在标题里即可。
    # Sections that every plan must have; one of the words of `any` in a heading is enough.
    #required-sections:
    #  - 政策解读
    #  - {title: 平台建设, any: [平台, 网站, 新媒体]}

    # 不再提示的词：本地专有名称等。
    # Words that rules about wording and punctuation pass over, such as local names.
    #whitelist: [数字云溪]

    # 本单位的机构名录，优先于内置的名录；planlint init --registry 会写一个样本。
    # The office's registry of units, which goes before the built-in one; see `planlint init --registry`.
    #registry: units.local.yml

    # 补充、替换或去掉内置表的行，可以写在这里，也可以写在单独的文件里；见 docs/tables.md。
    # Rows added to the built-in tables, replacing them or taking them out (`off: true`); see docs/tables.md.
    #tables:
    #  deadline-words:
    #    - {word: 长年坚持, kind: standing}
    #    - {word: 常年, off: true}

    # 上级的计划或当年要点，用于核对是否逐条落实。
    # The plan of the level above, for checking that its items are taken up.
    #upper: ../city/plan.json

    # 只对一部分文件有效的设置。
    # Settings for some files only.
    #overrides:
    #  - files: 'towns/**/*.json'
    #    rules: {deadline/missing: off}

    # 放过一处：规则、位置（file 文件、task 任务、text 所报告文字的一部分，都可不写）、理由（必填）、截止日期。
    # Findings that may stay: rule, place (file, task, part of the words reported), reason (required), last day.
    #suppress:
    #  - rule: deadline/out-of-range
    #    where: {file: plan.json, task: 三/4}
    #    reason: 年度报告于次年1月底前公布
    #    until: 2025-01-31

    """

  /// A registry of units without any.
  package static let registry = """
    # 本单位的机构名录：优先于内置名录，写了的名称以这里为准。名称不带省、市、县、区、镇等前缀。
    # The office's registry of units. It goes before the built-in one. Names stand without their level prefix.
    #
    # name 全称；names 规范简称；body 同一机构的统一名称（改名前后写同一个）；status 现用 current（默认）、已撤并 superseded；
    # replacedBy 并入或改为哪个机构；announced 公布撤并的日期；until 旧名称可用到哪一天；since 新名称从哪一天起用；
    # relation 沿革（rename 改名、merge 合并、split 拆分、absorbed 并入）；report 是否提示旧名称；confidence 把握（high medium low）。
    # name, names: full and short names. body: the same for all names of one body. status: current (default) or
    # superseded. replacedBy, announced, until, since, relation, report, confidence: what became of it and when.
    #
    # 现有机构 / bodies that exist:
    #- {name: 数字云溪建设中心, names: [数字中心]}
    #- {name: 政务服务和数据管理局, names: [政数局], body: 数据局, since: 2024-03-01}
    #
    # 已撤并的机构 / bodies that were abolished or renamed:
    #- {name: 大数据发展中心, names: [大数据中心], status: superseded, replacedBy: [政务服务和数据管理局], announced: 2024-02-20, until: 2024-06-30, relation: absorbed, report: true, confidence: high}
    #
    # 内置名录与本地不符、应当去掉的行 / rows of the built-in registry that do not hold here:
    #- {name: 物价局, off: true}

    """
}

extension String {
  /// The text with `new` in place of the first `old`.
  fileprivate func replacingFirst(_ old: String, with new: String) -> String {
    let parts = split(separator: "\n", omittingEmptySubsequences: false)
    return parts.map { $0 == old ? new : String($0) }.joined(separator: "\n")
  }
}
