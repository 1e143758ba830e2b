import PlanModel
import PlanSource

/// Writes places of one plan in words.
final class PlaceWriter {
  private static let mostTitleCharacters = 16

  let document: PlanDocument
  let language: Language
  /// The words for sections in which tasks stand, once they were asked for.
  private var paths: [String?]
  private var plan: Plan { _read { yield document.plan } }
  private var facts: PlanFacts { document.facts }

  /// A writer of places of `document`.
  init(_ document: PlanDocument, language: Language) {
    (self.document, self.language) = (document, language)
    paths = Array(repeating: nil, count: document.plan.sections.count)
  }

  /// The words for `place`.
  func words(for place: PlanPlace) -> String {
    var parts: [String] = []
    let section = place.task.map { plan.tasks[$0].section } ?? place.section
    let path = section.map { place.task == nil ? sectionWords($0, isLast: true) : self.path(of: $0) } ?? ""
    if !path.isEmpty { parts.append(path) }
    if let task = place.task { parts.append(taskWords(task)) }
    let field = fieldWords(place)
    switch language {
    case .zh: return parts.joined() + (field.isEmpty ? "" : "“\(field)”")
    case .en: return (parts + (field.isEmpty ? [] : ["'\(field)'"])).joined(separator: ", ")
    }
  }

  /// The words for the section at `index` before those for a task.
  private func path(of index: Int) -> String {
    if let known = paths[index] { return known }
    let words = sectionWords(index, isLast: false)
    paths[index] = words
    return words
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
    let ordinal = facts.ordinal(ofTask: index)
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
