/// Chinese for what the YAML library says.
enum YAMLWords {
  /// `text` in Chinese; a sentence that is not known here is quoted as it is.
  static func chinese(_ text: String) -> String {
    // The library puts what it was doing before what went wrong.
    for (english, chinese) in problems where text.hasSuffix(english) { return "YAML 格式有误：" + chinese }
    return "YAML 格式有误（\(text)）"
  }

  /// The library's sentences (libyaml 0.2.5, scanner.c and parser.c).
  private static let problems: [(english: String, chinese: String)] = [
    ("mapping values are not allowed in this context", "此处不能再有“键: 值”"),
    ("block sequence entries are not allowed in this context", "此处不能有列表项“- ”"),
    ("mapping keys are not allowed in this context", "此处不能有键"),
    ("did not find expected key", "此处应有一个键，请检查缩进"),
    ("did not find expected '-' indicator", "此处应有列表项“- ”，请检查缩进"),
    ("did not find expected ',' or '}'", "此处应有“,”或“}”"),
    ("did not find expected ',' or ']'", "此处应有“,”或“]”"),
    ("did not find expected node content", "此处应有一个值"),
    ("did not find expected <document start>", "内容结束后还有文字，请检查缩进"),
    ("could not find expected ':'", "键后缺少冒号"),
    ("found unknown escape character", "双引号中没有这种转义"),
    ("found character that cannot start any token", "此处不能用这个字符开头"),
    ("found unexpected end of stream", "文件没有写完：引号或括号没有配对"),
    ("found unexpected document indicator", "引号中不能有单独一行的“---”或“...”"),
    ("found a tab character that violates indentation", "缩进不能用制表符"),
    ("found a tab character where an indentation space is expected", "缩进不能用制表符"),
    ("control characters are not allowed", "有不可见的控制字符"),
  ]
}
