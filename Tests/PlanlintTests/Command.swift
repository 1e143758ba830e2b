import Foundation
import Testing

/// Runs the built command as a user would.
struct Command {
  struct Result {
    let status: Int32
    let output: String
    let errors: String
  }

  /// The command beside the test bundle.
  static let url: URL = {
    let bundle = Bundle.allBundles.map(\.bundleURL).first { $0.pathExtension == "xctest" }
    let folder = (bundle ?? Bundle.main.bundleURL).deletingLastPathComponent()
    let beside = folder.appendingPathComponent("planlint")
    if FileManager.default.isExecutableFile(atPath: beside.path) { return beside }
    return Bundle.main.bundleURL.appendingPathComponent("planlint")
  }()

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// Runs `planlint` with `arguments` in `folder` (the repository's root), fed with `input`.
  static func run(
    _ arguments: String..., input: String = "", in folder: URL = root, environment: [String: String] = [:]
  ) throws -> Result {
    try run(arguments, input: input, in: folder, environment: environment)
  }

  /// Runs `planlint` with `arguments` in `folder` (the repository's root), fed with `input`.
  static func run(
    _ arguments: [String], input: String = "", in folder: URL = root, environment: [String: String] = [:]
  ) throws -> Result {
    let process = Process()
    process.executableURL = url
    process.arguments = arguments
    process.currentDirectoryURL = folder
    process.environment = ["PATH": "/usr/bin:/bin", "LANG": "zh_CN.UTF-8"].merging(environment) { $1 }
    let files = try Temporary()
    defer { files.remove() }
    let inputFile = try files.write("stdin", input)
    let outputFile = try files.write("stdout", "")
    let errorFile = try files.write("stderr", "")
    process.standardInput = try FileHandle(forReadingFrom: inputFile)
    process.standardOutput = try FileHandle(forWritingTo: outputFile)
    process.standardError = try FileHandle(forWritingTo: errorFile)
    try process.run()
    process.waitUntilExit()
    return Result(
      status: process.terminationReason == .exit ? process.terminationStatus : -process.terminationStatus,
      output: try String(contentsOf: outputFile, encoding: .utf8),
      errors: try String(contentsOf: errorFile, encoding: .utf8))
  }
}

/// A folder of its own for one test.
struct Temporary {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appendingPathComponent("planlint-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
  }

  /// Writes `text` to the file `name`, making folders as needed.
  @discardableResult
  func write(_ name: String, _ text: String) throws -> URL {
    let file = url.appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data(text.utf8).write(to: file)
    return file
  }

  func remove() {
    do {
      try FileManager.default.removeItem(at: url)
    } catch {
      Issue.record("\(url.path) could not be removed")
    }
  }
}
