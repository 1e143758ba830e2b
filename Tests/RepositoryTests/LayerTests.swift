import Testing

@Suite("Layers point downwards")
struct LayerTests {
  /// What each module may import, as docs/architecture.md draws it.
  private static let allowed: [String: Set<String>] = [
    "PlanSource": ["CLibYAML"],
    "PlanCalendar": [],
    "PlanRegex": ["CPCRE2", "PlanSource", "Synchronization"],
    "PlanExpressions": ["PlanCalendar", "PlanRegex", "PlanSource", "Synchronization", "Glibc"],
    "PlanModel": ["PlanCalendar", "PlanSource", "Synchronization"],
    "PlanPatterns": ["PlanSource"],
    "PlanDocuments": ["CExpat", "CGumbo", "CMinizip", "PlanModel", "PlanSource", "Synchronization"],
    "PlanRules": [
      "PlanCalendar", "PlanExpressions", "PlanModel", "PlanPatterns", "PlanRegex", "PlanSource",
      "Synchronization",
    ],
    "PlanFixes": ["CMinizip", "PlanDocuments", "PlanModel", "PlanSource"],
    "PlanReports": ["PlanCalendar", "PlanModel", "PlanSource"],
    "RuleEmbedder": ["Foundation", "PlanPatterns", "PlanSource"],
    "planlint": [
      "ArgumentParser", "CMalloc", "Dispatch", "Glibc", "PlanCalendar", "PlanDocuments", "PlanExpressions",
      "PlanFixes",
      "PlanModel", "PlanReports", "PlanRules", "PlanSource", "ShippedRules", "Synchronization",
    ],
  ]

  @Test("every module imports only what stands below it", arguments: allowed.keys.sorted())
  func imports(of module: String) throws {
    let allowed = try #require(Self.allowed[module])
    for file in try Repository.files(below: "Sources/\(module)", ending: ".swift") {
      for line in file.lines where line.contains("import ") && !line.hasPrefix("//") && !line.hasPrefix(" ") {
        let words = line.split(separator: " ")
        guard let position = words.firstIndex(of: "import"), position + 1 < words.count else { continue }
        #expect(allowed.contains(String(words[position + 1])), "\(file.path): \(line)")
      }
    }
  }
}
