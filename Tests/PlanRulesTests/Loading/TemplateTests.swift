import PlanModel
import PlanRules
import PlanSource
import TestSupport
import Testing

/// A template, its pieces in a line (expressions in brackets), or why it is refused.
private struct Sample: Sendable, CustomTestStringConvertible {
  let template: String
  let pieces: [String]
  let reason: TemplateError.Reason?
  var testDescription: String { template }

  init(_ template: String, _ pieces: [String], _ reason: TemplateError.Reason? = nil) {
    self.template = template
    self.pieces = pieces
    self.reason = reason
  }
}

@Suite("Templates")
struct TemplateTests {
  private static let samples = [
    Sample("", []),
    Sample("没有责任单位", ["没有责任单位"]),
    Sample("“{unit}”缺顿号", ["“", "[unit]", "”缺顿号"]),
    Sample("{a}{b}", ["[a]", "[b]"]),
    Sample("{{x}}", ["{", "x}"]),
    Sample("{{{x}}}", ["{", "[x]", "}"]),
    Sample("{ {'a': {1: 2}}[b] }", ["[ {'a': {1: 2}}[b] ]"]),
    Sample("{x == '}' ? \"{\" : r'\\}'}。", ["[x == '}' ? \"{\" : r'\\}']", "。"]),
    Sample("{'it\\'s }' + '''}'''}", ["['it\\'s }' + '''}''']"]),
    Sample(
      "{item.ending == '' ? '没有标点' : '用“' + item.ending + '”'}",
      ["[item.ending == '' ? '没有标点' : '用“' + item.ending + '”']"]),
    Sample("a «{x»", [], .unclosedBrace),
    Sample("a «{'}»", [], .unclosedBrace),
    Sample("a «}» b", [], .strayBrace),
    Sample("a «{ }»", [], .emptyExpression),
  ]

  @Test("pieces are literals and expressions", arguments: samples)
  private func pieces(_ sample: Sample) throws {
    let marked = Marked(sample.template)
    let storage = TextStorage(marked.utf8, origin: .source)
    let text = Text(storage, 0, storage.bytes.count)
    guard let reason = sample.reason else {
      let pieces = try Template(text).pieces.map { piece in
        switch piece {
        case .literal(let text): text.string
        case .expression(let text): "[\(text.string)]"
        }
      }
      #expect(pieces == sample.pieces)
      return
    }
    let error = #expect(throws: TemplateError.self) { try Template(text) }
    #expect(error?.reason == reason)
    #expect(error?.text.place == marked.ranges.first)
    #expect(error?.words.en.isEmpty == false)
  }
}
