import Foundation
import TestSupport
import Testing

/// The same plan in every form that offices have, made by the programs that offices use.
@Suite(
  "documents by real producers",
  .enabled(if: Producers.obstacle == nil, Comment(rawValue: Producers.obstacle ?? "")),
  .serialized)
struct ProducerTests {
  private let reading: Reading

  init() throws {
    reading = try Reading()
  }

  @Test("every form of a plan gives the same tasks", arguments: ProducerGroup.allCases)
  func tasks(_ group: ProducerGroup) throws {
    for form in group.forms(of: reading.index) {
      let wanted = try reading.plan(form.reference).get()
      switch try reading.plan(form.file) {
      case .failure(let failure): Issue.record("\(failure.words)")
      case .success(let plan):
        expectSame(plan.facts(withFront: form.front), wanted.facts(withFront: form.front), form.file)
        #expect(plan.allTasks.count == wanted.allTasks.count, "\(form.file)")
        for (number, (task, expected)) in zip(plan.allTasks, wanted.allTasks).enumerated() {
          let isTable = reading.index.tables[form.plan] != nil
          expectSame(
            task.facts(isTable: isTable), expected.facts(isTable: isTable), "\(form.file), task \(number + 1)"
          )
        }
      }
    }
  }

  @Test(
    "every form of a plan gives the same findings, each at its own place", arguments: ProducerGroup.allCases)
  func findings(_ group: ProducerGroup) throws {
    for form in group.forms(of: reading.index) {
      let source = try reading.source(form.file)
      let findings = try reading.findings(form.file)
      let reference = try reading.source(form.reference)
      let wanted = try reading.findings(form.reference)
      let isCounted = { (finding: ReadReport.Finding) in
        !finding.rule.hasPrefix("layout/") && (form.front || finding.task != nil)
      }
      expectSame(
        findings.filter(isCounted).map { $0.facts(in: source, as: form) },
        wanted.filter(isCounted).map { $0.facts(in: reference, as: form) }, form.file)
      let header = try reading.plan(form.file).get().headerRow
      for finding in findings where isCounted(finding) && finding.task != nil {
        expectInItsCell(finding, source, form, below: header)
      }
      if form.spans {
        #expect(!findings.contains { $0.rule == "layout/inherited-cell" }, "\(form.file): merges are known")
      }
    }
  }

  @Test("the defects that were planted are found in the references")
  func planted() throws {
    for (name, planted) in reading.index.expected {
      let file = "\(name).plan.json"
      let source = try reading.source(file)
      let findings = try reading.findings(file)
      for defect in planted {
        #expect(
          findings.contains { finding in
            finding.rule == defect.rule
              && (defect.words ?? finding.location.words(in: source))
                == finding.location.words(in: source)
          }, "\(file): \(defect.rule) “\(defect.words ?? "")”")
      }
    }
  }

  @Test("every encoding gives the same findings, byte for byte")
  func encodings() throws {
    for form in reading.index.forms {
      guard let original = form.sameAs else { continue }
      let report = try reading.report(form.file).replacing(form.file, with: original)
      #expect(report == (try reading.report(original)), "\(form.file)")
    }
  }

  /// Expects that the cell that `finding` names holds its words, in a table whose header is in row `header`.
  private func expectInItsCell(
    _ finding: ReadReport.Finding, _ source: [UInt8], _ form: DocumentIndex.Form, below header: Int
  ) {
    guard let table = reading.index.tables[form.plan] else { return }
    guard let (row, column) = finding.location.cell?.position else {
      Issue.record("\(form.file): \(finding.rule) names no cell")
      return
    }
    let line = row - header
    let isInside = table.indices.contains(line) && table[line].indices.contains(column - 1)
    guard isInside, let cell = table[line][column - 1] else {
      Issue.record("\(form.file): \(finding.rule) names no cell of the plan, row \(row), column \(column)")
      return
    }
    let words = finding.location.words(in: source, as: form)
    #expect(
      words.isEmpty || cell.contains(words),
      "\(form.file): \(finding.rule) “\(words)” is not in row \(row), column \(column): \(cell)")
  }

  /// Expects two lists to have the same lines, in any order.
  private func expectSame(_ lines: [String], _ wanted: [String], _ what: String) {
    var rest = wanted
    var extra: [String] = []
    for line in lines {
      if let place = rest.firstIndex(of: line) { rest.remove(at: place) } else { extra.append(line) }
    }
    #expect(extra.isEmpty && rest.isEmpty, "\(what)\n  found:    \(extra)\n  expected: \(rest)")
  }
}

/// The forms that one kind of program makes.
enum ProducerGroup: String, CaseIterable {
  case text, html, python, office

  /// Those forms of `index`.
  func forms(of index: DocumentIndex) -> [DocumentIndex.Form] {
    index.forms.filter { form in
      switch self {
      case .text: form.producer == "text"
      case .html: form.producer == "html"
      case .python: form.producer == "python-docx" || form.producer == "openpyxl"
      case .office: form.producer == "LibreOffice"
      }
    }
  }
}
