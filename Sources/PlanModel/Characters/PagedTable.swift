/// Signs for each code point below U+10000, kept by pages of 64: most pages have no sign and share one.
///
/// One look tells all signs of a character; the pages that texts use fit into the first cache.
struct PagedTable<Signs: FixedWidthInteger & Sendable>: Sendable {
  /// For each 64 code points where the signs of their page begin.
  private var pages = [UInt16](repeating: 0, count: 1024)
  /// The signs, page after page; the first page has none.
  private var signs = [Signs](repeating: 0, count: 64)
  /// How many pages stand for more than one run of code points; they are never written to.
  private var shared = 1

  /// Adds `sign` to the code points from `lower` up to `upper`, both multiples of 64, which have none yet.
  mutating func fill(from lower: Int, to upper: Int, with sign: Signs) {
    precondition(signs.count == shared * 64, "shared pages come first")
    for page in (lower >> 6)..<(upper >> 6) { pages[page] = UInt16(shared << 6) }
    signs.append(contentsOf: repeatElement(sign, count: 64))
    shared += 1
  }

  /// Adds `sign` to `code`; code points beyond U+FFFF are passed over.
  mutating func insert(_ sign: Signs, _ code: UInt32) {
    guard code < 0x10000 else { return }
    let page = Int(code >> 6)
    if Int(pages[page]) < shared << 6 {
      let start = Int(pages[page])
      // 1,024 pages and the shared ones besides would not fit, but no table has signs everywhere.
      guard let own = UInt16(exactly: signs.count) else { return }
      pages[page] = own
      signs.append(contentsOf: Array(signs[start..<start + 64]))
    }
    signs[Int(pages[page]) | Int(code & 63)] |= sign
  }

  /// Adds `sign` to the code points of `characters`.
  mutating func insert(_ sign: Signs, _ characters: String) {
    for scalar in characters.unicodeScalars { insert(sign, scalar.value) }
  }

  /// Calls `body` with the table as it lies in memory.
  @inline(__always)
  func withView<Result>(_ body: (View) -> Result) -> Result {
    pages.withUnsafeBufferPointer { pages in
      signs.withUnsafeBufferPointer { body(View(pages: pages, signs: $0)) }
    }
  }

  /// The table as it lies in memory.
  struct View {
    fileprivate let pages: UnsafeBufferPointer<UInt16>
    fileprivate let signs: UnsafeBufferPointer<Signs>

    /// The signs of `code`; none beyond U+FFFF.
    @inline(__always)
    subscript(_ code: UInt32) -> Signs {
      code < 0x10000 ? self[page: Int(code >> 6), place: Int(code & 63)] : 0
    }

    /// The signs of the code point at `place` of the 64 of `page`.
    @inline(__always)
    subscript(page page: Int, place place: Int) -> Signs {
      signs[Int(pages[page]) | place]
    }
  }
}
