import Glibc

/// Reading and writing files through POSIX, without Foundation, whose start-up costs more than a check.
enum FileSystem {
  /// What a path leads to.
  enum Kind {
    case file, folder, other
  }

  /// What `path` leads to, links followed.
  ///
  /// - Throws: ``FileError`` if there is nothing or it may not be looked at.
  static func kind(of path: String) throws(FileError) -> Kind {
    var info = stat()
    guard stat(path, &info) == 0 else { throw FileError(path: path, number: errno) }
    switch info.st_mode & S_IFMT {
    case S_IFREG: return .file
    case S_IFDIR: return .folder
    default: return .other
    }
  }

  /// Whether both paths lead to one file.
  static func isSame(_ path: String, _ other: String) -> Bool {
    var info = stat()
    var otherInfo = stat()
    guard stat(path, &info) == 0, stat(other, &otherInfo) == 0 else { return false }
    return info.st_dev == otherInfo.st_dev && info.st_ino == otherInfo.st_ino
  }

  /// Whether a file or folder stands at `path`.
  static func exists(_ path: String) -> Bool { access(path, F_OK) == 0 }

  /// The bytes of the file at `path`.
  ///
  /// - Throws: ``FileError`` if it cannot be read or has more than `limit` bytes.
  static func read(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { throw FileError(path: path, number: errno) }
    defer { close(descriptor) }
    var info = stat()
    guard fstat(descriptor, &info) == 0 else { throw FileError(path: path, number: errno) }
    if info.st_mode & S_IFMT == S_IFDIR { throw FileError(path: path, number: EISDIR) }
    let expected = info.st_mode & S_IFMT == S_IFREG ? Int(info.st_size) : 0
    return try readAll(descriptor, expected: expected, path: path, limit: limit)
  }

  /// The bytes of what a command names: the file at `path`, or standard input for `-`.
  ///
  /// - Throws: ``FileError`` if it cannot be read or has more than `limit` bytes.
  static func readInput(_ path: String, limit: Int) throws(FileError) -> [UInt8] {
    path == "-" ? try readStandardInput(limit: limit) : try read(path, limit: limit)
  }

  /// All bytes of standard input.
  ///
  /// - Throws: ``FileError`` if it cannot be read or has more than `limit` bytes.
  private static func readStandardInput(limit: Int) throws(FileError) -> [UInt8] {
    try readAll(STDIN_FILENO, expected: 0, path: "-", limit: limit)
  }

  private static func readAll(
    _ descriptor: Int32, expected: Int, path: String, limit: Int
  ) throws(FileError) -> [UInt8] {
    guard expected <= limit else { throw FileError(path: path, problem: .tooLarge(limit: limit)) }
    var failure: Int32 = 0
    var capacity = expected > 0 ? expected + 1 : 1 << 16
    var bytes: [UInt8] = []
    while true {
      let room = capacity - bytes.count
      let chunk = [UInt8](unsafeUninitializedCapacity: room) { buffer, count in
        while count < room {
          let received = Glibc.read(descriptor, buffer.baseAddress.map { $0 + count }, room - count)
          if received < 0 && errno == EINTR { continue }
          if received < 0 { failure = errno }
          if received <= 0 { break }
          count += received
        }
      }
      let isEnd = chunk.count < room
      if bytes.isEmpty { bytes = chunk } else { bytes += chunk }
      if failure != 0 { throw FileError(path: path, number: failure) }
      if bytes.count > limit { throw FileError(path: path, problem: .tooLarge(limit: limit)) }
      if isEnd { return bytes }
      capacity *= 2
    }
  }

  /// The names in the folder at `path`, sorted by their bytes, without hidden ones.
  ///
  /// - Throws: ``FileError`` if it cannot be listed.
  static func list(_ path: String) throws(FileError) -> [FolderEntry] {
    guard let folder = opendir(path) else { throw FileError(path: path, number: errno) }
    defer { closedir(folder) }
    var entries: [FolderEntry] = []
    while let entry = readdir(folder) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) { tuple in
        tuple.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      guard !name.hasPrefix(".") else { continue }
      entries.append(FolderEntry(name: name, type: entryType(entry.pointee.d_type, path + "/" + name)))
    }
    return entries.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
  }

  private static func entryType(_ type: UInt8, _ path: String) -> FolderEntry.EntryType {
    switch Int(type) {
    case Int(DT_REG): return .file
    case Int(DT_DIR): return .folder
    case Int(DT_UNKNOWN):
      // Some file systems do not tell; a link must still be told from what it leads to.
      var info = stat()
      guard lstat(path, &info) == 0 else { return .other }
      if info.st_mode & S_IFMT == S_IFREG { return .file }
      return info.st_mode & S_IFMT == S_IFDIR ? .folder : .other
    default: return .other
    }
  }

  /// Makes the folder at `path`, unless it is there.
  ///
  /// - Throws: ``FileError`` if it cannot be made, or something else stands there.
  static func makeFolder(_ path: String) throws(FileError) {
    guard mkdir(path, 0o777) != 0 else { return }
    let number = errno
    guard number == EEXIST, try kind(of: path) == .folder else { throw FileError(path: path, number: number) }
  }

  /// The folder the process runs in.
  static var currentFolder: String {
    guard let buffer = getcwd(nil, 0) else { return "." }
    defer { free(buffer) }
    return String(cString: buffer)
  }
}

/// An entry of a folder.
struct FolderEntry {
  enum EntryType {
    case file, folder
    /// Links, pipes, devices.
    case other
  }

  let name: String
  let type: EntryType
}
