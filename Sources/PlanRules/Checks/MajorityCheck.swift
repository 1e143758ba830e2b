import PlanExpressions
import PlanModel
import PlanSource

/// Things of a group have the key that most of them have.
enum MajorityCheck {
  static let declaration = CheckDeclaration(
    name: "majority",
    summary: Words(
      zh: "键值与同一范围内最常见的不同的对象（次数相同时以先出现的为准）",
      en: "things unlike the commonest key of their group (the first wins ties)"),
    options: [
      .init("key", .perThing(.string), isRequired: true, Words(zh: "须一致的写法", en: "what must agree")),
      .init("within", .perThingScalar, Words(zh: "范围；缺省为全文", en: "the group; by default the whole plan")),
      .init(
        "share", .fixed(.double), fallback: .double(0),
        Words(zh: "最常见的写法至少占的比例", en: "the share that the commonest key must reach")),
    ],
    values: [
      .init("usual", .string, Words(zh: "最常见的写法", en: "the commonest key")),
      .init("usualCount", .int, Words(zh: "它的次数", en: "how often it occurs")),
      .init("example", nil, Words(zh: "第一个这样写的对象", en: "the first thing that has it")),
    ],
    example: """
      planlint: 1
      rules:
        - id: example/majority
          severity: warning
          title: {zh: 时限写法不一, en: Deadlines written in several ways}
          for: task
          when: task.deadline != ''
          check: {majority: {key: task.deadline, share: 0.5}}
          at: task.deadline
          message: {zh: '多数作“{usual}”（{usualCount}处）', en: 'mostly {usual} ({usualCount} times)'}
          related: {at: example.deadline, message: {zh: 多数写法, en: the usual way}}
          examples:
            - fail: {tasks: [{deadline: ‹全年›}, {deadline: 全年}, {deadline: «长期»}]}
            - pass: {tasks: [{deadline: 全年}, {deadline: 长期}, {deadline: 年底前}]}
      """)

  /// A key of a group: how often it occurs, and who has it first.
  private struct Choice {
    var group: Int
    var count: Int
    var first: Int
  }

  static func reports(_ looks: [GroupedKey], share: Double) -> [CheckReport] {
    var groups = KeyInterner(capacity: 16)
    var keys = KeyInterner(capacity: looks.count)
    var choices: [Choice] = []
    var totals: [Int] = []
    var chosen: [Int] = []
    chosen.reserveCapacity(looks.count)
    for (number, look) in looks.enumerated() {
      let (group, isNewGroup) = groups.number(of: GroupedKey(group: look.group, key: .bool(true)))
      if isNewGroup { totals.append(0) }
      let (choice, isNew) = keys.number(of: look)
      if isNew { choices.append(Choice(group: group, count: 0, first: number)) }
      choices[choice].count += 1
      totals[group] += 1
      chosen.append(choice)
    }
    // Choices are in the order of first use, so that the first wins ties.
    var usual = [Int?](repeating: nil, count: totals.count)
    for (number, choice) in choices.enumerated() {
      if let best = usual[choice.group], choices[best].count >= choice.count { continue }
      usual[choice.group] = number
    }
    var reports: [CheckReport] = []
    for (number, choice) in chosen.enumerated() {
      let group = choices[choice].group
      guard let best = usual[group], best != choice,
        Double(choices[best].count) >= share * Double(totals[group]),
        case .text(let name) = looks[choices[best].first].key
      else { continue }
      let count = Value.int(Int64(choices[best].count))
      reports.append(
        CheckReport(look: number, parts: [.value(.text(name)), .value(count), .thing(choices[best].first)]))
    }
    return reports
  }
}
