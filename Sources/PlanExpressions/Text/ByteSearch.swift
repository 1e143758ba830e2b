import Glibc
import PlanSource

/// Looks for one run of bytes in another.
///
/// Fast where the last byte of what is sought is rare, and linear in any case: after too many false starts
/// it goes on as Knuth, Morris and Pratt do.
package struct ByteSearch {
  private let needle: UnsafeBufferPointer<UInt8>

  private init(_ needle: UnsafeBufferPointer<UInt8>) {
    self.needle = needle
  }

  /// Whether `needle` stands anywhere in `haystack`.
  package static func contains(_ haystack: [UInt8], _ needle: [UInt8]) -> Bool {
    haystack.withUnsafeBufferPointer { haystack in
      needle.withUnsafeBufferPointer { ByteSearch($0).first(in: haystack, from: 0) != nil }
    }
  }

  /// Whether `needle` stands anywhere in `haystack`.
  static func contains(_ haystack: TextBytes, _ needle: TextBytes) -> Bool {
    ByteSearch(needle).first(in: haystack, from: 0) != nil
  }

  /// The byte at which `needle` first stands in `haystack`, at or after `start`; `nil` if it does not.
  static func first(_ needle: Text, in haystack: Text, from start: Int = 0) -> Int? {
    needle.withUTF8 { needle in
      haystack.withUTF8 { ByteSearch(needle).first(in: $0, from: start) }
    }
  }

  /// The byte at which `needle` last stands in `haystack`, at or before `limit`; `nil` if it does not.
  static func last(_ needle: Text, in haystack: Text, before limit: Int) -> Int? {
    if needle.isEmpty { return min(limit, haystack.count) }
    return needle.withUTF8 { needle in
      haystack.withUTF8 { haystack in
        var found: Int?
        ByteSearch(needle).forEachMatch(in: haystack, from: 0) { place in
          if place <= limit { found = place }
          return place < limit
        }
        return found
      }
    }
  }

  private func first(in haystack: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    guard start + needle.count <= haystack.count else { return nil }
    guard let last = needle.last, let base = haystack.baseAddress, let sought = needle.baseAddress else {
      return start
    }
    var candidate = start
    var wasted = 0
    while candidate + needle.count <= haystack.count {
      let end = candidate + needle.count - 1
      guard let hit = memchr(base + end, Int32(last), haystack.count - end) else { return nil }
      candidate += UnsafeRawPointer(hit) - UnsafeRawPointer(base + end)
      if memcmp(base + candidate, sought, needle.count) == 0 { return candidate }
      wasted += needle.count
      candidate += 1
      if wasted > 4 * haystack.count + 1024 { return firstLinearly(in: haystack, from: candidate) }
    }
    return nil
  }

  private func firstLinearly(in haystack: UnsafeBufferPointer<UInt8>, from start: Int) -> Int? {
    var found: Int?
    forEachMatch(in: haystack, from: start) { place in
      found = place
      return false
    }
    return found
  }

  /// Calls `body` with every byte at which the needle, which is not empty, stands, until it returns `false`.
  private func forEachMatch(
    in haystack: UnsafeBufferPointer<UInt8>, from start: Int, _ body: (Int) -> Bool
  ) {
    // borders[n]: how long the longest proper prefix is that is also the end of the first n + 1 bytes.
    var borders = [Int](repeating: 0, count: needle.count)
    var length = 0
    for position in needle.indices.dropFirst() {
      while length > 0, needle[position] != needle[length] { length = borders[length - 1] }
      if needle[position] == needle[length] { length += 1 }
      borders[position] = length
    }
    length = 0
    for position in haystack.indices.dropFirst(start) {
      while length > 0, haystack[position] != needle[length] { length = borders[length - 1] }
      if haystack[position] == needle[length] { length += 1 }
      guard length == needle.count else { continue }
      if !body(position + 1 - needle.count) { return }
      length = borders[length - 1]
    }
  }
}
