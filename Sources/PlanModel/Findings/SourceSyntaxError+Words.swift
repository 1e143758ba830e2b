package import PlanSource

/// The only place where a ``SourceSyntaxError`` becomes words.
extension SourceSyntaxError {
  /// What is wrong, and what would make it right.
  package var words: Words {
    switch reason {
    case .invalidUTF8: Words(zh: "不是 UTF-8 编码", en: "the text is not UTF-8")
    case .empty: Words(zh: "文件是空的", en: "the file is empty")
    case .duplicateKey(let key): Words(zh: "键“\(key)”重复", en: "the key '\(key)' appears twice")
    case .loneSurrogate:
      Words(zh: "转义只写了代理对的一半", en: "an escape names half of a surrogate pair: write both halves")
    case .nestingTooDeep(let limit):
      Words(zh: "嵌套超过\(limit)层", en: "nesting is deeper than \(limit) levels")
    case .tooLarge(let limit):
      Words(
        zh: "文件超过\(limit)字节（可用 --max-bytes 放宽）",
        en: "the file is larger than \(limit) bytes (see --max-bytes)")
    case .aliasWithoutAnchor:
      Words(zh: "这个别名前面没有同名的完整锚点（&）", en: "no complete anchor of that name stands before this alias")
    case .tooManyAliases:
      Words(zh: "YAML 别名太多，展开后超过上限", en: "too many YAML aliases: expanded they exceed the limit")
    case .trailingInput: Words(zh: "文件内容结束后还有文字", en: "something follows the document")
    case .notAllowed(let feature): feature.words
    case .malformed(let expectation): expectation.words
    case .library(let text): Words(zh: YAMLWords.chinese(text), en: text)
    }
  }

  /// A stable word for programs, such as `json/duplicate-key`; `format` is `json` or `yaml`.
  package func code(format: String) -> String {
    let name =
      switch reason {
      case .invalidUTF8: "invalid-utf8"
      case .empty: "empty"
      case .duplicateKey: "duplicate-key"
      case .loneSurrogate: "lone-surrogate"
      case .nestingTooDeep: "nesting-too-deep"
      case .tooLarge: "too-large"
      case .aliasWithoutAnchor: "alias-without-anchor"
      case .tooManyAliases: "too-many-aliases"
      case .trailingInput: "trailing-input"
      case .notAllowed(let feature): feature.code
      case .malformed, .library: "syntax"
      }
    return format + "/" + name
  }
}

extension SourceSyntaxError.YAMLFeature {
  fileprivate var words: Words {
    switch self {
    case .alias: Words(zh: "不能用 YAML 别名（*）", en: "YAML aliases (*) are not taken here")
    case .anchor: Words(zh: "不能用 YAML 锚点（&）", en: "YAML anchors (&) are not taken here")
    case .tag: Words(zh: "不能用 YAML 标签（!）", en: "YAML tags (!) are not taken here")
    case .secondDocument: Words(zh: "一个文件只能有一份文档", en: "a file holds one document only")
    }
  }

  fileprivate var code: String {
    switch self {
    case .alias: "alias"
    case .anchor: "anchor"
    case .tag: "tag"
    case .secondDocument: "second-document"
    }
  }
}

extension SourceSyntaxError.Expectation {
  fileprivate var words: Words {
    switch self {
    case .value: Words(zh: "此处应有一个值", en: "a value is expected here")
    case .key: Words(zh: "此处应有一个带双引号的键", en: "a key is expected here, a text in double quotes")
    case .colon: Words(zh: "键后应有冒号“:”", en: "a colon ':' is expected after the key")
    case .commaOrEnd: Words(zh: "此处应有逗号“,”或右括号", en: "a comma ',' or a closing bracket is expected here")
    case .digit: Words(zh: "此处应有数字", en: "a digit is expected here")
    case .escape: Words(zh: "没有这种转义", en: "there is no such escape")
    case .closingQuote: Words(zh: "文字没有右引号", en: "the text has no closing quote")
    case .noControlCharacter:
      Words(
        zh: "文字中有控制字符：须写作转义（如 \\n）", en: "a control character stands in a text: write an escape such as \\n")
    case .noByteOrderMark: Words(zh: "字节序标记（BOM）重复", en: "there is a second byte order mark")
    }
  }
}

extension InputFailure {
  /// The failure of an input that `error` says cannot be parsed; `format` is `json` or `yaml`.
  package init(_ error: SourceSyntaxError, format: String) {
    self.init(code: error.code(format: format), message: error.words, range: error.range)
  }
}
