#if canImport(Glibc)
  import Glibc
#endif

/// Files of the project itself.
enum ProjectFile {
  /// The bytes of the file at `path` below the package; `nil` if it cannot be read.
  static func read(_ path: String) -> [UInt8]? {
    let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    guard let file = fopen(root.joined(separator: "/") + "/" + path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}
