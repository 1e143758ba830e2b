import Foundation

/// The recorded forms of checked expressions on their way into the binary.
///
/// They are no source: a form whose expression was changed since is never asked for, and the expression is
/// checked at run time like those of an office's own rules. A test tells when they are out of date.
struct EmbeddedForms {
  /// The extension of files of forms.
  static let fileExtension = "forms"

  /// Something that expressions look for in texts.
  struct Search {
    /// What it is found by.
    let key: UInt64
    /// The function that looks for it.
    let function: String
    /// A regular expression, or the name of a table.
    let wanted: String
  }

  /// What begins the line of what all searches are found by, and the lines of searches.
  private static let searchHead = "searches"
  private static let functions = ["find", "hits"]

  private(set) var searches: [Search] = []
  /// What all searches are found by.
  private(set) var searchKey: UInt64?
  /// Each form and what it is found by.
  private(set) var forms: [(key: UInt64, text: String)] = []

  /// The forms in the files at `paths`: lines of a rule, or the function of a search, a number in hexadecimal digits,
  /// and a form, or what is looked for.
  ///
  /// - Throws: what the file system says.
  init(paths: [String]) throws {
    for path in paths {
      let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let parts = line.split(separator: "\t", maxSplits: 2)
        guard parts.count == 3, let key = UInt64(parts[1], radix: 16) else { continue }
        if parts[0] == Self.searchHead {
          searchKey = key
        } else if Self.functions.contains(String(parts[0])) {
          searches.append(Search(key: key, function: String(parts[0]), wanted: String(parts[2])))
        } else {
          forms.append((key, String(parts[2])))
        }
      }
    }
  }
}
