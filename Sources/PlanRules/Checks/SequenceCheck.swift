import PlanExpressions
import PlanModel

/// Keys of a group run on: each is that of the thing before, or one more.
///
/// Where the thing behind a wrong key goes on as if that were right (3, 30, 5), only the wrong one is told.
enum SequenceCheck {
  static let declaration = CheckDeclaration(
    name: "sequence",
    summary: Words(
      zh: "键值既不等于上一个，也不等于上一个加一的对象", en: "a thing whose key is neither the last nor the last plus one"),
    options: [
      .init("key", .perThing(.int), isRequired: true, Words(zh: "须连续的数", en: "what must run on")),
      .init("within", .perThingScalar, Words(zh: "范围；缺省为全文", en: "the group; by default the whole plan")),
      .init(
        "start", .fixed(.int),
        Words(zh: "每个范围的第一个数；缺省不限", en: "the first key of a group; by default any")),
    ],
    values: [
      .init(
        "previous", nil,
        Words(zh: "上一个对象；开头不对时即本对象", en: "the thing before; at a wrong start the thing itself")),
      .init("expected", .int, Words(zh: "应为的数", en: "the number expected")),
    ],
    example: """
      planlint: 1
      rules:
        - id: example/sequence
          severity: error
          title: {zh: 任务编号不连续, en: Task numbers do not run on}
          for: task
          when: 'task.numberValue > 0'
          check: {sequence: {key: task.numberValue, within: task.scope, start: 1}}
          at: task.number
          message: {zh: '“{task.number}”应为{expected}', en: '{task.number} should be {expected}'}
          examples:
            - fail: {tasks: [{number: '1', title: 公开预算}, {number: «3», title: 公开决算}]}
            - fail: {tasks: [{number: «2», title: 公开预算}]}
            - pass: {tasks: [{number: '1', title: 公开预算}, {number: '2', title: 公开决算}]}
      """)

  static func reports(_ looks: [GroupedKey], start: Int64?) -> [CheckReport] {
    let next = nextKeys(looks)
    var groups = KeyInterner(capacity: 16)
    var last: [(key: Int64, look: Int)] = []
    var reports: [CheckReport] = []
    for (number, look) in looks.enumerated() {
      guard case .int(let key) = look.key else { continue }
      let (group, isNew) = groups.number(of: GroupedKey(group: look.group, key: .bool(true)))
      if isNew {
        last.append((key, number))
        guard let start, key != start else { continue }
        reports.append(CheckReport(look: number, parts: [.thing(number), .value(.int(start))]))
        continue
      }
      let previous = last[group]
      let (expected, overflows) = previous.key.addingReportingOverflow(1)
      if key != previous.key, overflows || key != expected {
        let parts: [CheckReport.Part] = [.thing(previous.look), .value(.int(overflows ? key : expected))]
        reports.append(CheckReport(look: number, parts: parts))
      }
      let isMeantAsExpected = !overflows && next[number].map { $0 == expected &+ 1 && $0 > expected } ?? false
      last[group] = (isMeantAsExpected ? expected : key, number)
    }
    return reports
  }

  /// For each look the key of the next one in its group; `nil` for the last.
  private static func nextKeys(_ looks: [GroupedKey]) -> [Int64?] {
    var groups = KeyInterner(capacity: 16)
    var before: [Int] = []
    var next = [Int64?](repeating: nil, count: looks.count)
    for (number, look) in looks.enumerated() {
      guard case .int(let key) = look.key else { continue }
      let (group, isNew) = groups.number(of: GroupedKey(group: look.group, key: .bool(true)))
      if isNew {
        before.append(number)
      } else {
        next[before[group]] = key
        before[group] = number
      }
    }
    return next
  }
}
