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
    var groups = KeyInterner(capacity: 16)
    var items: [Item] = []
    items.reserveCapacity(looks.count)
    for (number, look) in looks.enumerated() {
      guard case .int(let key) = look.key else { continue }
      let (group, _) = groups.number(of: GroupedKey(group: look.group, key: .bool(true)))
      items.append(Item(group: group, key: key, look: number))
    }
    return breaks(in: items, groupCount: groups.count, start: start).map { found in
      CheckReport(look: found.look, parts: [.thing(found.previous), .value(.int(found.expected))])
    }
  }

  /// A key in its group, which is one of so many.
  struct Item {
    var group: Int
    var key: Int64
    var look: Int
  }

  /// A look whose key does not run on from that of `previous`; at a wrong start, itself.
  struct Break {
    var look: Int
    var previous: Int
    var expected: Int64
  }

  /// Where the keys of `items` do not run on in their groups, of which there are `groupCount`.
  static func breaks(in items: [Item], groupCount: Int, start: Int64?) -> [Break] {
    if start == nil, areInOrder(items, groupCount) { return [] }
    let next = nextKeys(items, groupCount)
    var last = [Item?](repeating: nil, count: groupCount)
    var breaks: [Break] = []
    for (number, item) in items.enumerated() {
      let key = item.key
      guard let previous = last[item.group] else {
        last[item.group] = item
        guard let start, key != start else { continue }
        breaks.append(Break(look: item.look, previous: item.look, expected: start))
        continue
      }
      let (expected, overflows) = previous.key.addingReportingOverflow(1)
      if key != previous.key, overflows || key != expected {
        breaks.append(
          Break(look: item.look, previous: previous.look, expected: overflows ? key : expected))
      }
      let isMeantAsExpected = !overflows && next[number].map { $0 == expected &+ 1 && $0 > expected } ?? false
      last[item.group] = Item(
        group: item.group, key: isMeantAsExpected ? expected : key, look: item.look)
    }
    return breaks
  }

  /// Whether each key is that of the one before in its group, or one more, as nearly always.
  ///
  /// Nothing is meant otherwise than it is written then: a key behind which one stands that is two more than the one
  /// before it is one more itself.
  private static func areInOrder(_ items: [Item], _ groupCount: Int) -> Bool {
    var last = [Int64?](repeating: nil, count: groupCount)
    for item in items {
      if let previous = last[item.group], item.key != previous {
        guard previous < .max, item.key == previous + 1 else { return false }
      }
      last[item.group] = item.key
    }
    return true
  }

  /// For each item the key of the next one in its group; `nil` for the last.
  private static func nextKeys(_ items: [Item], _ groupCount: Int) -> [Int64?] {
    var behind = [Int64?](repeating: nil, count: groupCount)
    var next = [Int64?](repeating: nil, count: items.count)
    for number in items.indices.reversed() {
      next[number] = behind[items[number].group]
      behind[items[number].group] = items[number].key
    }
    return next
  }
}
