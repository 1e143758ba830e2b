import Glibc

/// Files and folders.
enum Files {
  /// A file or folder that cannot be read.
  struct Unreadable: Error, CustomStringConvertible {
    let path: String
    var description: String { "\(path) cannot be read" }
  }

  /// The bytes of the file at `path`.
  static func read(_ path: String) throws(Unreadable) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Unreadable(path: path) }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }

  /// The files below `path` whose names end in `suffix`, sorted; `path` itself if it is a file.
  static func paths(below path: String, suffix: String) throws(Unreadable) -> [String] {
    guard let folder = opendir(path) else {
      guard access(path, R_OK) == 0 else { throw Unreadable(path: path) }
      return [path]
    }
    defer { closedir(folder) }
    var found: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
        pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      let inner = "\(path)/\(name)"
      if entry.pointee.d_type == UInt8(DT_DIR) {
        found += try paths(below: inner, suffix: suffix)
      } else if name.hasSuffix(suffix) {
        found.append(inner)
      }
    }
    return found.sorted()
  }

  /// Says `words` on standard error.
  static func complain(_ words: String) {
    let line = Array((words + "\n").utf8)
    line.withUnsafeBytes { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
