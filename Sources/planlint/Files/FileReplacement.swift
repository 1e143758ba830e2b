import Glibc

/// Puts a new file in the place of an old one, whole or not at all.
enum FileReplacement {
  /// Has the file at `path`, which held `old` when it was read, hold `new`; permissions and owner stay.
  ///
  /// A symbolic link stays one: the file it leads to is replaced.
  ///
  /// - Throws: ``FileError`` if it has changed, has several names, or cannot be written; then it is as it was.
  static func replace(_ path: String, holding old: [UInt8], with new: [UInt8]) throws(FileError) {
    let target = try resolved(path)
    let info = try info(of: target, called: path)
    guard info.st_nlink == 1 else { throw FileError(path: path, problem: .hasOtherNames) }
    guard access(target, W_OK) == 0 else { throw FileError(path: path, number: errno) }
    var file = try AtomicFile(target)
    try file.takePermissions(of: info, keepsOwner: true)
    try file.write(new)
    let now = try Self.info(of: target, called: path)
    let isSame = now.st_ino == info.st_ino && now.st_dev == info.st_dev && now.st_nlink == 1
    guard isSame, Int(now.st_size) == old.count, try FileSystem.read(target, limit: old.count) == old else {
      throw FileError(path: path, problem: .hasChanged)
    }
    try file.commit()
  }

  /// Writes `new` to `path`, with the permissions of the file at `model`.
  ///
  /// A file with other contents that stands there keeps them under the first of `names` that is free.
  ///
  /// - Returns: The name under which an earlier file is kept, if there was one to keep.
  /// - Throws: ``FileError`` if it cannot be written; then nothing has changed.
  static func write(
    _ new: [UInt8], to path: String, like model: String, keepingEarlierAs names: some Sequence<String>
  ) throws(FileError) -> String? {
    var info = stat()
    guard stat(model, &info) == 0 else { throw FileError(path: model, number: errno) }
    let hasEarlier = try hasFile(at: path)
    if hasEarlier, (try? FileSystem.read(path, limit: new.count)) == new { return nil }
    var file = try AtomicFile(path)
    try file.takePermissions(of: info, keepsOwner: false)
    try file.write(new)
    let kept = hasEarlier ? try keep(path, as: names) : nil
    try file.commit()
    return kept
  }

  private static func hasFile(at path: String) throws(FileError) -> Bool {
    var info = stat()
    guard lstat(path, &info) == 0 else {
      if errno == ENOENT { return false }
      throw FileError(path: path, number: errno)
    }
    guard info.st_mode & S_IFMT == S_IFREG else { throw FileError(path: path, problem: .isNoFile) }
    return true
  }

  /// Gives the file at `path` a further name, the first of `names` that is free, so that the first may be taken.
  ///
  /// Where a file cannot have two names (FAT), it is renamed.
  private static func keep(_ path: String, as names: some Sequence<String>) throws(FileError) -> String {
    for name in names {
      if link(path, name) == 0 { return name }
      if errno == EEXIST { continue }
      guard try !hasFile(at: name) else { continue }
      guard rename(path, name) == 0 else { throw FileError(path: name, number: errno) }
      return name
    }
    throw FileError(path: path, problem: .exists)
  }

  /// Where `path` leads to, links followed.
  private static func resolved(_ path: String) throws(FileError) -> String {
    guard let buffer = realpath(path, nil) else { throw FileError(path: path, number: errno) }
    defer { free(buffer) }
    return String(cString: buffer)
  }

  private static func info(of target: String, called path: String) throws(FileError) -> stat {
    var info = stat()
    guard lstat(target, &info) == 0 else { throw FileError(path: path, number: errno) }
    guard info.st_mode & S_IFMT == S_IFREG else { throw FileError(path: path, problem: .isNoFile) }
    return info
  }
}
