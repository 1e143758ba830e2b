#if canImport(Glibc)
  import Glibc
#endif

/// The project's own files, found from the place of this one.
package enum ProjectFile {
  /// The root of the package.
  package static let root: String = {
    let parts = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return parts.dropLast(3).joined(separator: "/")
  }()

  /// The bytes of the file at `path` below the root.
  ///
  /// - Throws: ``FileReadError`` if it cannot be read.
  package static func read(_ path: String) throws(FileReadError) -> [UInt8] {
    try bytes(of: root + "/" + path)
  }

  /// The paths of the files in `folder` below the root whose names end in `suffix`, sorted.
  package static func paths(in folder: String, suffix: String) -> [String] {
    guard let directory = opendir(root + "/" + folder) else { return [] }
    defer { closedir(directory) }
    var paths: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
        String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
      }
      if name.hasSuffix(suffix) { paths.append(folder + "/" + name) }
    }
    return paths.sorted()
  }

  /// The bytes of the file at the absolute `path`.
  static func bytes(of path: String) throws(FileReadError) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw FileReadError(path: path) }
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

/// Why a file could not be read.
package struct FileReadError: Error {
  package let path: String
}
