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

  /// Begins to write what will stand at `path`.
  ///
  /// - Throws: ``FileError`` if the folder cannot be written to.
  init(_ path: String) throws(FileError) {
    self.path = path
    temporaryPath = path + ".planlint-\(getpid()).tmp"
    descriptor = open(temporaryPath, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0o666)
    guard descriptor >= 0 else { throw FileError(path: path, number: errno) }
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
