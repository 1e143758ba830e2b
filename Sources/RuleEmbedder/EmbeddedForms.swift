import Foundation

/// The recorded forms of checked expressions on their way into the binary.
///
/// They are no source: a form whose expression was changed since is never asked for, and the expression is
/// checked at run time like those of an office's own rules. A test tells when they are out of date.
struct EmbeddedForms {
  /// The extension of files of forms.
  static let fileExtension = "forms"

  /// Each form and what it is found by.
  private(set) var forms: [(key: UInt64, text: String)] = []

  /// The forms in the files at `paths`: lines of a rule, a number of sixteen digits, and a form.
  ///
  /// - Throws: what the file system says.
  init(paths: [String]) throws {
    for path in paths {
      let text = try String(contentsOf: URL(fileURLWithPath: path), encoding: .utf8)
      for line in text.split(separator: "\n") {
        let parts = line.split(separator: "\t", maxSplits: 2)
        if parts.count == 3, let key = UInt64(parts[1], radix: 16) { forms.append((key, String(parts[2]))) }
      }
    }
  }
}
