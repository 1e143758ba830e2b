/// The names of mended copies: `plan.docx` becomes `plan.fixed.docx`.
///
/// A copy that stood there before and differs is kept as `plan.fixed.1.docx`, the next as `plan.fixed.2.docx`, …:
/// somebody may have gone on writing in it.
enum FixedCopy {
  private static let mark = ".fixed"

  /// The name of the copy of `path`.
  static func name(of path: String) -> String {
    let (stem, ending) = split(path)
    return stem + mark + ending
  }

  /// The name under which the `number`-th earlier copy of `path` is kept.
  static func name(of path: String, earlier number: Int) -> String {
    let (stem, ending) = split(path)
    return stem + mark + ".\(number)" + ending
  }

  /// The path of which `path` is a copy or an earlier copy, by its name; `nil` if it is none.
  static func original(of path: String) -> String? {
    var (stem, ending) = split(path)
    let (rest, number) = split(stem)
    if number.count > 1, number.dropFirst().utf8.allSatisfy({ 0x30...0x39 ~= $0 }) { stem = rest }
    guard stem.hasSuffix(mark) else { return nil }
    let original = stem.dropLast(mark.count)
    return original.isEmpty || original.hasSuffix("/") ? nil : original + ending
  }

  /// `path` without its ending, and the ending with its dot.
  private static func split(_ path: String) -> (stem: String, ending: String) {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    guard let dot = path[name...].lastIndex(of: "."), dot > name else { return (path, "") }
    return (String(path[..<dot]), String(path[dot...]))
  }
}
