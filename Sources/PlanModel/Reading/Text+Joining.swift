package import PlanSource

extension Text {
  /// The texts one after the other with `separator` between them, each part still at its own place.
  ///
  /// The separator stands nowhere, unless `isWritten`: then it stands for what is written between two parts, such as
  /// `", "` in a list, and goes where it goes.
  package static func joining(_ parts: [Text], by separator: String, isWritten: Bool = false) -> Text {
    var bytes: [UInt8] = []
    var segments: [OffsetMap.Segment] = []
    for part in parts {
      let place = part.place
      if !bytes.isEmpty {
        if isWritten, let last = segments.last, let place, last.sourceEnd < place.lowerBound {
          segments.append(
            OffsetMap.Segment(
              decodedStart: bytes.count, decodedCount: separator.utf8.count, sourceStart: last.sourceEnd,
              sourceCount: place.lowerBound - last.sourceEnd, isVerbatim: false))
        }
        bytes.append(contentsOf: separator.utf8)
      }
      if let place {
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
