import PlanModel
import PlanSource

/// The words of a closed set as texts, made once.
struct WordTexts<Word: RawRepresentable<String> & CaseIterable & Sendable>: Sendable {
  /// By the byte that holds a case in memory.
  private let texts: [Text]

  init() {
    precondition(MemoryLayout<Word>.size == 1, "a closed set of several words is held in a byte")
    var texts: [Text] = []
    for word in Word.allCases {
      let position = Self.position(of: word)
      texts += repeatElement(.missing, count: max(0, position + 1 - texts.count))
      texts[position] = Text(word.rawValue)
    }
    self.texts = texts
  }

  subscript(word: Word) -> Text { texts[Self.position(of: word)] }

  /// The number of `word`, which ``code(of:)`` gives for its text.
  @inline(__always)
  static func code(of word: Word) -> UInt8 { UInt8(truncatingIfNeeded: Self.position(of: word)) }

  /// The number of the word whose text is `text`; `nil` if there is none.
  func code(of text: Text) -> UInt8? {
    texts.indices.first { texts[$0] == text }.map { UInt8(truncatingIfNeeded: $0) }
  }

  @inline(__always)
  private static func position(of word: Word) -> Int {
    withUnsafeBytes(of: word) { Int($0[0]) }
  }
}

/// The words of the closed sets that fields show.
enum FieldWords {
  static let fields = WordTexts<FieldRole>()
  static let unitRoles = WordTexts<UnitRole>()
  static let unitKinds = WordTexts<UnitKind>()
  static let deadlines = WordTexts<DeadlineKind>()
  static let arrangements = WordTexts<UnitArrangement>()
  static let levels = WordTexts<PlanLevel>()
  static let statuses = WordTexts<PlanStatus>()
  static let profiles = WordTexts<PlanProfile>()
  static let formats = WordTexts<PlanFormat>()
  static let numberings = WordTexts<PlanNumbering>()
  static let readingRules = WordTexts<ReadingRule>()
  static let notes = WordTexts<ReaderNote.Kind>()
  /// A role word that none of the known roles is behind.
  static let unknown = Text("unknown")
  /// The title of a task as a column is called `task`.
  static let taskColumn = Text("task")

  /// The word for `role` among the columns.
  static func column(_ role: FieldRole) -> Text { role == .title ? taskColumn : fields[role] }
}
