import PlanSource
import TestSupport
import Testing

@Suite(
  "Real documents",
  .enabled(if: SharedFolder.isThere, "the shared folder is not there; set PLANLINT_SHARED")
)
struct SharedPlanTests {
  @Test(
    "published plans read back the same from indented JSON and from YAML",
    arguments: ["guichi-2018", "longcheng-2019", "zhongkai-2019"])
  func plans(_ name: String) throws {
    let tree = try JSONParser.parse(try SharedFolder.read("plans/\(name).plan.json"))
    let content = Content(tree.root)
    TreeInvariants(tree: tree).check(name)
    #expect(try Content(JSONParser.parse(JSONWriter.write(tree.root, .indented)).root) == content)
    #expect(try Content(YAMLParser.parse(YAMLWriter.write(tree.root)).root) == content)
  }

  @Test(
    "rule files and tables read the same as YAML and as the JSON made of them",
    arguments: [
      "rules-on-paper.yml", "domain/units.yml", "domain/deadlines.yml", "domain/tables/units.yml",
      "domain/tables/workdays.yml",
    ])
  func rules(_ file: String) throws {
    let tree = try YAMLParser.parse(try SharedFolder.read(file), limits: .plans)
    TreeInvariants(tree: tree, allowsAliases: true).check(file)
    #expect(try Content(JSONParser.parse(JSONWriter.write(tree.root)).root) == Content(tree.root))
  }
}
