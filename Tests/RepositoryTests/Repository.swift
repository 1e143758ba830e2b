import Foundation

/// The files of this repository, as tests of its form see them.
struct Repository {
  struct SourceFile {
    /// Below the root.
    let path: String
    let lines: [Substring]
  }

  static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent()

  /// The Swift files below `folders`, sorted by path.
  static func swiftFiles(below folders: [String] = ["Sources", "Tests", "Rules", "Plugins", "Benchmarks"])
    throws -> [SourceFile]
  {
    try folders.flatMap { try files(below: $0, ending: ".swift") }
  }

  /// The files below `folder` whose names end in `suffix`, sorted by path.
  static func files(below folder: String, ending suffix: String) throws -> [SourceFile] {
    let start = root.appendingPathComponent(folder)
    guard FileManager.default.fileExists(atPath: start.path) else { return [] }
    let names = try FileManager.default.subpathsOfDirectory(atPath: start.path)
    return try names.filter { $0.hasSuffix(suffix) && !$0.contains(".build") }.sorted().map { name in
      let text = try String(contentsOf: start.appendingPathComponent(name), encoding: .utf8)
      return SourceFile(
        path: "\(folder)/\(name)", lines: text.split(separator: "\n", omittingEmptySubsequences: false))
    }
  }
}
