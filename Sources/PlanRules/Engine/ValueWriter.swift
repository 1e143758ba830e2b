import PlanCalendar
import PlanExpressions
import PlanModel
import PlanSource

/// Prints values of expressions for people (rule language section 7).
struct ValueWriter {
  /// What is written.
  enum Purpose {
    /// A message: long lists are cut, line breaks become blanks.
    case message
    /// New text of the plan, which is Chinese whatever the language of messages.
    case edit
  }

  private static let shownElements = 5

  let host: PlanHost
  let language: Language
  let purpose: Purpose

  /// `value` as it is printed.
  func text(_ value: Value) -> String {
    switch value {
    case .text(let text): purpose == .message ? Self.oneLine(text.string) : text.string
    case .int(let int): String(int)
    case .uint(let uint): String(uint)
    case .double(let double): Self.plain(double)
    case .timestamp(let timestamp): date(timestamp)
    case .object(let object): host.words(for: object, in: writtenLanguage)
    case .list(let list): joined(list)
    case .bool(let bool): String(bool)
    case .null, .bytes, .duration, .map, .type: ""
    }
  }

  private var writtenLanguage: Language { purpose == .edit ? .zh : language }

  private func joined(_ list: ListValue) -> String {
    let shown = purpose == .message ? min(list.count, Self.shownElements) : list.count
    let parts = (0..<shown).map { text(list[$0]) }
    switch writtenLanguage {
    case .zh: return parts.joined(separator: "、") + (shown < list.count ? "等\(list.count)项" : "")
    case .en:
      return parts.joined(separator: ", ") + (shown < list.count ? " and \(list.count - shown) more" : "")
    }
  }

  private func date(_ timestamp: Timestamp) -> String {
    guard let date = timestamp.civilDate else { return "" }
    return switch writtenLanguage {
    case .zh: "\(date.year)年\(date.month)月\(date.day)日"
    case .en: date.description
    }
  }

  /// Whole numbers without a point, others with at most four digits after it.
  static func plain(_ double: Double) -> String {
    let rounded = (double * 10_000).rounded() / 10_000
    guard rounded.isFinite else { return String(double) }
    if let whole = Int64(exactly: rounded) { return String(whole) }
    return String(rounded)
  }

  /// Characters that a message quotes of one text.
  private static let quotedCharacters = 120

  private static func oneLine(_ string: String) -> String {
    var string = string
    if string.utf8.count > quotedCharacters, string.unicodeScalars.count > quotedCharacters {
      string = String(string.unicodeScalars.prefix(quotedCharacters)) + "…"
    }
    guard string.utf8.contains(where: { $0 == 10 || $0 == 13 }) else { return string }
    return string.split(whereSeparator: \.isNewline).joined(separator: " ")
  }
}

extension CompiledTemplate {
  /// The template filled in.
  ///
  /// - Throws: ``EvaluationError`` if one of its expressions has no value.
  func fill(_ writer: ValueWriter, in context: EvaluationContext) throws(EvaluationError) -> String {
    var text = ""
    for piece in pieces {
      switch piece {
      case .literal(let literal): text += literal
      case .value(let program): text += writer.text(try program.evaluate(in: context))
      }
    }
    return text
  }
}
