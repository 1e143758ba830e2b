/// Leads offsets of decoded bytes back to byte ranges of the source they were decoded from.
///
/// A segment is verbatim (decoded and source bytes run in step), a substitution, such as an escape
/// (all of its decoded bytes stand for all of its source bytes), or a run of substitutions of equal
/// size, such as the Chinese characters of a JSON text written in `\u` escapes.
@usableFromInline
package struct OffsetMap: Hashable, Sendable {
  /// A run of decoded bytes and the source bytes it stands for.
  package struct Segment: Hashable, Sendable {
    package var decodedStart: Int32
    package var decodedCount: Int32
    package var sourceStart: Int32
    package var sourceCount: Int32
    /// How many decoded bytes stand for how many source bytes; 1 and 1 when verbatim.
    var decodedStep: Int32
    var sourceStep: Int32

    /// A run of `decodedCount` bytes at `decodedStart`, standing for `sourceCount` bytes at `sourceStart`.
    package init(
      decodedStart: Int, decodedCount: Int, sourceStart: Int, sourceCount: Int, isVerbatim: Bool
    ) {
      self.decodedStart = Int32(decodedStart)
      self.decodedCount = Int32(decodedCount)
      self.sourceStart = Int32(sourceStart)
      self.sourceCount = Int32(sourceCount)
      decodedStep = isVerbatim ? 1 : Int32(decodedCount)
      sourceStep = isVerbatim ? 1 : Int32(sourceCount)
    }

    /// Whether decoded and source bytes run in step.
    package var isVerbatim: Bool { decodedStep == 1 && sourceStep == 1 && decodedCount == sourceCount }

    var decodedEnd: Int { Int(decodedStart) + Int(decodedCount) }
    /// The first source byte behind it.
    package var sourceEnd: Int { Int(sourceStart) + Int(sourceCount) }
  }

  private let segments: [Segment]

  /// A map of `segments`, which must be in ascending order of `decodedStart` and not overlap.
  package init(_ segments: [Segment]) {
    self.segments = segments
  }

  /// The source bytes that the decoded bytes from `lower` up to `upper` stand for.
  ///
  /// An empty range leads to an empty range before the source byte that stands there. What was put between
  /// segments stands nowhere: a range that begins there begins with the next segment. Where segments were
  /// joined against the order of the source, only the first of them is told.
  package func source(of lower: Int, _ upper: Int) -> ByteRange? {
    guard !segments.isEmpty else { return nil }
    let before = index(containing: lower, isEnd: false)
    guard upper > lower else {
      let start = place(of: lower, in: segments[before], isEnd: false)
      return ByteRange(start, start)
    }
    let first = segments[beginsInGap(lower, upper, behind: before) ? before + 1 : before]
    let start = place(of: lower, in: first, isEnd: false)
    let last = segments[index(containing: upper, isEnd: true)]
    let end = place(of: upper, in: last, isEnd: true)
    return ByteRange(start, end < start ? max(start, first.sourceEnd) : end)
  }

  /// Whether `lower` lies behind the segment at `position`, where nothing of the source stands, and the
  /// next one begins before `upper`.
  private func beginsInGap(_ lower: Int, _ upper: Int, behind position: Int) -> Bool {
    guard lower >= segments[position].decodedEnd, position + 1 < segments.count else { return false }
    return Int(segments[position + 1].decodedStart) < upper
  }

  private func place(of offset: Int, in segment: Segment, isEnd: Bool) -> Int {
    let decoded = offset - Int(segment.decodedStart)
    if decoded <= 0 { return Int(segment.sourceStart) }
    if offset >= segment.decodedEnd { return segment.sourceEnd }
    let step = Int(segment.decodedStep)
    let whole = decoded / step
    let units = isEnd && decoded % step != 0 ? whole + 1 : whole
    return Int(segment.sourceStart) + units * Int(segment.sourceStep)
  }

  /// The last segment that begins at or before `offset` (for an end: before it).
  private func index(containing offset: Int, isEnd: Bool) -> Int {
    var low = 0
    var high = segments.count
    while low < high {
      let middle = (low + high) / 2
      let start = Int(segments[middle].decodedStart)
      if isEnd ? start < offset : start <= offset {
        low = middle + 1
      } else {
        high = middle
      }
    }
    return max(0, low - 1)
  }
}
