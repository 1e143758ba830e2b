import Foundation

/// A run of inputs in a process of its own.
struct ChildRun {
  /// How it ended.
  enum End: Equatable {
    case finished
    /// The process died by a signal.
    case crashed(signal: Int32)
    /// One input took more time than it may.
    case hung
    /// The worker itself could not start.
    case failed(status: Int32)
  }

  /// An input waits longer for a process than it computes; only who waits for ever waits this long.
  private static let patience = 15

  let options: Options
  let target: String
  let range: Range<Int>
  let folder: URL

  /// What the worker printed, how it ended, and which input it tried last.
  struct Result {
    var lines: [WorkerLine] = []
    var end = End.finished
    var last: Int?
    var errors = ""
  }

  /// Runs it to its end.
  ///
  /// - Throws: what the system says when no process can be started.
  func run() throws -> Result {
    let name = UUID().uuidString
    let progress = folder.appending(path: name + ".progress").path
    let output = folder.appending(path: name + ".out")
    let errors = folder.appending(path: name + ".err")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandLine.arguments[0])
    process.arguments = [
      "--target", target, "--seed", String(options.seed), "--limit", String(options.limit), "--work",
      String(range.lowerBound), String(range.upperBound), "--progress", progress,
    ]
    var environment = ProcessInfo.processInfo.environment
    environment["SWIFT_BACKTRACE"] = "enable=no"
    process.environment = environment
    for file in [output, errors] { _ = FileManager.default.createFile(atPath: file.path, contents: nil) }
    let handles = try [output, errors].map { try FileHandle(forWritingTo: $0) }
    (process.standardOutput, process.standardError) = (handles[0], handles[1])
    defer { for handle in handles { try? handle.close() } }
    try process.run()
    let isStuck = watch(process, progress)
    var result = Result()
    result.end = Self.end(of: process, isStuck: isStuck)
    result.last = ProgressFile.number(in: progress)
    result.lines = Self.text(of: output).split(separator: "\n").compactMap { WorkerLine($0) }
    result.errors = Self.text(of: errors)
    for file in [progress, output.path, errors.path] { try? FileManager.default.removeItem(atPath: file) }
    return result
  }

  /// Waits for the process; true if it had to be ended because it made no progress.
  private func watch(_ process: Process, _ progress: String) -> Bool {
    var number: Int?
    var since = Date()
    while process.isRunning {
      usleep(10_000)
      let now = ProgressFile.number(in: progress)
      if now != number || number == nil {
        number = now
        since = Date()
      } else if Date().timeIntervalSince(since) > Double(Self.patience * options.limit) {
        kill(process.processIdentifier, SIGKILL)
        process.waitUntilExit()
        return true
      }
    }
    return false
  }

  private static func end(of process: Process, isStuck: Bool) -> End {
    if isStuck { return .hung }
    let status = process.terminationStatus
    switch process.terminationReason {
    case .uncaughtSignal: return status == SIGPROF ? .hung : .crashed(signal: status)
    default: return status == 0 ? .finished : .failed(status: status)
    }
  }

  private static func text(of file: URL) -> String {
    String(decoding: FileManager.default.contents(atPath: file.path) ?? Data(), as: UTF8.self)
  }
}
