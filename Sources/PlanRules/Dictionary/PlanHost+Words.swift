package import PlanExpressions
package import PlanModel
package import PlanSource

extension PlanHost {
  /// How `object` is printed in a message: a section or task as its place in words, other things as their
  /// text.
  package func words(for object: ObjectHandle, in language: Language) -> String {
    let document = document(of: object)
    let writer = PlaceWriter(plan: document.plan, facts: document.facts, language: language)
    if object.kind == ObjectKind.task.rawValue {
      return writer.words(
        for: PlanPlace(
          section: document.plan.tasks[Int(object.index)].section, task: Int(object.index)))
    }
    if object.kind == ObjectKind.section.rawValue {
      guard Int(object.index) < document.plan.sections.count else { return "" }
      return writer.words(for: PlanPlace(section: Int(object.index)))
    }
    if object.kind == ObjectKind.body.rawValue { return document.bodyName(Int(object.index)).string }
    return anchor(of: object)?.string ?? ""
  }

  /// Where `range` lies in the plan: section, task, cell.
  package func locate(_ range: ByteRange) -> PlanPlace { places.locate(range) }

  /// The place in words a clerk uses, such as `五、（二）第3项“责任单位”`; empty outside sections and tasks.
  package func words(for place: PlanPlace, in language: Language) -> String {
    PlaceWriter(plan: plan, facts: facts, language: language).words(for: place)
  }
}

/// Writes places in words.
struct PlaceWriter {
  private static let mostTitleCharacters = 16

  let plan: Plan
  let facts: PlanFacts
  let language: Language

  /// The words for `place`.
  func words(for place: PlanPlace) -> String {
    var parts: [String] = []
    let section = place.task.map { plan.tasks[$0].section } ?? place.section
    let path = section.map { sectionWords($0, isLast: place.task == nil) } ?? ""
    if !path.isEmpty { parts.append(path) }
    if let task = place.task { parts.append(taskWords(task)) }
    let field = fieldWords(place)
    switch language {
    case .zh: return parts.joined() + (field.isEmpty ? "" : "“\(field)”")
    case .en: return (parts + (field.isEmpty ? [] : ["'\(field)'"])).joined(separator: ", ")
    }
  }

  /// The numbers down to the section, such as `五、（二）`; one without a number by its title.
  private func sectionWords(_ index: Int, isLast: Bool) -> String {
    var chain: [Int] = []
    var next: Int? = index
    while let section = next, chain.count <= plan.sections.count {
      chain.append(section)
      next = plan.sections[section].parent
    }
    let words = chain.reversed().map(sectionName).joined()
    guard language == .zh else { return words.isEmpty ? "" : "section \(words)" }
    guard isLast, words.hasSuffix("、") else { return words }
    return "第\(words.dropLast())部分"
  }

  private func sectionName(_ index: Int) -> String {
    let ordinal = facts.sectionFacts(index).ordinal
    let number = plan.sections[index].number
    if number.isEmpty || ordinal.isEmpty { return quoted(plan.sections[index].title) }
    if isBracketed(number) { return "（\(ordinal)）" }
    return language == .zh ? "\(ordinal)、" : ordinal
  }

  /// The number of the task, such as `第3项` or `（二）`; one without a number by its first text.
  private func taskWords(_ index: Int) -> String {
    let ordinal = facts.taskFacts(index).ordinal
    guard !ordinal.isEmpty else {
      let task = plan.tasks[index]
      let first = [task.title, task.content, task.requirement].first { !$0.isEmpty }
      if let first { return quoted(first) }
      return language == .zh ? "第\(index + 1)行" : "row \(index + 1)"
    }
    let isFigure = ordinal.utf8.allSatisfy { (48...57).contains($0) }
    if !isFigure, isBracketed(plan.tasks[index].number) { return "（\(ordinal)）" }
    return language == .zh ? "第\(ordinal)项" : "task \(ordinal)"
  }

  /// The header over the cell, or the usual word for it.
  private func fieldWords(_ place: PlanPlace) -> String {
    if let header = place.header { return header.string }
    guard let field = place.field else { return "" }
    if let column = facts.columns.first(where: { $0.role == field && !$0.header.isEmpty }) {
      return column.header.string
    }
    return Self.usualWords(for: field)[language]
  }

  private func quoted(_ text: Text) -> String {
    if text.isEmpty { return "" }
    let characters = text.string.unicodeScalars
    var short = String(String.UnicodeScalarView(characters.prefix(Self.mostTitleCharacters)))
    if characters.count > Self.mostTitleCharacters { short += "…" }
    return language == .zh ? "“\(short)”" : "'\(short)'"
  }

  private static let brackets = ["（", "(", "〔", "[", "【", "〈"].map { Array($0.utf8) }

  private func isBracketed(_ number: Text) -> Bool {
    number.withUTF8 { bytes in
      Self.brackets.contains { $0.count <= bytes.count && bytes.starts(with: $0) }
    }
  }

  private static func usualWords(for field: FieldRole) -> Words {
    Words(zh: field.usualHeader, en: field.columnWord)
  }
}
