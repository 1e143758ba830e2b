package import PlanModel
import PlanExpressions

/// Writes the reference of the data dictionary and of the functions, as Markdown.
package enum DictionaryReference {
  /// The kinds of objects and their fields.
  package static func dataDictionary(_ language: Language) -> String {
    let title = Words(zh: "数据字典", en: "Data dictionary")
    let intro = Words(
      zh: "规则的表达式能说到的事物及其字段（规则语言第4节）。`~` 表示可能未知；`[T]` 是列表；`text` 是知道自己位置的字符串。",
      en:
        "What the expressions of rules can speak of (rule language, section 4). `~`: may be unknown; `[T]`: a list; `text`: a string that knows its place."
    )
    let header = Words(zh: "| 字段 | 类型 | 含义 |", en: "| field | type | meaning |")
    var lines = ["# \(title[language])", "", intro[language]]
    for kind in ObjectCatalogue.kinds {
      lines += [
        "", "## \(kind.kind.name)", "", kind.summary[language], "", header[language], "|---|---|---|",
      ]
      for field in kind.fields {
        let type = spelling(of: field.type) + (field.mayBeUnknown ? "~" : "")
        lines.append("| `\(field.name)` | `\(type)` | \(field.summary[language]) |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  /// The functions beyond CEL, with examples.
  package static func functions(_ language: Language) -> String {
    let title = Words(zh: "函数", en: "Functions")
    let intro = Words(
      zh: "CEL 标准函数和扩展之外，规则可用的函数。例子都由测试运行，所用的方案和表见测试。",
      en:
        "What rules can call beyond CEL's standard functions and extensions. A test runs the examples on a plan of its own."
    )
    let header = Words(zh: "| 例子 | 结果 |", en: "| example | result |")
    var lines = ["# \(title[language])", "", intro[language]]
    for function in FunctionCatalogue.functions {
      let signatures = function.signatures.map { "`\($0)`" }.joined(separator: ", ")
      lines += ["", "## \(function.name)", "", signatures, "", function.summary[language]]
      if function.examples.isEmpty { continue }
      lines += ["", header[language], "|---|---|"]
      for example in function.examples {
        lines.append("| \(code(example.expression)) | \(code(example.value)) |")
      }
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private static func code(_ text: String) -> String {
    let escaped = text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
    return escaped.isEmpty ? "" : "`\(escaped)`"
  }

  /// `type` as rule authors write it.
  private static func spelling(of type: ExpressionType) -> String {
    switch type {
    case .bool: "bool"
    case .int: "int"
    case .uint: "uint"
    case .double: "double"
    case .string: "string"
    case .text: "text"
    case .bytes: "bytes"
    case .timestamp: "date"
    case .duration: "duration"
    case .null: "null"
    case .dyn, .type, .parameter: "any"
    case .list(let element): "[\(spelling(of: element))]"
    case .map(_, let value): "map(\(spelling(of: value)))"
    case .object(let name): name
    }
  }
}
