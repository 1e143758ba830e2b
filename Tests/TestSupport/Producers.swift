package import Foundation

/// The programs that make real documents for tests: a Python that has python-docx and openpyxl, and LibreOffice.
///
/// What they make lies in `.build/acceptance` and is kept until a generator changes.
package enum Producers {
  /// Why no documents can be made here; `nil` if they can.
  package static let obstacle: String? =
    python == nil ? "no Python with python-docx and openpyxl; PLANLINT_PYTHON may name one" : nil

  /// Why LibreOffice cannot be asked; `nil` if it can.
  package static let officeObstacle: String? =
    obstacle
    ?? (isOfficeThere ? nil : "no soffice: install libreoffice-writer-nogui and libreoffice-calc-nogui")

  /// The folder that `Tests/Generators/make_documents.py` wrote, LibreOffice's forms included if it is there.
  package static func documents() throws -> URL {
    try made.get()
  }

  /// Runs a script of `Tests/Generators` and writes what it makes into `folder` below `.build/acceptance`.
  ///
  /// The folder is given to the script as its first argument, `arguments` follow.
  package static func make(_ folder: String, by script: String, _ arguments: [String]) throws -> URL {
    let output = work.appendingPathComponent(folder)
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments =
      [
        python ?? "python3", "-B", "-W", "ignore", generators.appendingPathComponent(script).path,
        output.path,
      ]
      + arguments
    try process.run()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      throw ProducerError(script: script, status: process.terminationStatus)
    }
    return output
  }

  private static let generators = URL(fileURLWithPath: ProjectFile.root + "/Tests/Generators")
  private static let work = URL(fileURLWithPath: ProjectFile.root + "/.build/acceptance")

  private static let python: String? =
    if let named = ProcessInfo.processInfo.environment["PLANLINT_PYTHON"] {
      succeeds(named) ? named : nil
    } else {
      ["python3", "/usr/bin/python3"].first { succeeds($0) }
    }

  private static let isOfficeThere: Bool =
    (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":").contains {
      FileManager.default.isExecutableFile(atPath: "\($0)/soffice")
    }

  private static let made = Result<URL, any Error> {
    let folder = isOfficeThere ? "documents" : "documents-without-office"
    let index = work.appendingPathComponent(folder + "/index.json")
    if try isNewer(index) { return index.deletingLastPathComponent() }
    return try make(folder, by: "make_documents.py", isOfficeThere ? [] : ["--without-office"])
  }

  /// Whether `file` was written after every generator.
  private static func isNewer(_ file: URL) throws -> Bool {
    guard FileManager.default.fileExists(atPath: file.path) else { return false }
    let date = try changed(file)
    return try FileManager.default.contentsOfDirectory(at: generators, includingPropertiesForKeys: nil)
      .allSatisfy { try changed($0) < date }
  }

  private static func changed(_ file: URL) throws -> Date {
    try FileManager.default.attributesOfItem(atPath: file.path)[.modificationDate] as? Date ?? .distantPast
  }

  private static func succeeds(_ python: String) -> Bool {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [python, "-c", "import docx, openpyxl"]
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      return false
    }
    process.waitUntilExit()
    return process.terminationStatus == 0
  }
}

/// A generator that failed; its reason is on standard error.
package struct ProducerError: Error {
  package let script: String
  package let status: Int32
}
