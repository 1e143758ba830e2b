package import PlanModel
package import PlanSource

/// What running an example gave.
package struct RuleExampleResult: Sendable {
  /// How the example was run.
  package enum Form: String, Sendable {
    /// Written as plan.json and read as such.
    case json
    /// A text, read as a document.
    case text
    /// Written as a table in plain text and read as such.
    case table
  }

  package enum Outcome: Hashable, Sendable {
    case passed
    case failed([ExampleFault])
    /// It needs a reader of documents, and none was given.
    case waiting
  }

  package var rule: RuleID
  /// The position of the example among those of the rule, from 1.
  package var number: Int
  package var file: String
  /// The example in the file.
  package var range: ByteRange
  /// How it was run, or how it failed.
  package var form: Form
  /// Whether it was run as a table too.
  package var isTable = false
  package var outcome: Outcome

  /// Whether it does not do what it says.
  package var isFailure: Bool {
    if case .failed = outcome { true } else { false }
  }
}

/// What an example shows to be otherwise than it says.
package enum ExampleFault: Error, Hashable, Sendable {
  /// The rule, its options or its tables do not load.
  case loading([Words])
  case unreadable
  case foundWhereItPasses([String])
  case foundNothing
  case undecided([String])
  case notUndecided
  case notEvaluated(UnevaluatedRule.Reason)
  /// Words marked and not found, words found and not marked.
  case places(missing: [String], unexpected: [String])
  case related(missing: [String], unexpected: [String])
  case severity(expected: Severity, found: Severity)
  case message(expected: String, found: [String])
  /// The plan after the fixes, as JSON.
  case fixed(String)
  case unknownCompany(String)
}

extension ExampleFault {
  /// What is wrong, in words.
  package var words: Words {
    switch self {
    case .loading(let problems):
      Words(
        zh: "无法加载：" + problems.map(\.zh).joined(separator: "；"),
        en: "does not load: " + problems.map(\.en).joined(separator: "; "))
    case .unreadable: Words(zh: "例子不是一份计划", en: "the example is no plan")
    case .foundWhereItPasses(let messages):
      Words(
        zh: "应通过，却发现：" + messages.joined(separator: "；"),
        en: "should pass, but finds: " + messages.joined(separator: "; "))
    case .foundNothing: Words(zh: "应发现问题，却没有发现", en: "should find something, but finds nothing")
    case .undecided(let missing):
      Words(
        zh: "无法判断：不知道 " + missing.joined(separator: "、"),
        en: "undecided: \(missing.joined(separator: ", ")) unknown")
    case .notUndecided: Words(zh: "应为无法判断，却作了判断", en: "should be undecided, but is decided")
    case .notEvaluated(let reason):
      Words(zh: "未能执行：\(reason.words.zh)", en: "not evaluated: \(reason.words.en)")
    case .places(let missing, let unexpected): Self.placeWords("位置", "places", missing, unexpected)
    case .related(let missing, let unexpected): Self.placeWords("相关位置", "related places", missing, unexpected)
    case .severity(let expected, let found):
      Words(
        zh: "级别应为 \(expected.rawValue)，实为 \(found.rawValue)",
        en: "the severity should be \(expected.rawValue), it is \(found.rawValue)")
    case .message(let expected, let found):
      Words(
        zh: "消息应为“\(expected)”，实为“\(found.joined(separator: "”“"))”",
        en: "the message should be '\(expected)', it is '\(found.joined(separator: "', '"))'")
    case .fixed(let json):
      Words(zh: "修改后与 fixed 不符：\(json)", en: "after the fixes it is not as 'fixed' says: \(json)")
    case .unknownCompany(let rule):
      Words(zh: "with 中的规则“\(rule)”不存在", en: "there is no rule '\(rule)' for 'with'")
    }
  }

  private static func placeWords(
    _ zh: String, _ en: String, _ missing: [String], _ unexpected: [String]
  ) -> Words {
    func list(_ texts: [String]) -> String { texts.map { "«\($0)»" }.joined(separator: " ") }
    var (zhParts, enParts): ([String], [String]) = ([], [])
    if !missing.isEmpty {
      zhParts.append("没有发现 \(list(missing))")
      enParts.append("not found: \(list(missing))")
    }
    if !unexpected.isEmpty {
      zhParts.append("多发现 \(list(unexpected))")
      enParts.append("found besides: \(list(unexpected))")
    }
    return Words(
      zh: "\(zh)不符：" + zhParts.joined(separator: "，"), en: "\(en) differ: " + enParts.joined(separator: ", "))
  }
}
