import PlanModel
import PlanRules
import PlanSource
import Testing

@Suite("What planlint init writes")
struct ConfigurationTemplateTests {
  private static func book(_ configuration: String, registry: String = "") throws -> RuleBook {
    var request = try RulePagesTests.request()
    request.configuration = "/p/.planlint.yaml"
    return try RuleBook(request) { path in
      switch path {
      case "/p/.planlint.yaml": Array(configuration.utf8)
      case "/p/units.local.yml": Array(registry.utf8)
      default: nil
      }
    }
  }

  /// `text` with its examples in force.
  private static func uncommented(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      let isExample =
        line.hasPrefix("#") && line.count > 1 && (!line.hasPrefix("# ") || line.hasPrefix("#  "))
      return isExample ? String(line.dropFirst()) : String(line)
    }.joined(separator: "\n")
  }

  @Test("as written it changes nothing")
  func nothing() throws {
    let plain = try RuleBook(RulePagesTests.request()) { _ in nil }
    for withRegistry in [false, true] {
      let text = ConfigurationTemplate.configuration(withRegistry: withRegistry)
      let book = try Self.book(text, registry: ConfigurationTemplate.registry)
      #expect(RuleList(book).json() == RuleList(plain).json())
      #expect(book.tables.map(\.name) == plain.tables.map(\.name))
      #expect(book.configuration?.suppressions.isEmpty ?? false)
      #expect((book.configuration?.registry != nil) == withRegistry)
    }
  }

  @Test("every example in it is right, and every key has one")
  func examples() throws {
    let text = Self.uncommented(ConfigurationTemplate.configuration(withRegistry: false))
    let registry = Self.uncommented(ConfigurationTemplate.registry)
    do {
      let book = try Self.book(text, registry: registry)
      let configuration = try #require(book.configuration)
      #expect(configuration.profile == .table && configuration.rules.count == 4)
      #expect(configuration.registry != nil && configuration.tables.count == 1)
      #expect(configuration.overrides.count == 1 && configuration.suppressions.count == 1)
      #expect(configuration.upper != nil && configuration.whitelist == ["数字云溪"])
      #expect(book.tables[0].rows.count == 3)
      _ = try book.ruleSet()
    } catch let error as RuleLoadError {
      Issue.record("\(error.describe(language: .zh))")
    }
    let keys = try YAMLParser.parse(Array(text.utf8)).root.members.map(\.key.string)
    #expect(
      Set(keys) == [
        "extends", "profile", "rules", "tables", "registry", "whitelist", "required-sections", "upper",
        "overrides", "suppress",
      ])
  }
}
