import PlanModel

/// No two things of a group have the same key.
enum UniqueCheck {
  static let declaration = CheckDeclaration(
    name: "unique",
    summary: Words(
      zh: "同一范围内后出现的、键值与前面相同的对象", en: "a later thing with the same key in the same group"),
    options: [
      .init("key", .perThingScalar, isRequired: true, Words(zh: "须各不相同的值", en: "what must differ")),
      .init("within", .perThingScalar, Words(zh: "范围；缺省为全文", en: "the group; by default the whole plan")),
    ],
    values: [.init("first", nil, Words(zh: "首次出现的对象", en: "the thing that has the key first"))],
    example: """
      planlint: 1
      rules:
        - id: example/unique
          severity: error
          title: {zh: 任务编号重复, en: A task number is used twice}
          for: task
          when: 'task.numberValue > 0'
          check: {unique: {key: task.numberValue, within: task.scope}}
          at: task.number
          message: {zh: '“{task.number}”与{first}重复', en: '{task.number} is used by {first}'}
          related: {at: first.number, message: {zh: 首次出现, en: used first}}
          examples:
            - fail: {tasks: [{number: ‹1›, title: 公开预算}, {number: «1», title: 公开决算}]}
            - pass: {tasks: [{number: '1', title: 公开预算}, {number: '2', title: 公开决算}]}
      """)

  static func reports(_ looks: [GroupedKey]) -> [CheckReport] {
    var keys = KeyInterner(capacity: looks.count)
    var first: [Int] = []
    var reports: [CheckReport] = []
    for (number, look) in looks.enumerated() {
      let (key, isNew) = keys.number(of: look)
      if isNew {
        first.append(number)
      } else {
        reports.append(CheckReport(look: number, parts: [.thing(first[key])]))
      }
    }
    return reports
  }
}
