import Foundation
import PlanModel
import PlanRules
import Testing

@Suite("Reference of the dictionary")
struct ReferenceTests {
  struct Page: Sendable, CustomTestStringConvertible {
    let path: String
    let text: String
    var testDescription: String { path }
  }

  @Test(
    "the committed reference is what the catalogue says; PLANLINT_RECORD=1 writes it",
    arguments: [
      Page(path: "docs/reference/data-dictionary.md", text: DictionaryReference.dataDictionary(.zh)),
      Page(path: "docs/reference/data-dictionary.en.md", text: DictionaryReference.dataDictionary(.en)),
      Page(path: "docs/reference/functions.md", text: DictionaryReference.functions(.zh)),
      Page(path: "docs/reference/functions.en.md", text: DictionaryReference.functions(.en)),
    ])
  func fresh(_ page: Page) throws {
    let root = URL(filePath: #filePath)
      .deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
    let file = root.appending(path: page.path)
    let committed = try? String(contentsOf: file, encoding: .utf8)
    if committed != page.text, ProcessInfo.processInfo.environment["PLANLINT_RECORD"] == "1" {
      try Data(page.text.utf8).write(to: file)
    }
    #expect(committed == page.text, "run PLANLINT_RECORD=1 swift test --filter ReferenceTests")
  }
}
