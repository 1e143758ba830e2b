import CPCRE2
import Synchronization

/// The forms in which PCRE2 holds one pattern: interpreted, and machine code once that pays.
///
/// Addresses are kept as integers, since pointers are not `Sendable`. What they point to is never written
/// again after it has been published: machine code is made from a copy, so that no thread can be matching
/// with what is being compiled.
struct CompiledPattern: ~Copyable, Sendable {
  /// Bytes searched before machine code is made; its compilation costs as much as interpreting that.
  private static let interpretedBytes = 768
  private static let options = PCRE2_UTF | PCRE2_UCP | PCRE2_DUPNAMES | PCRE2_NEVER_BACKSLASH_C
  /// In place of an address: machine code cannot be made here.
  private static let unavailable: UInt = 1

  private let interpreted: UInt
  private let machine = Atomic<UInt>(0)
  private let searched = Atomic<Int>(0)
  /// How many groups there are besides the whole match.
  let groupCount: Int

  init(_ pattern: String) throws(RegexSyntaxError) {
    var code: Int32 = 0
    var offset = 0
    var (exact, inserted) = ScriptNames.exact(in: pattern)
    let compiled = exact.withUTF8 { bytes in
      withAddress(of: bytes) { pcre2_compile_8($0, bytes.count, Self.options, &code, &offset, nil) }
    }
    guard let compiled else {
      let written = offset - 3 * inserted.count { $0 < offset }
      throw RegexSyntaxError(
        message: Self.message(of: code), offset: min(max(0, written), pattern.utf8.count))
    }
    interpreted = UInt(bitPattern: compiled)
    var groups: UInt32 = 0
    pcre2_pattern_info_8(compiled, UInt32(PCRE2_INFO_CAPTURECOUNT), &groups)
    groupCount = Int(groups)
  }

  deinit {
    pcre2_code_free_8(OpaquePointer(bitPattern: interpreted))
    let machine = machine.load(ordering: .acquiring)
    if machine > Self.unavailable { pcre2_code_free_8(OpaquePointer(bitPattern: machine)) }
  }

  private static func message(of code: Int32) -> String {
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 256) { buffer in
      let count = pcre2_get_error_message_8(code, buffer.baseAddress, buffer.count)
      return String(decoding: buffer.prefix(max(0, Int(count))), as: UTF8.self)
    }
  }

  /// Whether it may match without consuming anything.
  var canMatchEmpty: Bool {
    var answer: UInt32 = 0
    pcre2_pattern_info_8(OpaquePointer(bitPattern: interpreted), UInt32(PCRE2_INFO_MATCHEMPTY), &answer)
    return answer != 0
  }

  /// Names of groups with their numbers, sorted by name; a name may stand for several groups.
  func names() -> [(name: String, group: Int)] {
    let code = OpaquePointer(bitPattern: interpreted)
    var count: UInt32 = 0
    var size: UInt32 = 0
    var table: UnsafePointer<UInt8>?
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMECOUNT), &count)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMEENTRYSIZE), &size)
    pcre2_pattern_info_8(code, UInt32(PCRE2_INFO_NAMETABLE), &table)
    guard count > 0, let table else { return [] }
    return (0..<Int(count)).map { position in
      // Two bytes of group number, the most significant first, then the name up to a zero byte.
      let entry = UnsafeBufferPointer(start: table + position * Int(size), count: Int(size))
      let name = entry.dropFirst(2).prefix { $0 != 0 }
      return (String(decoding: name, as: UTF8.self), Int(entry[0]) << 8 | Int(entry[1]))
    }
  }

  /// Searches `subject`, valid UTF-8, from the code point boundary `start`.
  ///
  /// - Returns: whether there is a match; its ranges are then in `scratch`.
  func search(
    _ subject: UnsafeBufferPointer<UInt8>, from start: Int, refusingEmptyAtStart: Bool, scratch: RegexScratch
  ) throws(RegexMatchError) -> Bool {
    guard let parts = scratch.prepare(groups: groupCount, count: subject.count) else { throw .matchLimit }
    let options = refusingEmptyAtStart ? PCRE2_NOTEMPTY_ATSTART : 0
    let machine = machineCode(for: subject.count - start)
    let result = withAddress(of: subject) { bytes -> Int32 in
      if let machine {
        var result: Int32
        repeat {
          result = pcre2_jit_match_8(machine, bytes, subject.count, start, options, parts.data, parts.context)
        } while result == PCRE2_ERROR_JIT_STACKLIMIT && scratch.growStack()
        if result != PCRE2_ERROR_JIT_STACKLIMIT { return result }
      }
      return pcre2_match_8(
        OpaquePointer(bitPattern: interpreted), bytes, subject.count, start, options | PCRE2_NO_UTF_CHECK,
        parts.data, parts.context)
    }
    if result >= 0 { return true }
    if result == PCRE2_ERROR_NOMATCH { return false }
    throw .matchLimit
  }

  /// Machine code, if it exists or if `count` more bytes make it worth while.
  private func machineCode(for count: Int) -> OpaquePointer? {
    let address = machine.load(ordering: .acquiring)
    if address > Self.unavailable { return OpaquePointer(bitPattern: address) }
    if address == Self.unavailable { return nil }
    let (_, total) = searched.add(count, ordering: .relaxed)
    return total < Self.interpretedBytes ? nil : makeMachineCode()
  }

  private func makeMachineCode() -> OpaquePointer? {
    let copy = pcre2_code_copy_8(OpaquePointer(bitPattern: interpreted))
    let isMade = copy != nil && pcre2_jit_compile_8(copy, PCRE2_JIT_COMPLETE) == 0
    let address = isMade ? UInt(bitPattern: copy) : Self.unavailable
    let (isFirst, present) = machine.compareExchange(
      expected: 0, desired: address, ordering: .acquiringAndReleasing)
    if !isFirst || !isMade { pcre2_code_free_8(copy) }
    let published = isFirst ? address : present
    return published > Self.unavailable ? OpaquePointer(bitPattern: published) : nil
  }
}

/// Calls `body` with the address of `bytes`, which PCRE2 also wants of nothing.
@inline(__always)
private func withAddress<Result>(
  of bytes: UnsafeBufferPointer<UInt8>, _ body: (UnsafePointer<UInt8>) -> Result
) -> Result {
  if let address = bytes.baseAddress { return body(address) }
  return withUnsafePointer(to: 0) { body($0) }
}
