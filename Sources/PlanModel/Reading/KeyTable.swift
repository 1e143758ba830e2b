import PlanSource

/// The keys of one object of the plan format.
///
/// Names are compared packed into words, without strings: a plan has thousands of keys.
final class KeyTable: Sendable {
  private let firsts: [UInt64]
  private let seconds: [UInt64]
  private let keys: [PlanKey]

  private init(_ object: PlanObject) {
    let fields = object.fields
    let names = fields.map { field in
      var name = field.key.rawValue
      return name.withUTF8 { PackedName($0) }
    }
    firsts = names.map { $0?.first ?? 0 }
    seconds = names.map { $0?.second ?? 0 }
    keys = fields.map(\.key)
  }

  static let plan = KeyTable(.plan)
  static let section = KeyTable(.section)
  static let task = KeyTable(.task)
  static let unit = KeyTable(.unit)
  static let suppression = KeyTable(.suppression)

  /// The field that a member with the key `key` gives a value to.
  func key(_ key: TreeView) -> PlanKey? {
    guard let name = PackedName(key.bytes) else { return nil }
    for index in firsts.indices where firsts[index] == name.first && seconds[index] == name.second {
      return keys[index]
    }
    return nil
  }
}
