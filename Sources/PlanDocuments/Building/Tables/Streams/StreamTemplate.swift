import PlanModel
import PlanSource

/// The columns of a stream's table, as far as its names and the kinds of its cells tell.
struct StreamTemplate {
  enum Kind: Hashable {
    case number, text, units, deadline, other
    /// Headings with numbers of this level.
    case heading(Int)
  }

  private(set) var kinds: [Kind] = []
  private(set) var names: [Text] = []

  init(_ header: StreamHeader, _ cells: ArraySlice<StreamCell>, words: DeadlineVocabulary) {
    let contents = cells.prefix(400).map { CellContent.of($0.text, words: words) }
    let names = header.names.filter { !$0.isEmpty }
    let roles = names.map { ColumnHeader.roles(of: $0) }
    let number = roles.firstIndex { $0.first == .number }
    let section = roles.firstIndex { $0.contains(.section) }
    // Chapters across the table need no column: there the number is named before the task.
    let isFullWidth = number.flatMap { number in section.map { number < $0 } } ?? false
    var levels = isFullWidth ? [] : [1, 2].filter { contents.contains(.heading($0)) }
    let sections = roles.indices.filter { roles[$0].contains(.section) }
    for (index, name) in names.enumerated() {
      let role = roles[index].first
      if roles[index].contains(.section), let level = levels.first {
        levels.removeFirst()
        append(.heading(level), name)
        if index == sections.last { for level in levels { append(.heading(level), name) } }
        if index == sections.last { levels = [] }
      } else {
        append(Self.kind(role), name)
      }
    }
    addNameless(contents, hasNumber: number != nil)
  }

  private mutating func append(_ kind: Kind, _ name: Text) {
    kinds.append(kind)
    names.append(name)
  }

  /// Adds columns that have content but no name: numbers, and the task itself.
  private mutating func addNameless(_ contents: [CellContent], hasNumber: Bool) {
    let behind = (kinds.lastIndex { if case .heading = $0 { true } else { false } } ?? -1) + 1
    if !kinds.contains(.text) {
      kinds.insert(.text, at: behind)
      names.insert(.missing, at: behind)
    }
    if !hasNumber, contents.count(where: { $0 == .number }) >= 2 {
      let first = kinds.firstIndex(of: .text) ?? behind
      let position = Self.followText(contents) && kinds.count(where: { $0 == .text }) > 1 ? first + 1 : behind
      kinds.insert(.number, at: position)
      names.insert(.missing, at: position)
    }
  }

  /// Whether numbers stand behind a text that begins its row: a heading without a number.
  private static func followText(_ contents: [CellContent]) -> Bool {
    contents.indices.contains { index in
      guard index > 0, contents[index] == .number, contents[index - 1] == .text else { return false }
      return index == 1 || contents[index - 2] == .units || contents[index - 2] == .deadline
    }
  }

  private static func kind(_ role: FieldRole?) -> Kind {
    switch role {
    case .number: .number
    case .responsible, .lead, .assist: .units
    case .deadline: .deadline
    case .section, .title, .content, .requirement: .text
    case .remarks, .other, nil: .other
    }
  }

  /// The first column of `kind` behind `column`.
  func next(_ kind: Kind, after column: Int) -> Int? {
    kinds.indices.first { $0 > column && kinds[$0] == kind }
  }

  func last(_ kind: Kind) -> Int? { kinds.lastIndex(of: kind) }
}
