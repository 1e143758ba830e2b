#if canImport(Glibc)
  import Glibc
#endif

/// The folder of field data that stands beside the project in its workshop, and not in every clone.
///
/// Its path is in the environment variable `PLANLINT_SHARED`, else `../shared` beside the package.
package enum SharedFolder {
  /// Why a file could not be read.
  package struct ReadError: Error {
    package let path: String
  }

  /// Whether it is there; tests that need it are skipped otherwise.
  package static var isThere: Bool { access(root + "/rule-language.md", R_OK) == 0 }

  /// The bytes of the file at `path` below it.
  ///
  /// - Throws: ``ReadError`` if it cannot be read.
  package static func read(_ path: String) throws(ReadError) -> [UInt8] {
    guard let file = fopen(root + "/" + path, "rb") else { throw ReadError(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  private static let root: String = {
    if let path = getenv("PLANLINT_SHARED") { return String(cString: path) }
    let file = #filePath
    let package = file.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    return package.joined(separator: "/") + "/../shared"
  }()
}
