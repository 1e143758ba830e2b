#if canImport(Glibc)
  import Glibc
#endif

/// The folder of field data that stands beside the project in some places, and not with every clone.
///
/// Its path is in the environment variable `PLANLINT_SHARED`, else `../shared` beside the package.
package enum SharedFolder {
  /// Whether it is there; tests that need it are skipped otherwise.
  package static var isThere: Bool { access(root + "/rule-language.md", R_OK) == 0 }

  /// The bytes of the file at `path` below it.
  ///
  /// - Throws: ``FileReadError`` if it cannot be read.
  package static func read(_ path: String) throws(FileReadError) -> [UInt8] {
    try ProjectFile.bytes(of: root + "/" + path)
  }

  /// The path of the file at `path` below it.
  package static func path(_ path: String) -> String { root + "/" + path }

  private static let root: String = {
    if let path = getenv("PLANLINT_SHARED") { return String(cString: path) }
    return ProjectFile.root + "/../shared"
  }()
}
