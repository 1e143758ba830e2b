import PlanCalendar
import PlanModel
import PlanSource

/// Phrases of responsibility.
final class UnitTarget: FuzzTarget {
  let grammar = PhraseSeeds.units
  private let vocabulary: Vocabulary

  /// A target with the shipped names and role words.
  ///
  /// - Throws: ``RuleLoadError`` if a shipped table is broken.
  init() throws { vocabulary = Shipped.vocabulary() }

  func run(_ trial: inout Trial) -> Bool {
    let cell = trial.locatedText
    let source = cell.storage
    let phrase = UnitPhraseParser.parse(cell, vocabulary: vocabulary)
    for unit in phrase.units {
      for text in [unit.name, unit.span, unit.base, unit.prefix] { trial.expect(text, in: source, "unit") }
      trial.expect(!unit.name.isEmpty, "a unit has no name")
      _ = vocabulary.body(of: unit)
    }
    for (first, second) in zip(phrase.units, phrase.units.dropFirst()) {
      trial.expect(first.name.start <= second.name.start, "'\(second.name)' stands behind '\(first.name)'")
    }
    for word in phrase.roleWords { trial.expect(word.text, in: source, "role word") }
    for deadline in phrase.deadlines { trial.expect(deadline, in: source, "deadline") }
    return !phrase.units.isEmpty
  }
}

/// Phrases that say by when, in a cell and in prose, with the plan's year known and not.
final class DeadlineTarget: FuzzTarget {
  let grammar = PhraseSeeds.deadlines
  private let scanners: [DeadlineScanner]

  /// A target with the shipped words.
  ///
  /// - Throws: ``RuleLoadError`` if a shipped table is broken.
  init() throws {
    let words = Shipped.vocabulary().deadlines
    scanners = [nil, 2024, 1, 9999].map { DeadlineScanner(words: words, year: $0) }
  }

  func run(_ trial: inout Trial) -> Bool {
    let text = trial.locatedText
    var isFound = false
    for scanner in scanners {
      for field in [FieldRole.deadline, .requirement] {
        var deadlines: [Deadline] = []
        scanner.scan(text, field: field, task: 0, into: &deadlines)
        check(deadlines, in: text.storage, &trial)
        if deadlines.contains(where: { $0.kind != .malformed }) { isFound = true }
      }
    }
    _ = (ChineseDate.first(in: text), ChineseDate.readings(text))
    return isFound
  }

  private func check(_ deadlines: [Deadline], in source: TextStorage, _ trial: inout Trial) {
    var end = 0
    for deadline in deadlines {
      trial.expect(deadline.text, in: source, "deadline")
      trial.expect(deadline.anchor, in: source, "anchor")
      trial.expect(Int(deadline.text.start) >= end, "'\(deadline.text)' overlaps the deadline before")
      trial.expect(!deadline.text.isEmpty && deadline.amount >= 0, "'\(deadline.text)' is nothing")
      end = Int(deadline.text.end)
      if let start = deadline.start, let due = deadline.due {
        trial.expect(start.daysSinceEpoch <= due.daysSinceEpoch, "'\(deadline.text)' begins after it ends")
      }
    }
  }
}

/// Numbers of sections and tasks, one a line; the first two lines number sections.
final class NumberTarget: FuzzTarget {
  /// Rows beyond these take time without showing anything new.
  private static let mostLines = 20_000

  let grammar = PhraseSeeds.numbers
  private let vocabulary: Vocabulary

  /// A target with the shipped words.
  ///
  /// - Throws: ``RuleLoadError`` if a shipped table is broken.
  init() throws { vocabulary = Shipped.vocabulary() }

  func run(_ trial: inout Trial) -> Bool {
    let text = trial.locatedText
    var plan = Plan(source: text.storage, format: .json)
    let lines = Self.lines(of: text)
    plan.title = lines.last ?? .missing
    plan.issued = plan.title
    plan.documentNumber = plan.title
    for (index, line) in lines.prefix(2).enumerated() {
      var section = Section()
      section.number = line
      section.level = index + 1
      section.parent = index == 0 ? nil : 0
      plan.sections.append(section)
    }
    for line in lines.prefix(Self.mostLines).dropFirst(2) {
      var task = Task()
      task.number = line
      task.section = plan.sections.count - 1
      plan.tasks.append(task)
    }
    for index in plan.sections.indices {
      plan.sections[index].allTasks = 0..<plan.tasks.count
      plan.sections[index].tasks = (index == 0 ? plan.tasks.count : 0)..<plan.tasks.count
      plan.sections[index].descendants = index == 0 ? 1..<plan.sections.count : 2..<2
    }
    let facts = PlanFacts(plan, vocabulary: vocabulary)
    PlanChecker(facts).check(&trial)
    return facts.numbers.contains { $0.value > 0 }
  }

  private static func lines(of text: Text) -> [Text] {
    let bytes = text.utf8
    return bytes.split(separator: 10, omittingEmptySubsequences: false).map {
      Text(text.storage, $0.startIndex, $0.endIndex)
    }
  }
}

/// Citations and lists of items in prose.
final class CitationTarget: FuzzTarget {
  let grammar = PhraseSeeds.prose

  func run(_ trial: inout Trial) -> Bool {
    let text = trial.locatedText
    var references: [Reference] = []
    ReferenceScanner.scan(text, task: 0, into: &references)
    for reference in references {
      for part in [reference.text, reference.title, reference.number] {
        trial.expect(part, in: text.storage, "reference")
      }
    }
    var items: [Item] = []
    ItemScanner.scan(text, field: .requirement, task: 0, into: &items)
    var end = 0
    for item in items {
      for part in [item.text, item.mark] { trial.expect(part, in: text.storage, "item") }
      trial.expect(Int(item.text.start) >= end, "the item '\(item.text)' begins before the one before ends")
      trial.expect(item.value >= 0, "an item has value \(item.value)")
      end = Int(item.text.start)
    }
    return !references.isEmpty || !items.isEmpty
  }
}
