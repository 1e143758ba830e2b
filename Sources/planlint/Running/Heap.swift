import CMalloc
import Glibc

/// The memory of the process, asked for at once instead of page by page.
///
/// A run of all rules on a small plan needs some two megabytes; a page fault for each of their pages takes longer
/// than checking it. What is asked for and not needed is cleared for nothing: a page more is 1 µs.
enum Heap {
  private static let step = 4 << 20
  private static let certain = 1920 << 10
  /// `MADV_POPULATE_WRITE` of Linux 5.14 (madvise(2)); older kernels refuse it, and nothing is lost.
  private static let populateWrite: Int32 = 23

  /// Makes room for a run; called once, before anything else.
  static func prepare() {
    mallopt(M_TOP_PAD, Int32(step))
    mallopt(M_TRIM_THRESHOLD, Int32(4 * step))
    // What is asked for and given back stays with the process, and is where the next pieces come from.
    guard let first = malloc(64 << 10) else { return }
    let page = UInt(sysconf(Int32(_SC_PAGESIZE)))
    let start = UnsafeMutableRawPointer(bitPattern: UInt(bitPattern: first) & ~(page - 1))
    if let start { madvise(start, certain, populateWrite) }
    free(first)
  }
}
