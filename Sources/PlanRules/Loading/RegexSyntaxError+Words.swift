package import PlanModel
package import PlanRegex

extension RegexSyntaxError {
  /// What is wrong with the regular expression, in the library's words.
  package var words: Words {
    Words(zh: "正则表达式有误：\(message)", en: "the regular expression is wrong: \(message)")
  }

  /// For a pattern that matches the empty text, which would be found everywhere.
  package static let matchesEmptyText = Words(
    zh: "这个正则表达式能匹配空文字，处处都会命中：至少要匹配一个字",
    en: "the pattern matches the empty text, so it is found everywhere: make it match one character at least")
}

extension TemplateError {
  /// What is wrong with the template, and what would make it right.
  package var words: Words {
    switch reason {
    case .unclosedBrace:
      Words(zh: "“{”没有配对的“}”：要写大括号本身，写作“{{”", en: "'{' has no '}': for the brace itself write '{{'")
    case .strayBrace:
      Words(zh: "“}”没有配对的“{”：要写大括号本身，写作“}}”", en: "'}' has no '{': for the brace itself write '}}'")
    case .emptyExpression: Words(zh: "大括号里没有表达式", en: "there is no expression in the braces")
    }
  }
}
