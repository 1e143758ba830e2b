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

  private struct Group {
    /// How often each key occurs and who has it first, in order of first use.
    var keys: [(key: ScalarKey, count: Int, first: Int)] = []
    var total = 0
    var usual = 0
  }

  static func reports(_ looks: [KeyedLook], share: Double) -> [CheckReport] {
    var places: [GroupedKey: Int] = [:]
    var groups: [ScalarKey?: Int] = [:]
    var counted: [Group] = []
    var lookPlaces: [(group: Int, key: Int)] = []
    lookPlaces.reserveCapacity(looks.count)
    for (number, look) in looks.enumerated() {
      let group = groups[look.group] ?? counted.count
      if group == counted.count {
        groups[look.group] = group
        counted.append(Group())
      }
      let key = GroupedKey(look)
      let place = places[key] ?? counted[group].keys.count
      if place == counted[group].keys.count {
        places[key] = place
        counted[group].keys.append((look.key, 0, number))
      }
      counted[group].keys[place].count += 1
      counted[group].total += 1
      lookPlaces.append((group, place))
    }
    for group in counted.indices {
      let keys = counted[group].keys
      for place in keys.indices where keys[place].count > keys[counted[group].usual].count {
        counted[group].usual = place
      }
    }
    var reports: [CheckReport] = []
    for (number, place) in lookPlaces.enumerated() {
      let group = counted[place.group]
      let usual = group.keys[group.usual]
      guard place.key != group.usual, Double(usual.count) >= share * Double(group.total),
        case .text(let name) = usual.key
      else { continue }
      reports.append(
        CheckReport(
          look: number, parts: [.value(.text(name)), .value(.int(Int64(usual.count))), .thing(usual.first)]))
    }
    return reports
  }
}
