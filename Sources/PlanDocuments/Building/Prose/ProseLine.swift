import PlanModel
import PlanSource

/// A line of a document: a paragraph, or a part of one that stands on a line of its own.
struct ProseLine: Sendable {
  /// Without blanks at its edges; never empty.
  var text: Text
  var kind: Paragraph.Kind
  var followsBlank: Bool
  var isCentred: Bool
  /// The paragraph it belongs to, counted from 1.
  var paragraph: Int
  /// The number it begins with.
  var number: LineNumber?
  /// What it is above or below a plan, as far as it tells by itself.
  var sign: LineSign

  init(_ text: Text, of paragraph: Paragraph, position: Int, followsBlank: Bool) {
    self.text = text
    self.followsBlank = followsBlank
    kind = paragraph.kind
    isCentred = paragraph.isCentred
    self.paragraph = position
    let number = LineNumber(text)
    sign = LineSign.of(text, number: number)
    self.number = sign == .date ? nil : number
  }

  /// What follows the number.
  var body: Text {
    number.map { text.slice($0.end, text.count) } ?? text
  }

  /// The number with its marks, as written; missing if there is none.
  var numberText: Text {
    number.flatMap { $0.isWritten ? text.slice(0, $0.end).trimmed : nil } ?? .missing
  }

  /// Where it stands; empty if it was computed.
  var range: ByteRange { text.place ?? ByteRange(0, 0) }
}
