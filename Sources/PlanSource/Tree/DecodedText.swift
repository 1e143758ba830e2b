/// Collects the contents of strings that are not written the way they read, with the way back.
struct DecodedText {
  private(set) var bytes: [UInt8] = []
  private(set) var segments: [OffsetMap.Segment] = []
  private var start = 0

  /// Begins a string.
  mutating func begin() {
    start = bytes.count
  }

  /// Adds the `count` bytes of `source` at `offset` as they are.
  mutating func appendVerbatim(_ source: UnsafePointer<UInt8>, _ offset: Int, _ count: Int) {
    guard count > 0 else { return }
    add(decoded: count, step: 1, sourceStart: offset, sourceCount: count, sourceStep: 1)
    bytes.append(contentsOf: UnsafeBufferPointer(start: source + offset, count: count))
  }

  /// Adds the UTF-8 of `scalar`, which stands for the `sourceCount` source bytes at `offset`.
  @inline(__always)
  mutating func append(scalar: UInt32, for offset: Int, _ sourceCount: Int) {
    let count = scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
    add(
      decoded: count, step: count, sourceStart: offset, sourceCount: sourceCount, sourceStep: sourceCount)
    let low = { (shift: UInt32) in UInt8(truncatingIfNeeded: 0x80 | (scalar &>> shift) & 0x3F) }
    switch count {
    case 1: bytes.append(UInt8(truncatingIfNeeded: scalar))
    case 2:
      bytes.append(UInt8(truncatingIfNeeded: 0xC0 | scalar &>> 6))
    case 3:
      bytes.append(UInt8(truncatingIfNeeded: 0xE0 | scalar &>> 12))
      bytes.append(low(6))
    default:
      bytes.append(UInt8(truncatingIfNeeded: 0xF0 | scalar &>> 18))
      bytes.append(low(12))
      bytes.append(low(6))
    }
    if count > 1 { bytes.append(low(0)) }
  }

  /// Adds `decoded`, which stands for the `sourceCount` source bytes at `offset`.
  mutating func append(_ decoded: UnsafeBufferPointer<UInt8>, for offset: Int, _ sourceCount: Int) {
    guard !decoded.isEmpty else { return }
    add(
      decoded: decoded.count, step: decoded.count, sourceStart: offset, sourceCount: sourceCount,
      sourceStep: sourceCount)
    bytes.append(contentsOf: decoded)
  }

  /// Adds `run`, in which every `decodedStep` bytes stand for `sourceStep` source bytes, from `offset` on.
  mutating func append(
    run: UnsafeBufferPointer<UInt8>, step decodedStep: Int, for offset: Int, step sourceStep: Int
  ) {
    guard !run.isEmpty else { return }
    add(
      decoded: run.count, step: decodedStep, sourceStart: offset,
      sourceCount: run.count / decodedStep * sourceStep, sourceStep: sourceStep)
    bytes.append(contentsOf: run)
  }

  /// Ends a string whose content begins at `offset` in the source, and gives its range in ``bytes``.
  ///
  /// A byte that belongs to no string follows, so that no two strings share an edge.
  mutating func end(source offset: Int) -> (start: Int, end: Int) {
    let end = bytes.count
    if end == start {
      segments.append(
        OffsetMap.Segment(
          decodedStart: start, decodedCount: 0, sourceStart: offset, sourceCount: 0, isVerbatim: true))
    }
    bytes.append(0)
    return (start, end)
  }

  /// The storage of everything collected.
  consuming func storage() -> TextStorage {
    bytes.isEmpty ? .missing : TextStorage(bytes, origin: .mapped(OffsetMap(segments)))
  }

  /// Adds a segment, or lengthens the last one if it goes on in the same steps.
  @inline(__always)
  private mutating func add(
    decoded: Int, step: Int, sourceStart: Int, sourceCount: Int, sourceStep: Int
  ) {
    let index = segments.count - 1
    if bytes.count > start, index >= 0, segments[index].continues(at: sourceStart, step, sourceStep) {
      segments[index].decodedCount += Int32(truncatingIfNeeded: decoded)
      segments[index].sourceCount += Int32(truncatingIfNeeded: sourceCount)
      return
    }
    var segment = OffsetMap.Segment(
      decodedStart: bytes.count, decodedCount: decoded, sourceStart: sourceStart,
      sourceCount: sourceCount, isVerbatim: false)
    segment.decodedStep = Int32(truncatingIfNeeded: step)
    segment.sourceStep = Int32(truncatingIfNeeded: sourceStep)
    segments.append(segment)
  }
}

extension OffsetMap.Segment {
  @inline(__always)
  fileprivate func continues(at source: Int, _ decodedStep: Int, _ sourceStep: Int) -> Bool {
    Int(self.decodedStep) == decodedStep && Int(self.sourceStep) == sourceStep && sourceEnd == source
  }
}
