/// The symbols and marks of characters that are not plain, looked up instead of worked out: punctuation, digits, letters.
///
/// Pages of 64 characters for ASCII, general punctuation, CJK punctuation and full width. Others are worked out.
struct SymbolTable: ~Copyable {
  /// A symbol and, above it, the number of a bit of ``SymbolMarks``.
  typealias Entry = UInt32

  private static let pageStarts: [UInt32] = [0, 0x40, 0x2000, 0x2040, 0x3000, 0xFF00, 0xFF40]
  /// The first page, of characters that have none.
  private static let unknown: Entry = .max

  private let pages: UnsafeMutablePointer<UInt8>
  private let entries: UnsafeMutablePointer<Entry>

  /// By the upper bits of a character the number of its page.
  private static let pageNumbers: [UInt8] = {
    var numbers = [UInt8](repeating: 0, count: 1024)
    for (number, start) in pageStarts.enumerated() {
      numbers[Int(start >> 6)] = UInt8(truncatingIfNeeded: number + 1)
    }
    return numbers
  }()

  private static let pageEntries: [Entry] =
    Array(repeating: unknown, count: 64)
    + pageStarts.flatMap { start in (0..<64).map { entry(of: start + $0) } }

  init() {
    pages = .allocate(capacity: Self.pageNumbers.count)
    for (index, number) in Self.pageNumbers.enumerated() { pages[index] = number }
    entries = .allocate(capacity: Self.pageEntries.count)
    for (index, entry) in Self.pageEntries.enumerated() { entries[index] = entry }
  }

  deinit {
    pages.deallocate()
    entries.deallocate()
  }

  /// What is known of `scalar`.
  @inline(__always)
  func entry(of scalar: UInt32) -> Entry {
    // The first pages are those of ASCII.
    if scalar < 0x80 { return entries[64 &+ Int(scalar)] }
    guard scalar < 0x1_0000 else { return Self.entry(of: scalar) }
    let known = entries[Int(pages[Int(scalar &>> 6)]) &<< 6 | Int(scalar & 63)]
    return known == Self.unknown ? Self.entry(of: scalar) : known
  }

  @inline(never)
  private static func entry(of scalar: UInt32) -> Entry {
    let mark = SymbolMarks.bit(of: scalar) ?? SymbolMarks.none
    return PatternSymbol.of(scalar) | UInt32(truncatingIfNeeded: mark) << 16
  }
}
