import PlanExpressions
package import PlanModel
import PlanSource

/// Writes down the screens of shipped rules.
///
/// A line for each rule that has things to look at, and one for what they have in common.
package enum ScreenRecorder {
  /// The lines of `rules`, as the program brings them along, over `tables`.
  package static func lines(of rules: [RuleDefinition], tables: [Table]) -> [String] {
    let dictionary = RuleDictionary(tables: TableStore(tables))
    return lines(of: rules, in: dictionary) { rule, subject in
      var compiler = RuleCompiler(ConfiguredRule(rule), dictionary: dictionary)
      compiler.readsBack = true
      let compiled = compiler.compileAsking(search: compiler.search()?.search)
      return (compiled.environment, RuleScreen(compiled, subject: subject))
    }
  }

  /// What would be written of the screens that `forms` has of `rules`: the same lines.
  package static func lines(
    of rules: [RuleDefinition], tables: [Table], from forms: StaticString
  ) -> [String] {
    let dictionary = RuleDictionary(tables: TableStore(tables), forms: forms)
    let environment = RuleEnvironment(dictionary, options: [], subject: nil)
    let forms = ScreenForms(KeyedText(forms), in: dictionary.expressions)
    return lines(of: rules, in: dictionary) { rule, _ in
      let screen = rule.askedKey.flatMap { key in
        forms?.read(key) { (reader) throws(ScreenFormReader.Refusal) -> RuleScreen? in
          try reader.bool() ? RuleScreen(&reader) : nil
        }
      }
      return (environment, screen ?? nil)
    }
  }

  private static func lines(
    of rules: [RuleDefinition], in dictionary: RuleDictionary,
    screen: (RuleDefinition, SubjectKind) -> (RuleEnvironment, RuleScreen?)
  ) -> [String] {
    var writer = ScreenFormWriter(dictionary.expressions)
    var lines: [String] = []
    for rule in rules {
      guard let subject = rule.subject, let key = rule.askedKey else { continue }
      let (environment, screen) = screen(rule, subject)
      writer.begin(environment.expressions)
      writer.add(screen != nil)
      screen?.write(to: &writer)
      if let line = writer.line() { lines.append(Self.line(rule.id.rawValue, key, line)) }
    }
    if let head = writer.head() { lines.append(line("screens", ScreenForms.headKey, head)) }
    return lines
  }

  private static func line(_ name: String, _ key: UInt64, _ form: String) -> String {
    "\(name)\t\(String(key, radix: 16))\t\(form)"
  }
}
