import PlanModel
import PlanSource

/// An example of a rule as people read it: as it stands in the file, marks and all.
struct RuleExample {
  enum Kind: String, CaseIterable {
    case fail, pass, undecided

    /// What examples of this kind are called.
    var words: Words {
      switch self {
      case .fail: Words(zh: "会报告的", en: "Reported")
      case .pass: Words(zh: "不报告的", en: "Not reported")
      case .undecided: Words(zh: "无法判断的", en: "Undecided")
      }
    }
  }

  let kind: Kind
  /// The lines of YAML, without indentation around them.
  let lines: [String]

  /// The example in `node` of `file`; `nil` if it is of no kind.
  init?(_ node: TreeNode, file: RuleFile) {
    guard let kind = Kind.allCases.first(where: { node[$0.rawValue] != nil }) else { return nil }
    self.kind = kind
    lines = Self.isYAML(file) ? Self.written(node, in: file) : Self.rewritten(node)
  }

  private static func isYAML(_ file: RuleFile) -> Bool {
    file.source.bytes.first { $0 > 32 } != UInt8(ascii: "{")
  }

  /// The bytes of `node`, with the indentation of its first line taken from all.
  private static func written(_ node: TreeNode, in file: RuleFile) -> [String] {
    let bytes = file.source.bytes
    let start = min(max(node.range.lowerBound, 0), bytes.count)
    let end = min(max(node.range.upperBound, start), bytes.count)
    var lineStart = start
    while lineStart > 0, bytes[lineStart - 1] != 10 { lineStart -= 1 }
    let indentation = start - lineStart
    let text = bytes[start..<end].filter { $0 != 13 }
    return text.split(separator: 10, omittingEmptySubsequences: false).enumerated().map { number, line in
      let blanks = number == 0 ? 0 : line.prefix(indentation).prefix { $0 == 32 }.count
      return String(decoding: line.dropFirst(blanks), as: UTF8.self)
    }
  }

  private static func rewritten(_ node: TreeNode) -> [String] {
    FlowYAML.lines(of: node)
  }
}
