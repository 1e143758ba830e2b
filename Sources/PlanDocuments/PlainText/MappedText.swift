import PlanSource

/// Puts a text together from parts of a source, and keeps where each byte came from.
struct MappedText {
  private let source: TextStorage
  private var bytes: [UInt8] = []
  private var segments: [OffsetMap.Segment] = []

  /// Nothing yet, of `source`.
  init(_ source: TextStorage) {
    self.source = source
  }

  /// Adds the source's bytes from `lower` up to `upper` as they are.
  mutating func copy(_ lower: Int, _ upper: Int) {
    guard upper > lower else { return }
    let segment = OffsetMap.Segment(
      decodedStart: bytes.count, decodedCount: upper - lower, sourceStart: lower,
      sourceCount: upper - lower, isVerbatim: true)
    segments.append(segment)
    bytes.append(contentsOf: source.bytes[lower..<upper])
  }

  /// Adds `replacement` for the source's bytes from `lower` up to `upper`.
  mutating func put(_ replacement: [UInt8], for lower: Int, _ upper: Int) {
    guard !replacement.isEmpty else { return }
    let segment = OffsetMap.Segment(
      decodedStart: bytes.count, decodedCount: replacement.count, sourceStart: lower,
      sourceCount: upper - lower, isVerbatim: false)
    segments.append(segment)
    bytes.append(contentsOf: replacement)
  }

  /// The text; a slice of the source where that is the same, and the empty one at `place` if it is empty.
  func text(at place: Int) -> Text {
    guard let first = segments.first else { return Text(source, place, place) }
    if segments.count == 1, first.isVerbatim {
      return Text(source, Int(first.sourceStart), Int(first.sourceStart) + Int(first.sourceCount))
    }
    return Text(TextStorage(bytes, origin: .mapped(OffsetMap(segments))), 0, bytes.count)
  }
}
