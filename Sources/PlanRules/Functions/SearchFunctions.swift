import PlanExpressions
import PlanRegex
import PlanSource

extension FunctionCatalogue {
  static let findDeclaration = FunctionDeclaration(
    "find", ["find(text, regex)", "find(texts, regex)"],
    zh: "各处匹配的文字，知道自己的位置；有名为 at 的分组时只取该分组。",
    en: "What a regular expression matches, with its place; a group named at narrows the match.",
    examples: [
      .init("find(plan.title, '20[0-9][0-9]年')", "[2024年]"),
      .init("find(plan.title, '(?<at>[0-9]+)年')", "[2024]"),
      .init("find([plan.title, plan.issued], '[0-9]{4}')", "[2024, 2024]"),
      .init("find(plan.title, '附件')", "[]"),
    ]
  ) { tables in
    [ExpressionType.text, .list(.text)].map { subject in
      FunctionOverload(
        "find", [subject, .string], .list(.text), constantArguments: [1],
        specialize: { (constants) throws(SpecializationError) -> Specialization? in
          guard constants.count == 2, case .text(let pattern)? = constants[1] else { return nil }
          let regex: Regex
          do throws(RegexSyntaxError) { regex = try Regex(pattern.string) } catch {
            throw SpecializationError(error, argument: 1)
          }
          let search = tables.search("find", for: pattern)
          return Specialization(
            body: .binary { (subject, _, context) throws(EvaluationError) -> Value in
              try finding(regex, in: subject, context, search: search)
            })
        },
        body: .binary { (subject, pattern, context) throws(EvaluationError) -> Value in
          let pattern = try context.text(pattern, for: "find")
          let regex: Regex
          do throws(RegexSyntaxError) { regex = try Regex(pattern.string) } catch {
            throw EvaluationError(.invalidArgument(function: "find", problem: error.message))
          }
          return try finding(regex, in: subject, context)
        })
    }
  }

  private static func finding(
    _ regex: Regex, in subject: Value, _ context: EvaluationContext, search: Int? = nil
  ) throws(EvaluationError) -> Value {
    let sieve = context.sieve(search)
    var found: [Value] = []
    try context.forEachText(in: subject, for: "find") { (text) throws(EvaluationError) in
      if let sieve, !sieve.admits(text) { return }
      do {
        for range in try regex.places(in: text, scratch: context.regexScratch) {
          found.append(.text(text.slice(range.lowerBound, range.upperBound)))
        }
      } catch {
        throw EvaluationError(.matchLimit)
      }
    }
    try context.step(found.count)
    return .list(.values(found))
  }

  static let nearestDeclaration = FunctionDeclaration(
    "nearest", ["nearest(s, strings)"], zh: "strings 中与 s 最相近的一个，零个或一个。",
    en: "The one of strings most like s, 0 or 1.",
    examples: [
      .init("nearest('按职责分工负则', ['牵头', '按职责分工负责'])", "[按职责分工负责]"),
      .init("nearest('牵头', ['配合', '牵头'])", "[牵头]"),
      .init("nearest('督办', ['配合', '牵头'])", "[]"),
    ]
  ) { _ in
    [
      FunctionOverload(
        "nearest", [.string, .list(.string)], .list(.string),
        body: .binary { (wanted, candidates, context) throws(EvaluationError) -> Value in
          let wanted = try context.text(wanted, for: "nearest")
          let list = try context.list(candidates, for: "nearest")
          var texts: [Text] = []
          for position in 0..<list.count {
            texts.append(try context.text(list[position], for: "nearest"))
          }
          if let same = texts.first(where: { $0 == wanted }) { return .list(.values([.text(same)])) }
          // Comparing costs a step per 16 pairs of characters.
          try context.step(texts.reduce(0) { $0 + min($1.count, 192) * min(wanted.count, 192) / 144 })
          let name = NearestName.of(wanted.string, among: texts.lazy.map(\.string))
          let text = name.flatMap { name in texts.first { $0.string == name } }
          return .list(.values(text.map { [.text($0)] } ?? []))
        })
    ]
  }
}
