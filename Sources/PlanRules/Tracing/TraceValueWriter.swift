import PlanCalendar
import PlanExpressions
import PlanModel
import PlanSource

/// Prints values for people who ask why a rule decided as it did: as they would be written in a rule.
struct TraceValueWriter {
  private static let mostElements = 6
  private static let mostCharacters = 40
  private static let deepest = 4

  let host: PlanHost
  let language: Language

  /// `value` in one line.
  func text(_ value: Value, depth: Int = 0) -> String {
    switch value {
    case .null: "null"
    case .bool(let bool): String(bool)
    case .int(let int): String(int)
    case .uint(let uint): String(uint) + "u"
    case .double(let double): String(double)
    case .text(let text): Self.quoted(text.string)
    case .bytes(let bytes): "bytes(\(bytes.count))"
    case .timestamp(let timestamp): timestamp.civilDate?.description ?? "?"
    case .duration(let duration): "\(duration.seconds)s"
    case .list(let list): listed(list, depth)
    case .map(let map): mapped(map, depth)
    case .type(let type): type.name
    case .object(let object): words(object)
    }
  }

  private func listed(_ list: ListValue, _ depth: Int) -> String {
    guard depth < Self.deepest else { return "[…]" }
    let shown = min(list.count, Self.mostElements)
    var parts = (0..<shown).map { text(list[$0], depth: depth + 1) }
    if shown < list.count { parts.append("… \(list.count)") }
    return "[" + parts.joined(separator: ", ") + "]"
  }

  private func mapped(_ map: MapValue, _ depth: Int) -> String {
    guard depth < Self.deepest else { return "{…}" }
    let parts = map.entries.prefix(Self.mostElements).map {
      text($0.key, depth: depth + 1) + ": " + text($0.value, depth: depth + 1)
    }
    return "{" + parts.joined(separator: ", ") + "}"
  }

  /// A section or task by its place, anything else by its text.
  private func words(_ object: ObjectHandle) -> String {
    let words = host.words(for: object, in: language)
    let isPlace = object.kind == ObjectKind.task.rawValue || object.kind == ObjectKind.section.rawValue
    return isPlace && !words.isEmpty ? words : Self.quoted(words)
  }

  /// `text` between quotes, cut and without line breaks.
  static func quoted(_ text: String) -> String { "\"" + shortened(text) + "\"" }

  /// `text` in one line, cut to what a line can show.
  static func shortened(_ text: String, to most: Int = mostCharacters) -> String {
    let line = text.split(whereSeparator: \.isNewline).joined(separator: " ")
    let characters = line.unicodeScalars
    guard characters.count > most else { return line }
    return String(String.UnicodeScalarView(characters.prefix(most))) + "…"
  }
}
