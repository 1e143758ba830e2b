package import PlanSource

extension Text {
  /// The texts one after the other with `separator` between them, each part still at its own place.
  package static func joining(_ parts: [Text], by separator: String) -> Text {
    var bytes: [UInt8] = []
    var segments: [OffsetMap.Segment] = []
    for part in parts {
      if !bytes.isEmpty { bytes.append(contentsOf: separator.utf8) }
      if let place = part.place {
        segments.append(
          OffsetMap.Segment(
            decodedStart: bytes.count, decodedCount: part.count, sourceStart: place.lowerBound,
            sourceCount: place.count, isVerbatim: place.count == part.count))
      }
      bytes.append(contentsOf: part.utf8)
    }
    let origin = segments.isEmpty ? TextOrigin.none : .mapped(OffsetMap(segments))
    let storage = TextStorage(bytes, origin: origin)
    return Text(storage, 0, bytes.count)
  }
}
