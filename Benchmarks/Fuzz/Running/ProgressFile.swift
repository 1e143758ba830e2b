import Foundation

/// A file that keeps the number of the input at work, so that it outlives the process.
struct ProgressFile {
  private let descriptor: Int32

  /// The file at `path`, to be written.
  init(writing path: String) {
    descriptor = open(path, O_RDWR | O_CREAT, 0o600)
  }

  /// Writes `number`; the system keeps it, whatever becomes of this process.
  func write(_ number: Int) {
    var number = number
    pwrite(descriptor, &number, MemoryLayout<Int>.size, 0)
  }

  /// The number in the file at `path`; `nil` if none was written yet.
  static func number(in path: String) -> Int? {
    let descriptor = open(path, O_RDONLY)
    guard descriptor >= 0 else { return nil }
    defer { close(descriptor) }
    var number = 0
    let count = pread(descriptor, &number, MemoryLayout<Int>.size, 0)
    return count == MemoryLayout<Int>.size ? number : nil
  }
}
