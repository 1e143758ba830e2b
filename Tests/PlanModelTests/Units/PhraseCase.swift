import PlanModel
import PlanSource
import TestSupport
import Testing

/// A cell whose units are marked «…», its role words ‹…›, with a letter for the role of each unit.
struct PhraseCase: Sendable, CustomTestStringConvertible {
  let marked: Marked
  let roles: String
  let column: UnitRole
  var isOpenEnded = false
  var arrangement = UnitArrangement.none
  var deadlines: [String] = []

  /// The cell `cell`; in `roles`, L is lead, A assist, R responsible.
  init(
    _ cell: String, _ roles: String, column: UnitRole = .responsible, open: Bool = false,
    _ arrangement: UnitArrangement = .none, deadlines: [String] = []
  ) {
    marked = Marked(cell)
    self.roles = roles
    self.column = column
    isOpenEnded = open
    self.arrangement = arrangement
    self.deadlines = deadlines
  }

  var testDescription: String { marked.text }

  /// The phrase as it is read.
  func read() -> UnitPhrase {
    let storage = TextStorage(marked.utf8, origin: .source)
    return UnitPhraseParser.parse(
      Text(storage, 0, storage.bytes.count), column: column, vocabulary: ShippedTables.vocabulary)
  }
}

extension UnitPhrase {
  /// A letter for the role of each unit.
  var roleLetters: String {
    units.map { unit in
      switch unit.role {
      case .lead: "L"
      case .assist: "A"
      case .responsible: "R"
      }
    }.joined()
  }
}
