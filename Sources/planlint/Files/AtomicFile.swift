import Glibc

/// A file that is written aside and takes its name only when it is whole.
///
/// Interrupted at any moment, the old file or the new one is there: temporary file in the same folder,
/// fsync, rename.
struct AtomicFile: ~Copyable {
  private let path: String
  private let temporaryPath: String
  private let descriptor: Int32
  private var isDone = false
  /// How many names are tried; one that is taken was left by a process that was killed.
  private static let mostNames = 100

  /// Begins to write what will stand at `path`.
  ///
  /// - Throws: ``FileError`` if the folder cannot be written to.
  init(_ path: String) throws(FileError) {
    self.path = path
    let stem = Self.stem(path)
    var number = 0
    while true {
      let name = stem + ".planlint-\(getpid())" + (number > 0 ? "-\(number)" : "") + ".tmp"
      let opened = open(name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
      if opened >= 0 {
        temporaryPath = name
        descriptor = opened
        return
      }
      number += 1
      guard errno == EEXIST, number < Self.mostNames else { throw FileError(path: path, number: errno) }
    }
  }

  /// What the temporary name begins with: `path`, or only its folder where the name is so long that nothing fits
  /// behind it (a name has at most 255 bytes).
  private static func stem(_ path: String) -> String {
    let name = path.lastIndex(of: "/").map { path.index(after: $0) } ?? path.startIndex
    return path[name...].utf8.count > 200 ? String(path[..<name]) : path
  }

  /// Gives it the permissions that `info` tells of, and the owner unless `keepsOwner` is false.
  ///
  /// - Throws: ``FileError`` if that cannot be done.
  func takePermissions(of info: stat, keepsOwner: Bool) throws(FileError) {
    var own = stat()
    guard fstat(descriptor, &own) == 0 else { throw FileError(path: path, number: errno) }
    if keepsOwner, own.st_uid != info.st_uid || own.st_gid != info.st_gid,
      fchown(descriptor, info.st_uid, info.st_gid) != 0
    {
      throw FileError(path: path, problem: .hasOtherOwner)
    }
    guard fchmod(descriptor, info.st_mode & 0o7777) == 0 else { throw FileError(path: path, number: errno) }
  }

  deinit {
    if !isDone {
      close(descriptor)
      unlink(temporaryPath)
    }
  }

  /// Adds `bytes`.
  ///
  /// - Throws: ``FileError`` if they cannot be written.
  func write(_ bytes: [UInt8]) throws(FileError) {
    try writeAll(bytes, to: descriptor, path: path)
  }

  /// Gives the file its name.
  ///
  /// - Throws: ``FileError`` if it could not be saved; then nothing has changed.
  mutating func commit() throws(FileError) {
    guard fsync(descriptor) == 0, rename(temporaryPath, path) == 0 else {
      throw FileError(path: path, number: errno)
    }
    close(descriptor)
    isDone = true
    saveFolder()
  }

  /// Makes sure that the new name outlives a power failure; file systems that cannot say so are believed.
  private func saveFolder() {
    let slash = path.utf8.lastIndex(of: UInt8(ascii: "/"))
    let name = slash.map { $0 == path.utf8.startIndex ? "/" : String(path[..<$0]) } ?? "."
    let folder = open(name, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard folder >= 0 else { return }
    fsync(folder)
    close(folder)
  }
}

extension AtomicFile {
  /// Writes `bytes` as the whole file at `path`.
  ///
  /// - Throws: ``FileError`` if it could not be saved; then nothing has changed.
  static func write(_ bytes: [UInt8], to path: String) throws(FileError) {
    var file = try AtomicFile(path)
    try file.write(bytes)
    try file.commit()
  }
}

/// Writes all of `bytes` to `descriptor`.
///
/// - Throws: ``FileError`` about `path` if the system refuses.
func writeAll(_ bytes: [UInt8], to descriptor: Int32, path: String) throws(FileError) {
  var failure: Int32 = 0
  bytes.withUnsafeBytes { buffer in
    var written = 0
    while written < buffer.count {
      let count = Glibc.write(descriptor, buffer.baseAddress.map { $0 + written }, buffer.count - written)
      if count < 0 && errno == EINTR { continue }
      if count < 0 {
        failure = errno
        return
      }
      written += count
    }
  }
  if failure != 0 { throw FileError(path: path, number: failure) }
}
