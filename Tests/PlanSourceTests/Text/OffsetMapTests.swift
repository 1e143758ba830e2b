import PlanSource
import Testing

@Suite("Places of joined texts")
struct OffsetMapTests {
  private struct Case: Sendable {
    var decoded: Range<Int>
    var source: ByteRange
  }

  /// Ten bytes from place 100, one byte that stands nowhere, ten bytes from place 20.
  private static let map = OffsetMap([
    OffsetMap.Segment(
      decodedStart: 0, decodedCount: 10, sourceStart: 100, sourceCount: 10, isVerbatim: true),
    OffsetMap.Segment(
      decodedStart: 11, decodedCount: 10, sourceStart: 20, sourceCount: 10, isVerbatim: true),
  ])

  private static let cases = [
    Case(decoded: 2..<5, source: ByteRange(102, 105)),
    Case(decoded: 12..<15, source: ByteRange(21, 24)),
    Case(decoded: 8..<11, source: ByteRange(108, 110)),
    Case(decoded: 10..<14, source: ByteRange(20, 23)),
    Case(decoded: 8..<14, source: ByteRange(108, 110)),
    Case(decoded: 10..<11, source: ByteRange(110, 110)),
    Case(decoded: 11..<11, source: ByteRange(20, 20)),
  ]

  @Test("a range leads to the part of the source it begins in", arguments: cases.indices)
  func places(of position: Int) {
    let expected = Self.cases[position]
    let found = Self.map.source(of: expected.decoded.lowerBound, expected.decoded.upperBound)
    #expect(found == expected.source)
  }
}
