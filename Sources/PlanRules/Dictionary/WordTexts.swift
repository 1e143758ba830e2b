import PlanModel
import PlanSource

/// The words of a closed set as texts, made once.
struct WordTexts<Word: RawRepresentable<String> & CaseIterable & Equatable & Sendable>: Sendable {
  private let words: [(word: Word, text: Text)]

  init() {
    words = Word.allCases.map { ($0, Text($0.rawValue)) }
  }

  subscript(word: Word) -> Text {
    for entry in words where entry.word == word {
      return entry.text
    }
    return .missing
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
