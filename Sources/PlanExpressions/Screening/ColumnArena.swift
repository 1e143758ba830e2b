/// Memory for the columns of one plan after another.
///
/// So that making a column neither allocates nor counts references; what was taken is valid until ``reset()``.
final class ColumnArena<Element: BitwiseCopyable> {
  private let usual: Int
  private var chunks: [UnsafeMutableBufferPointer<Element>] = []
  private var chunk = 0
  private var used = 0
  /// How many elements were taken since the last reset.
  private var taken = 0
  /// So many times what is usual is kept for the next plan at most.
  private static var mostKept: Int { 64 }

  /// An arena that asks for memory for `usual` elements at once.
  init(usual: Int) {
    self.usual = usual
  }

  deinit {
    for chunk in chunks { chunk.deallocate() }
  }

  /// Takes back everything.
  ///
  /// What lay in several pieces lies in one the next time, so that plans of all sizes use the same memory.
  func reset() {
    if chunks.count > 1 || chunks.first.map({ $0.count > usual * Self.mostKept }) ?? false {
      for chunk in chunks { chunk.deallocate() }
      chunks = [.allocate(capacity: max(usual, min(taken, usual * Self.mostKept)))]
    }
    chunk = 0
    used = 0
    taken = 0
  }

  /// Room for `count` elements, at least for one, in which anything may stand.
  func take(_ count: Int) -> UnsafeMutableBufferPointer<Element> {
    let wanted = max(1, count)
    while chunk < chunks.count, used + wanted > chunks[chunk].count {
      chunk += 1
      used = 0
    }
    if chunk == chunks.count {
      chunks.append(.allocate(capacity: max(wanted, usual)))
      used = 0
    }
    defer {
      used += wanted
      taken += wanted
    }
    return UnsafeMutableBufferPointer(rebasing: chunks[chunk][used..<(used + count)])
  }

  /// The same, filled with `value`.
  func take(_ count: Int, filledWith value: Element) -> UnsafeMutableBufferPointer<Element> {
    let taken = take(count)
    taken.initialize(repeating: value)
    return taken
  }
}
