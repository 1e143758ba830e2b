import PlanRegex
import PlanSource

/// What screens keep from plan to plan on one thread.
package final class ScreenArchive {
  /// The numbers of strings.
  package let texts = TextNumbers()
  /// The numbers of strings that hang on classes of objects.
  let classes = ClassNumbers()
  /// Memory for columns: of answers, of numbers, of bits.
  let arena = ColumnArena<AnswerColumn.Entry>(usual: 1 << 8)
  let numbers = ColumnArena<Int64>(usual: 1 << 12)
  let words = ColumnArena<UInt64>(usual: 1 << 8)
  /// Positions of objects, 64 at a time.
  let positions = ColumnArena<Int32>(usual: 1 << 11)
  /// Which of them belong to a plan, by the numbers of atoms, and of numbers.
  let columns = ColumnArena<AnswerColumn?>(usual: 1 << 10)
  let columnsOfNumbers = ColumnArena<KnownAnswers.Numbers>(usual: 1 << 9)
  /// The screens that are asked.
  let program = ScreenProgram()
  /// Lists of pairs that are not in use.
  var spare: [PairList] = []
  /// The screens that were recorded, whose questions are made late.
  private let forms: ScreenForms?
  /// What came of the text questions, by their numbers and those of the strings.
  private var answers: [UnsafeMutableBufferPointer<TextAnswer>] = []
  /// What came of questions about days.
  var dayAnswers = PassingAnswers()
  private static let mostDays = 1 << 13
  /// By the numbers of the atoms that ask them; `nil`: it cannot be compiled.
  private var regexes: [Int: Regex?] = [:]
  /// By the numbers of the atoms that ask them; `nil`: the host knows nothing of it.
  private var searches: [Int: Int?] = [:]

  /// An archive that knows nothing; screens may be those of `forms`.
  package init(forms: ScreenForms?) {
    self.forms = forms
  }

  deinit { forgetAnswers() }

  /// What `body` evaluates.
  @inline(__always)
  func made(_ body: QuestionBody) -> MadeQuestion {
    switch body {
    case .made(let made): made
    case .written(let written): forms?.made(written) ?? .impossible
    }
  }

  /// Forgets what holds for one plan only, and for classes of another age than `age`; columns of an earlier plan become
  /// invalid.
  func beginPlan(age: Int) {
    classes.begin(age: age)
    arena.reset()
    numbers.reset()
    words.reset()
    positions.reset()
    columns.reset()
    columnsOfNumbers.reset()
    if texts.beginPlan() {
      forgetAnswers()
      classes.forget()
    }
    if dayAnswers.count > Self.mostDays { dayAnswers = PassingAnswers() }
  }

  private func forgetAnswers() {
    for table in answers { table.deallocate() }
    answers = []
  }

  /// What came of the question `question`, by the numbers of short strings: of all that have one now.
  ///
  /// Valid until the next string gets a number.
  func answers(_ question: Int) -> UnsafeMutablePointer<TextAnswer> {
    if question >= answers.count {
      answers += repeatElement(.init(start: nil, count: 0), count: question + 1 - answers.count)
    }
    return answers[question].withRoom(for: texts.count, filledWith: .unasked)
  }

  /// The number of `search`, that of the atom number `atom`, which `find` finds the first time.
  func number(of search: ExpressionSearch, _ atom: Int, _ find: () -> Int?) -> Int? {
    if let known = searches[atom] { return known }
    let number = find()
    searches[atom] = .some(number)
    return number
  }

  /// The regular expression `pattern` of the atom number `atom`; `nil` if it cannot be compiled.
  func regex(_ pattern: Text, of atom: Int) -> Regex? {
    if let known = regexes[atom] { return known }
    var made: Regex?
    do throws(RegexSyntaxError) { made = try Regex(pattern.string) } catch { made = nil }
    regexes[atom] = .some(made)
    return made
  }
}

/// What came of a question about one string.
enum TextAnswer: UInt8, BitwiseCopyable {
  case unasked
  case holds
  case holdsNot
  case fails
  /// Only the rule's own evaluation can tell: it would take many steps.
  case anything
}
