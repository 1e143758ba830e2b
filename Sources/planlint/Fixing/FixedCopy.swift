/// The names of mended copies: `plan.docx` becomes `plan.fixed.docx`.
enum FixedCopy {
  private static let mark = ".fixed"

  /// The name of the copy of `path`.
  static func name(of path: String) -> String {
    let (stem, ending) = split(path)
    return stem + mark + ending
  }

  /// The path of which `path` is the copy, by its name; `nil` if it is none.
  static func original(of path: String) -> String? {
    let (stem, ending) = split(path)
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
