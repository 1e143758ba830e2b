import PlanSource

/// The keys of one object of the plan format, found by their bytes.
///
/// A key is compared as one word of its first eight bytes; only what agrees in it is compared in full.
/// No strings are made.
struct KeyTable: Sendable {
  private let words: [UInt64]
  private let keys: [PlanKey]
  private let spellings: [[UInt8]]
  /// The names of the fields, those that `planlint parse` adds left out.
  let names: [String]

  private init(_ object: PlanObject) {
    let fields = object.fields
    keys = fields.map(\.key)
    spellings = fields.map { Array($0.key.rawValue.utf8) }
    words = spellings.map { $0.withUnsafeBufferPointer(Self.word) }
    names = fields.filter { $0.shape != .derived }.map(\.key.rawValue)
  }

  static let plan = KeyTable(.plan)
  static let section = KeyTable(.section)
  static let task = KeyTable(.task)
  static let unit = KeyTable(.unit)
  static let suppression = KeyTable(.suppression)

  /// The table of `object`.
  static func of(_ object: PlanObject) -> KeyTable {
    switch object {
    case .plan: plan
    case .section: section
    case .task: task
    case .unit: unit
    case .suppression: suppression
    }
  }

  /// The field that is called `name`.
  func key(_ name: Text) -> PlanKey? {
    name.withUTF8 { bytes in
      let word = Self.word(bytes)
      for index in words.indices where words[index] == word {
        let spelling = spellings[index]
        if spelling.count == bytes.count, bytes.count <= 8 || spelling.elementsEqual(bytes) {
          return keys[index]
        }
      }
      return nil
    }
  }

  private static func word(_ bytes: UnsafeBufferPointer<UInt8>) -> UInt64 {
    var word: UInt64 = 0
    for index in 0..<min(bytes.count, 8) {
      word = word << 8 | UInt64(bytes[index])
    }
    return word
  }
}
