import CPCRE2
package import PlanSource

/// What the matcher writes while it works: the ranges of groups, its limits, its stack.
///
/// One scratch serves any number of expressions on one thread; with it a search allocates nothing.
package final class RegexScratch {
  private static let stackStart = 32 * 1024
  private static let stackMost = 1024 * 1024
  private static let heapKilobytes: UInt32 = 20_000
  /// Steps that all starts of one search together may take, and what one start may take at least and most.
  private static let stepsOfSearch = 200_000_000
  private static let stepsOfStart = 50_000...1_000_000

  private var data: OpaquePointer?
  private var pairs: UInt32
  private let context: OpaquePointer?
  private var stack: OpaquePointer?
  private var limit = 0

  /// A scratch with room for the usual number of groups; it grows when an expression has more.
  package init() {
    pairs = 16
    data = pcre2_match_data_create_8(pairs, nil)
    context = pcre2_match_context_create_8(nil)
    if let context { _ = pcre2_set_heap_limit_8(context, Self.heapKilobytes) }
  }

  deinit {
    if let data { pcre2_match_data_free_8(data) }
    if let context { pcre2_match_context_free_8(context) }
    if let stack { pcre2_jit_stack_free_8(stack) }
  }

  /// The bytes of the subject that `group` matched in the last search that found something.
  ///
  /// `nil` for a group that took no part. `group` must be one of the expression searched for.
  package func range(of group: Int) -> ByteRange? {
    guard let data, (0..<Int(pairs)).contains(group) else { return nil }
    guard let ovector = pcre2_get_ovector_pointer_8(data) else { return nil }
    // PCRE2_UNSET is the largest size_t.
    guard ovector[2 * group] != Int(bitPattern: .max) else { return nil }
    return ByteRange(ovector[2 * group], ovector[2 * group + 1])
  }

  /// The parts that PCRE2 asks for, with room for `groups` groups and limits for `count` bytes of subject.
  ///
  /// The library's limit holds for each place where a match may start, so it shrinks as subjects grow.
  func prepare(groups: Int, count: Int) -> (data: OpaquePointer, context: OpaquePointer)? {
    if groups + 1 > Int(pairs) {
      if let data { pcre2_match_data_free_8(data) }
      pairs = UInt32(groups + 1)
      data = pcre2_match_data_create_8(pairs, nil)
    }
    guard let data, let context else { return nil }
    let share = Self.stepsOfSearch / max(count, 1)
    let wanted = min(max(share, Self.stepsOfStart.lowerBound), Self.stepsOfStart.upperBound)
    if wanted != limit {
      limit = wanted
      pcre2_set_match_limit_8(context, UInt32(wanted))
      pcre2_set_depth_limit_8(context, UInt32(wanted))
    }
    return (data, context)
  }

  /// Gives compiled code a larger stack than the 32 KiB it takes from the thread's; `false` if it has one.
  func growStack() -> Bool {
    guard stack == nil, let context else { return false }
    stack = pcre2_jit_stack_create_8(Self.stackStart, Self.stackMost, nil)
    guard let stack else { return false }
    pcre2_jit_stack_assign_8(context, nil, UnsafeMutableRawPointer(stack))
    return true
  }
}
