import PlanExpressions
import PlanSource

extension FunctionCatalogue {
  static let saysDeclaration = FunctionDeclaration(
    "says", ["says(a, b)"], zh: "a 中有没有 b，不论空白、全角半角和大小写。",
    en: "Whether a contains b, whatever blanks, width, case.",
    examples: [
      .init("says('实施“双 随机、一公开”监管', '双随机')", "true"), .init("says('支持ＩＰｖ6', 'ipv6')", "true"),
      .init("says('主动公开', '依申请公开')", "false"),
    ]
  ) { _ in
    [
      FunctionOverload(
        "says", [.string, .string], .bool,
        specialize: { (constants) throws(SpecializationError) -> Specialization? in
          guard constants.count == 2, case .text(let needle)? = constants[1] else { return nil }
          let folded = TextForms.fold(needle, keepsCase: false)
          return Specialization(
            body: .binary { (text, _, context) throws(EvaluationError) -> Value in
              .bool(try saying(text, folded, context))
            })
        },
        body: .binary { (text, needle, context) throws(EvaluationError) -> Value in
          let needle = try context.text(needle, for: "says")
          let folded =
            (context.host as? PlanHost)?.forms.folded(needle) ?? TextForms.fold(needle, keepsCase: false)
          return .bool(try saying(text, folded, context))
        })
    ]
  }

  private static func saying(
    _ text: Value, _ needle: [UInt8], _ context: EvaluationContext
  ) throws(EvaluationError) -> Bool {
    let text = try context.text(text, for: "says")
    let folded = (context.host as? PlanHost)?.forms.folded(text) ?? TextForms.fold(text, keepsCase: false)
    return TextForms.contains(folded, needle)
  }

  static let plainDeclaration = FunctionDeclaration(
    "plain", ["plain(s)"], zh: "去掉空白、全角改半角的字符串。", en: "A string without blanks and width.",
    examples: [.init("plain('网 站　（ＩＰｖ６）')", "网站(IPv6)")]
  ) { _ in
    [
      FunctionOverload(
        "plain", [.string], .string,
        body: .unary { (argument, context) throws(EvaluationError) -> Value in
          let text = try context.text(argument, for: "plain")
          return .text(Text(utf8: TextForms.fold(text, keepsCase: true)))
        })
    ]
  }

  static let wideDeclaration = FunctionDeclaration(
    "wide", ["wide(s)"], zh: "半角标点改为全角的字符串。", en: "A string with full-width marks.",
    examples: [.init("wide('甲,乙;丙(丁):戊!')", "甲，乙；丙（丁）：戊！"), .init("wide('3.5%')", "3.5%")]
  ) { _ in
    [
      FunctionOverload(
        "wide", [.string], .string,
        body: .unary { (argument, context) throws(EvaluationError) -> Value in
          .text(Text(utf8: widened(try context.text(argument, for: "wide"))))
        })
    ]
  }

  static let overlapDeclaration = FunctionDeclaration(
    "overlap", ["overlap(a, b)"], zh: "a 的相邻两字组合中，b 也有的占多少。",
    en: "The share of a's pairs of neighbouring characters that are in b too.",
    examples: [
      .init("overlap('政务公开', '做好政务公开工作')", "1.0"), .init("overlap('做好公开', '做好解读')", "0.3333333333333333"),
      .init("overlap('', '公开')", "0.0"),
    ]
  ) { _ in [pairFunction("overlap") { $0.overlap(with: $1) }] }

  static let similarityDeclaration = FunctionDeclaration(
    "similarity", ["similarity(a, b)"], zh: "a、b 的相邻两字组合中，两者共有的占多少。",
    en: "The share of the pairs of neighbouring characters of both that are in both.",
    examples: [
      .init("similarity('政务公开', '政务公开')", "1.0"), .init("similarity('做好公开', '做好解读')", "0.3333333333333333"),
      .init("similarity('政务公开', '政务 公开。')", "1.0"),
    ]
  ) { _ in [pairFunction("similarity") { $0.similarity(to: $1) }] }

  private static func pairFunction(
    _ name: String, _ measure: @escaping @Sendable (CharacterPairs, CharacterPairs) -> Double
  ) -> FunctionOverload {
    FunctionOverload(
      name, [.string, .string], .double,
      body: .binary { (first, second, context) throws(EvaluationError) -> Value in
        let left = try context.text(first, for: name)
        let right = try context.text(second, for: name)
        guard let host = context.host as? PlanHost else {
          return .double(measure(CharacterPairs(left), CharacterPairs(right)))
        }
        return .double(measure(host.forms.pairs(left), host.forms.pairs(right)))
      })
  }

  /// Marks that Chinese text writes in full width.
  private static func widened(_ text: Text) -> [UInt8] {
    var wide: [UInt8] = []
    wide.reserveCapacity(text.count + 16)
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: ":"), UInt8(ascii: "!"), UInt8(ascii: "?"),
        UInt8(ascii: "("), UInt8(ascii: ")"):
        wide.append(scalar: UInt32(byte) + 0xFEE0)
      default: wide.append(byte)
      }
    }
    return wide
  }
}
