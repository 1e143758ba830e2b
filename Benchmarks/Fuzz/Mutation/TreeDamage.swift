import FuzzSupport

/// Changes trees a little, so that they stay trees.
struct TreeDamage {
  /// Changes the texts.
  var words: Damage
  /// Where other values are taken from.
  var donor: TreeValue
  /// What keys are called.
  let keys: [String]

  private static let numbers = [
    "0", "-1", "2024", "9223372036854775807", "1e308", "0.5", "-9223372036854775808",
  ]

  /// Changes `tree` in one way.
  mutating func change(_ tree: inout TreeValue) {
    let index = roll(tree.count)
    var copy = self
    tree.change(index) { copy.changeValue(&$0) }
    self = copy
  }

  /// Repeats one of the texts or elements of `tree` until they have about `count` bytes.
  mutating func lengthen(_ tree: inout TreeValue, to count: Int) {
    for _ in 0..<8 {
      var isLong = false
      tree.change(roll(tree.count)) { value in
        switch value {
        case .text(let text) where !text.isEmpty:
          value = .text(Array(repeatElement(text, count: count / text.count).joined()))
          isLong = true
        case .array(let elements) where !elements.isEmpty:
          let size = value.written(as: .json).count
          value = .array(Array(repeatElement(elements, count: count / size).joined()))
          isLong = true
        default: break
        }
      }
      if isLong { return }
    }
  }

  private mutating func roll(_ count: Int) -> Int {
    Int.random(in: 0..<max(count, 1), using: &words.generator)
  }

  private mutating func changeValue(_ value: inout TreeValue) {
    switch value {
    case .text(var text) where roll(8) > 0:
      for _ in 0...roll(3) { words.change(&text) }
      value = .text(text)
    case .array(var elements) where roll(8) > 0:
      changeElements(&elements)
      value = .array(elements)
    case .object(var members) where roll(8) > 0:
      changeMembers(&members)
      value = .object(members)
    default: value = other()
    }
  }

  private mutating func changeElements(_ elements: inout [TreeValue]) {
    guard !elements.isEmpty, roll(4) > 0 else { return elements.append(other()) }
    let position = roll(elements.count)
    switch roll(4) {
    case 0: elements.remove(at: position)
    case 1: elements.insert(elements[position], at: roll(elements.count))
    case 2: elements.swapAt(position, roll(elements.count))
    default: elements += Array(repeating: elements[position], count: 1 << roll(8))
    }
  }

  private mutating func changeMembers(_ members: inout [(key: [UInt8], value: TreeValue)]) {
    guard !members.isEmpty, roll(4) > 0 else { return members.append((key(), other())) }
    let position = roll(members.count)
    switch roll(4) {
    case 0: members.remove(at: position)
    case 1: members[position].key = key()
    case 2:
      let second = roll(members.count)
      let value = members[position].value
      members[position].value = members[second].value
      members[second].value = value
    default: words.change(&members[position].key)
    }
  }

  /// A key of the format.
  private mutating func key() -> [UInt8] {
    Array((keys.isEmpty ? "" : keys[roll(keys.count)]).utf8)
  }

  /// A value of the donor, or a plain one.
  private mutating func other() -> TreeValue {
    switch roll(8) {
    case 0: return .null
    case 1: return .bool(roll(2) == 0)
    case 2: return .number(Array(Self.numbers[roll(Self.numbers.count)].utf8))
    case 3: return .array([])
    case 4: return .text(Array((words.grammar.tokens.first ?? "").utf8))
    default:
      var found = TreeValue.null
      donor.change(roll(donor.count)) { found = $0 }
      // Not so large that trees grow without end.
      return found.count < 200 ? found : .null
    }
  }
}
