package import PlanSource

/// A text whose places are marked: `«…»` for the places meant, `‹…›` for related ones.
package struct Marked: Sendable {
  /// The text without marks.
  package let text: String
  /// The ranges between `«` and `»`, in UTF-8 bytes of ``text``, in order of their starts.
  package let ranges: [ByteRange]
  /// The ranges between `‹` and `›`.
  package let related: [ByteRange]

  /// Reads the marks of `marked`; marks may nest.
  package init(_ marked: String) {
    var text = ""
    var places: [ByteRange] = []
    var related: [ByteRange] = []
    var open: [(mark: Character, start: Int)] = []
    for character in marked {
      switch character {
      case "«", "‹":
        open.append((character, text.utf8.count))
      case "»", "›":
        guard let last = open.popLast() else { continue }
        let range = ByteRange(last.start, text.utf8.count)
        if last.mark == "«" { places.append(range) } else { related.append(range) }
      default:
        text.append(character)
      }
    }
    self.text = text
    ranges = places.sorted()
    self.related = related.sorted()
  }

  /// The bytes of ``text``.
  package var utf8: [UInt8] { Array(text.utf8) }
}
