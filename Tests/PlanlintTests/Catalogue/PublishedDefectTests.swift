import Foundation
import TestSupport
import Testing

/// The two published plans whose every defect is known, where they are at hand.
@Suite("defects of published plans")
struct PublishedDefectTests {
  /// One entry of a list of defects.
  private struct Defect: Decodable {
    let id: String
    let quotes: [String]
    /// `T` true, `S` suspected, `A` artefact of extraction, `N` no defect.
    let cls: String
    let severity: String
    let rules: [String]
  }

  /// A list of defects beside what was found.
  private struct Comparison {
    let source: [UInt8]
    let findings: [ReadReport.Finding]
    let defects: [Defect]

    init(_ name: String) throws {
      source = try SharedFolder.read("plans/\(name).txt")
      let list = try SharedFolder.read("plans/\(name).defects.json")
      defects = try JSONDecoder().decode([Defect].self, from: Data(list))
      let result = try Command.run(
        "check", "--format", "json", "--profile", "table", "--today", "2026-11-22",
        SharedFolder.path("plans/\(name).txt"))
      findings = try JSONDecoder().decode(ReadReport.self, from: Data(result.output.utf8)).findings
    }

    /// Whether one of the rules named at `defect` points at one of its quotes.
    func isFound(_ defect: Defect) -> Bool {
      let places = defect.quotes.flatMap { occurrences(of: Array($0.utf8)) }
      return findings.contains { finding in
        guard defect.rules.contains(finding.rule) else { return false }
        let found = ([finding.location] + finding.related.map(\.location)).map { place in
          place.offset..<max(place.endOffset, place.offset + 1)
        }
        return found.contains { place in places.contains { $0.overlaps(place) } }
      }
    }

    private func occurrences(of words: [UInt8]) -> [Range<Int>] {
      guard let first = words.first, source.count >= words.count else { return [] }
      return (0...(source.count - words.count)).compactMap { start in
        let range = start..<(start + words.count)
        return source[start] == first && source[range].elementsEqual(words) ? range : nil
      }
    }
  }

  @Test(
    "nine of ten true defects are found, traps stay silent, artefacts are said",
    .enabled(if: SharedFolder.isThere, "the folder of published plans is not there"))
  func defects() throws {
    var found = 0
    var missed: [String] = []
    for name in ["guichi-2018", "zhongkai-2019"] {
      let comparison = try Comparison(name)
      for defect in comparison.defects {
        let isFound = comparison.isFound(defect)
        switch defect.cls {
        case "T" where defect.severity != "info":
          if isFound { found += 1 } else { missed.append("\(defect.id) \(defect.rules)") }
        case "N": #expect(!isFound, "\(name) \(defect.id) \(defect.rules)")
        case "A": #expect(isFound, "\(name) \(defect.id) \(defect.rules)")
        default: break
        }
      }
      expectTrueErrors(of: comparison, name)
    }
    #expect(found * 10 >= (found + missed.count) * 9, "missed: \(missed)")
  }

  /// Every error finding must be a defect of the list, or one more place of it.
  private func expectTrueErrors(of comparison: Comparison, _ name: String) {
    let known = Set(comparison.defects.filter { $0.cls != "N" }.flatMap(\.rules))
    for finding in comparison.findings where finding.severity == "error" {
      #expect(known.contains(finding.rule), "\(name) \(finding.rule): \(finding.message)")
    }
  }
}
