import PlanCalendar
import PlanModel
import PlanRules
import Testing

/// Rules of `deadline` against a fixed day of the plan's year.
private let november = """
  id: test/november
  severity: error
  title: {zh: 完成时限晚于十一月, en: later than November}
  for: deadline
  when: 'deadline.dated'
  assert: 'deadline.due <= date(plan.year, 11, 30)'
  message: {zh: '“{deadline}”晚于{date(plan.year, 11, 30)}', en: '{deadline} is later than {date(plan.year, 11, 30)}'}
  """

private let first = """
  id: test/first
  severity: warning
  title: 首个单位
  for: task
  assert: 'task.units[0].name != "云溪区财政局"'
  message: 首个单位是{task.units[0]}
  """

@Test(
  "every look ends as holding, found, undecided or not evaluated",
  arguments: [
    LintCase(
      "found and holding", rules: [november],
      plan: #"{"title": "云溪区2024年分工", "tasks": [{"deadline": "«12月20日前»"}, {"deadline": "9月底前"}]}"#,
      findings: ["test/november error «12月20日前» “12月20日前”晚于2024年11月30日"]),
    LintCase(
      "undecided, told once", rules: [november],
      plan: #"{"title": "任务分工", "tasks": [{"deadline": "12月20日前"}, {"deadline": "9月底前"}]}"#,
      findings: ["rules/undecided info «任务分工» 有1条规则因信息不全无法判断：test/november（2处，不知道最后一日 deadline.due）"]),
    LintCase(
      "not evaluated, told once for a reason", rules: [first],
      plan: #"{"title": "云溪区2024年分工", "tasks": [{"title": "甲"}, {"title": "乙"}, {"responsible": "云溪区财政局"}]}"#,
      findings: [
        "rules/not-evaluated error «甲» 规则 test/first 未能执行：列表没有那么多项",
        "test/first warning «云溪区财政局» 首个单位是云溪区财政局",
      ]),
    LintCase(
      "needs",
      rules: [
        """
        id: test/needs
        severity: error
        title: 需要名录
        for: task
        options: {known: []}
        needs: 'options.known != []'
        assert: 'task.title in options.known'
        message: 不在名录
        """
      ],
      plan: #"{"title": "云溪区2024年分工", "tasks": [{"title": "甲"}, {"title": "乙"}]}"#,
      findings: [
        "rules/undecided info «云溪区2024年分工» 有1条规则因信息不全无法判断：test/needs（2处，没有可供对照的资料）"
      ]),
    LintCase(
      "what is told of a finding may be unknown, the finding is not",
      rules: [
        """
        id: test/told
        severity: error
        title: 用词不当
        for: task
        assert: 'task.title != "甲"'
        at: task.title
        message: '{plan.year}年不用“{task.title}”'
        related: {at: task.deadline, message: '{plan.year}年的时限'}
        fix: {safety: safe, with: '{plan.year}年'}
        """
      ],
      plan: #"{"title": "任务分工", "tasks": [{"title": "«甲»", "deadline": "全年"}]}"#,
      findings: ["test/told error «甲» 用词不当"]),
    LintCase(
      "today is unknown unless given",
      rules: [
        """
        id: test/today
        severity: info
        title: 已过期
        for: deadline
        assert: 'deadline.due > today'
        message: '“{deadline}”已过'
        """
      ],
      plan: #"{"title": "云溪区2024年分工", "tasks": [{"deadline": "9月底前"}]}"#,
      findings: [
        "rules/undecided info «云溪区2024年分工» 有1条规则因信息不全无法判断：test/today（1处，不知道 today）"
      ]),
  ]
)
func endings(_ example: LintCase) throws {
  let found = try example.found()
  #expect(found == example.findings)
  let lazily = try example.found(trust: .shipped)
  #expect(lazily == example.findings)
}

@Test("a rule that uses up its steps is told and stops, and others go on")
func stepLimit() throws {
  let quadratic = """
    id: test/quadratic
    severity: error
    title: 两两比较
    for: task
    assert: 'plan.tasks.all(a, plan.tasks.all(b, [a.title, b.title].join("") != "没有"))'
    message: 不会发现
    """
  let simple = """
    id: test/simple
    severity: info
    title: 简单
    for: plan
    assert: 'plan.tasks == []'
    message: '{size(plan.tasks)}项'
    """
  let tasks = (1...400).map { #"{"title": "任务\#($0)"}"# }.joined(separator: ",")
  let example = LintCase(
    "", rules: [quadratic, simple], plan: #"{"title": "云溪区2024年分工", "tasks": [\#(tasks)]}"#, findings: [])
  #expect(
    try example.found() == [
      "test/simple info «云溪区2024年分工» 400项",
      "rules/not-evaluated error «任务1» 规则 test/quadratic 未能执行：计算步数超过上限",
    ])
}

@Test("messages are in the language of the run")
func english() throws {
  var settings = CheckSettings()
  settings.language = .en
  let example = LintCase(
    "", rules: [november], plan: #"{"title": "云溪区2024年分工", "tasks": [{"deadline": "12月20日前"}]}"#,
    findings: [], settings: settings)
  let found = try example.found()
  #expect(found == ["test/november error «12月20日前» 12月20日前 is later than 2024-11-30"])
}

@Test("profile, year and level are what the run says")
func settings() throws {
  var settings = CheckSettings()
  settings.profile = .web
  settings.year = 2023
  let rules = [
    """
    id: test/web
    severity: error
    title: 只查网页
    profiles: [web]
    for: deadline
    assert: 'deadline.due.getFullYear() == 2024'
    message: '{plan.year}年'
    """,
    """
    id: test/draft
    severity: error
    title: 只查征求意见稿
    profiles: [draft]
    for: task
    assert: 'false'
    message: 不会运行
    """,
  ]
  let example = LintCase(
    "", rules: rules, plan: #"{"title": "云溪区2024年分工", "tasks": [{"deadline": "9月底前"}]}"#, findings: [],
    settings: settings, configure: { $0.severity = .info })
  let found = try example.found()
  #expect(found == ["test/web info «9月底前» 2023年"])
}
