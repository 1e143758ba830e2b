import PlanDocuments
import PlanModel
import PlanSource
import TestSupport
import Testing

@Suite("front matter of published plans")
struct PublishedFrontTests {
  @Test(
    "title, number, notice, addressees, preamble, issuer and dates are those of the plan as JSON",
    .enabled(if: SharedFolder.isThere, "the folder of field data is not there"),
    arguments: ["guichi-2018", "longcheng-2019", "zhongkai-2019"])
  func front(_ name: String) throws {
    let document = try DocumentKind.text.read(SharedFolder.read("plans/\(name).txt"))
    let plan = try PlanBuilder(vocabulary: ShippedTables.vocabulary).build(document).plan
    let tree = try JSONParser.parse(SharedFolder.read("plans/\(name).plan.json"))
    let expected = try PlanReader.read(tree, format: .json)
    #expect(plan.title == expected.title)
    #expect(plan.documentNumber == expected.documentNumber)
    #expect(plan.noticeTitle == expected.noticeTitle)
    #expect(plan.preamble == expected.preamble)
    #expect(plan.issuer == expected.issuer)
    #expect(plan.issued == expected.issued)
    #expect(plan.published == expected.published)
    #expect(Self.withoutColon(plan.addressees) == expected.addressees.string)
    #expect(plan.notes.isEmpty)
  }

  /// The plans as JSON were written without the colon that the texts have.
  private static func withoutColon(_ text: Text) -> String {
    let string = text.string
    return string.hasSuffix(":") || string.hasSuffix("：") ? String(string.dropLast()) : string
  }

  @Test(
    "the other published plans have their title",
    .enabled(if: SharedFolder.isThere, "the folder of field data is not there"))
  func titles() throws {
    let builder = PlanBuilder(vocabulary: ShippedTables.vocabulary)
    let city = try builder.build(DocumentKind.text.read(SharedFolder.read("plans/city-2018.txt"))).plan
    #expect(city.title.isEmpty && city.preamble.isEmpty && city.other.isEmpty)
    let source = try SharedFolder.read("plans/dongqu-2022.txt")
    let town = try builder.build(DocumentKind.text.read(source)).plan
    // Its title is its first line.
    #expect(Array(town.title.utf8) == Array(source.prefix { $0 != UInt8(ascii: "\n") }))
    #expect(town.other.isEmpty && town.preamble.isEmpty)
  }
}
