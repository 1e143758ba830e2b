import PlanModel
import PlanSource

/// The text of a page of HTML, between its tags (HTML, 13.2.5.1 "Data state").
struct PageText: TextPlaceWriter {
  let source: [UInt8]

  func splices(of edits: [TextEdit], in text: Text) throws(FixObstacle) -> [SourceSplice] {
    var splices: [SourceSplice] = []
    for edit in edits {
      let old = source[edit.range.lowerBound..<edit.range.upperBound]
      if old.contains(UInt8(ascii: "<")) { throw .markup }
      splices.append(SourceSplice(edit.range, Self.escaped(edit.text)))
    }
    return splices
  }

  /// `text` with what begins tags and references written as references.
  static func escaped(_ text: String) -> [UInt8] {
    text.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "&"): Array("&amp;".utf8)
      case UInt8(ascii: "<"): Array("&lt;".utf8)
      case UInt8(ascii: ">"): Array("&gt;".utf8)
      default: [byte]
      }
    }
  }
}
