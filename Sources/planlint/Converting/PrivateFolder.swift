import Glibc

/// A folder that only this user may open, removed with all that is in it when it is no longer needed.
struct PrivateFolder: ~Copyable {
  let path: String

  /// A folder in `parent`.
  ///
  /// - Throws: ``FileError`` if none can be made.
  init(in parent: String) throws(FileError) {
    var template = Array((parent + "/planlint-XXXXXX").utf8CString)
    // mkdtemp gives the folder the mode 0700.
    guard mkdtemp(&template) != nil else { throw FileError(path: parent, number: errno) }
    path = template.withUnsafeBufferPointer { buffer in
      buffer.baseAddress.map { String(cString: $0) } ?? ""
    }
  }

  deinit {
    // A program that is just being ended may still write into it.
    for _ in 0..<25 {
      Self.remove(path, depth: 0)
      if !FileSystem.exists(path) { break }
      usleep(20_000)
    }
  }

  /// Makes a folder in it.
  ///
  /// - Throws: ``FileError`` if that fails.
  func makeFolder(_ name: String) throws(FileError) -> String {
    let folder = path + "/" + name
    guard mkdir(folder, 0o700) == 0 else { throw FileError(path: folder, number: errno) }
    return folder
  }

  /// Writes `bytes` to a file in it.
  ///
  /// - Throws: ``FileError`` if that fails.
  func write(_ bytes: [UInt8], to name: String) throws(FileError) -> String {
    let file = path + "/" + name
    let descriptor = open(file, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard descriptor >= 0 else { throw FileError(path: file, number: errno) }
    defer { close(descriptor) }
    try writeAll(bytes, to: descriptor, path: file)
    return file
  }

  /// Removes `path` and what is below it; links are removed, not followed.
  private static func remove(_ path: String, depth: Int) {
    guard depth < 64, unlink(path) != 0, let folder = opendir(path) else { return }
    var names: [String] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name != "." && name != ".." { names.append(name) }
    }
    closedir(folder)
    for name in names { remove(path + "/" + name, depth: depth + 1) }
    rmdir(path)
  }
}
