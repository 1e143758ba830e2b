#if canImport(Glibc)
  import Glibc
#endif

/// Where results go.
enum Output {
  /// Prints a line of JSON.
  static func write(_ measured: Measurement, _ path: String) {
    let rate = Double(measured.bytes) / measured.seconds / 1e6
    let file = path.split(separator: "/").last ?? ""
    print(
      "{\"file\":\"\(file)\",\"stage\":\"\(measured.name)\",\"bytes\":\(measured.bytes),"
        + "\"ms\":\(measured.seconds * 1000),\"rate\":\(rate),\"failed\":\(measured.problem != nil)}")
    if let problem = measured.problem { complain("\(file), \(measured.name): \(problem)") }
  }

  /// Says `words` on standard error and ends.
  static func fail(_ words: String) -> Never {
    complain(words)
    exit(2)
  }

  private static func complain(_ words: String) {
    let line = Array((words + "\n").utf8)
    line.withUnsafeBytes { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}

/// The files that are measured.
enum File {
  /// Why a file could not be read.
  struct Failure: Error {}

  /// The bytes of the file at `path`.
  static func read(_ path: String) throws(Failure) -> [UInt8] {
    guard let file = fopen(path, "rb") else { throw Failure() }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 20)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      guard count > 0 else { return bytes }
      bytes.append(contentsOf: buffer[..<count])
    }
  }
}
