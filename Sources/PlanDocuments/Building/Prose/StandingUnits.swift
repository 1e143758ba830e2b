import PlanModel
import PlanSource

/// Units that one sentence names for all later tasks: 以下任务均需各区市政府落实，不再一一列出.
struct StandingUnits {
  /// The words that name them, with what they do; `nil` if no sentence was seen.
  private var phrase: Text?
  private var isAssisting = false
  private let test: UnitPhraseTest

  init(_ vocabulary: Vocabulary) {
    test = UnitPhraseTest(vocabulary: vocabulary)
  }

  /// Looks whether `text` says so.
  mutating func look(at text: Text) {
    guard
      let start = Wording(text).range(of: ["以下任务", "以下工作", "以下事项", "以下各项", "下列任务", "下列工作", "下列事项", "以下重点任务"])
    else {
      return
    }
    let sentence = text.slice(start.upperBound, Self.end(of: text, from: start.upperBound))
    guard let head = Wording(sentence).range(of: ["均需由", "均由", "均需", "均须", "都需", "都由", "均应由", "均应", "均要"]),
      head.lowerBound <= 30
    else { return }
    let rest = sentence.slice(head.upperBound, sentence.count)
    guard let role = Wording(rest).range(of: ["负责落实", "落实", "负责", "配合", "参与", "承担", "牵头"]) else { return }
    let phrase = rest.slice(0, role.upperBound)
    guard test.strength(of: phrase) != .none else { return }
    self.phrase = phrase
    let units = UnitPhraseParser.parse(phrase, vocabulary: test.vocabulary).units
    isAssisting = units.allSatisfy { $0.role == .assist }
  }

  /// Whether no sentence was seen.
  var isEmpty: Bool { phrase == nil }

  /// Adds the units to those of `task`, unless they are written there too.
  func add(to task: inout Task) {
    guard let phrase else { return }
    if isAssisting {
      task.assist = task.assist.isEmpty ? phrase : Text.joining([task.assist, phrase], by: "；")
    } else if task.responsible.isEmpty {
      task.responsible = phrase
    } else {
      // A key would give its role to what follows.
      let own = task.responsible
      if own.utf8.suffix(phrase.count).elementsEqual(phrase.utf8) { return }
      task.responsible = Text.joining(KeyWord(own) == nil ? [own, phrase] : [phrase, own], by: "；")
    }
  }

  private static func end(of text: Text, from start: Int) -> Int {
    Wording(text).range(of: ["。", "；", "\n"], from: start)?.lowerBound ?? text.count
  }
}
