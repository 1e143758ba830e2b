import PlanExpressions
package import PlanModel
import PlanSource

/// Writes down the checked forms of everything that shipped rules ask and tell.
///
/// A line for each expression: its rule, the number it is found by, its form.
package enum FormRecorder {
  /// The lines of `rules` over `tables`, in the order of the rules and of their expressions.
  package static func lines(of rules: [RuleDefinition], tables: [Table]) -> [String] {
    let dictionary = RuleDictionary(tables: TableStore(tables))
    return rules.flatMap { lines(of: $0, dictionary) } + searches(of: rules, dictionary)
  }

  /// Lines of what the expressions look for in texts, each once.
  ///
  /// A line has the function, the number it is found by, what is looked for; the first the number that all are found by.
  private static func searches(of rules: [RuleDefinition], _ dictionary: RuleDictionary) -> [String] {
    var lines = ["\(SearchDirectory.name)\t\(String(SearchDirectory.key, radix: 16))\t-"]
    var known: Set<ExpressionSearch> = []
    for rule in rules {
      compileAll(of: rule, dictionary) { _, program, environment in
        for search in ExpressionSearch.all(in: program, environment.expressions)
        where known.insert(search).inserted && !search.wanted.utf8.contains(where: { $0 < 0x20 }) {
          let key = ExpressionForm.key(of: search.wanted, in: search.function)
          lines.append("\(search.function)\t\(String(key, radix: 16))\t\(search.wanted)")
        }
      }
    }
    return lines
  }

  private static func lines(of rule: RuleDefinition, _ dictionary: RuleDictionary) -> [String] {
    var lines: [String] = []
    var known: [UInt64] = []
    compileAll(of: rule, dictionary) { source, program, environment in
      let key = ExpressionForm.key(of: source, in: rule.id.rawValue)
      guard !known.contains(key), let form = ExpressionForm.text(of: program, in: environment.expressions)
      else { return }
      known.append(key)
      lines.append("\(rule.id.rawValue)\t\(String(key, radix: 16))\t\(form)")
    }
    return lines
  }

  /// The expressions of `rules` that `forms` do not give as checking gives them, with their rules.
  package static func differences(
    of rules: [RuleDefinition], tables: [Table], from forms: StaticString
  ) -> [String] {
    let dictionary = RuleDictionary(tables: TableStore(tables))
    let forms = KeyedText(forms)
    var different: [String] = []
    for rule in rules {
      compileAll(of: rule, dictionary) { source, program, environment in
        let environment = environment.expressions
        guard let form = ExpressionForm.text(of: program, in: environment) else { return }
        let known = forms.withText(for: ExpressionForm.key(of: source, in: rule.id.rawValue)) { bytes in
          Program(form: Array(bytes), in: environment).flatMap {
            ExpressionForm.text(of: $0, in: environment)
          }
        }
        if known != form { different.append("\(rule.id.rawValue): \(source.string)") }
      }
    }
    return different
  }

  /// Compiles everything that `rule` asks and tells, in both languages.
  private static func compileAll(
    of rule: RuleDefinition, _ dictionary: RuleDictionary,
    note: @escaping (Text, Program, RuleEnvironment) -> Void
  ) {
    var compiler = RuleCompiler(ConfiguredRule(rule), dictionary: dictionary)
    compiler.note = note
    let search = compiler.search()
    var compiled = compiler.compileAsking(search: search?.search)
    for language in Language.allCases { _ = compiler.compileTelling(&compiled, language: language) }
  }
}
