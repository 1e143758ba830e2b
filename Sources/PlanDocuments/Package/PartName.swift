/// The name of a part as names are compared: whatever the case of ASCII letters, without the first slash
/// (ECMA-376 part 2, 6.2.2.3).
struct PartName: Hashable, Sendable {
  private let bytes: [UInt8]

  /// The name to compare `name` by.
  init(_ name: String) {
    bytes = (name.utf8.first == UInt8(ascii: "/") ? name.utf8.dropFirst() : name.utf8[...]).map {
      (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 | 0x20 : $0
    }
  }

  /// Whether the entry of an archive called `name` stays inside it, wherever it is unpacked.
  static func isSafe(_ name: [UInt8]) -> Bool {
    guard let first = name.first, first != UInt8(ascii: "/") else { return false }
    if name.contains(UInt8(ascii: "\\")) || name.contains(0) { return false }
    if name.count > 1, name[1] == UInt8(ascii: ":") { return false }
    return name.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: true)
      .allSatisfy { !$0.elementsEqual([0x2E, 0x2E]) }
  }

  /// The name that `target` stands for, as seen from the part `base` (RFC 3986 section 5.2).
  ///
  /// What climbs above the root stays at the root; a fragment is cut off.
  static func resolve(_ target: String, from base: String) -> String {
    let target = target.split(separator: "#", omittingEmptySubsequences: false).first ?? ""
    var parts = base.split(separator: "/").dropLast()
    if target.utf8.first == UInt8(ascii: "/") { parts = [] }
    for part in target.split(separator: "/") where part != "." {
      if part == ".." { _ = parts.popLast() } else { parts.append(part) }
    }
    return parts.joined(separator: "/")
  }
}
