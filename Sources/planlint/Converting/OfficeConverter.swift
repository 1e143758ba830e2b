import Glibc
import PlanDocuments
import PlanModel
import Synchronization

/// Has LibreOffice turn old and foreign formats into .docx and .xlsx: .doc .wps .xls .et .odt .ods .rtf.
///
/// The program works in one private folder, with a profile of its own in which macros and links are off, for
/// a limited time; the folder is removed whatever happens. One conversion runs at a time.
///
/// The loader calls ``convert(_:name:limits:)`` for what ``InputFormat`` calls convertible, and reads the
/// result like any other .docx or .xlsx.
struct OfficeConverter: Sendable {
  /// The path of the program; `nil` if there is none.
  let program: String?
  /// How long one conversion may take, in seconds.
  let timeout: Int
  private let temporaryFolder: String
  private let searchPath: String

  static let defaultTimeout = 60
  private static let turn = Mutex(())

  /// The converter that `environment` tells of: `PLANLINT_SOFFICE`, else the first `soffice` or `libreoffice`
  /// in `PATH`; its folder is made in `TMPDIR`, else in `/tmp`.
  init(
    timeout: Int = OfficeConverter.defaultTimeout,
    environment: (String) -> String? = Console.environment
  ) {
    self.timeout = timeout
    searchPath = environment("PATH") ?? "/usr/bin:/bin"
    let folder = environment("TMPDIR") ?? ""
    temporaryFolder =
      folder.isEmpty ? "/tmp" : folder.hasPrefix("/") ? folder : FileSystem.currentFolder + "/" + folder
    if let named = environment("PLANLINT_SOFFICE"), !named.isEmpty {
      program = access(named, X_OK) == 0 ? named : nil
    } else {
      program = Self.find(["soffice", "libreoffice"], in: searchPath)
    }
  }

  private static func find(_ names: [String], in searchPath: String) -> String? {
    for folder in searchPath.split(separator: ":") where folder.hasPrefix("/") {
      for name in names where access("\(folder)/\(name)", X_OK) == 0 { return "\(folder)/\(name)" }
    }
    return nil
  }

  /// The document that `bytes`, which come from a file called `name`, become, and what it is.
  ///
  /// - Throws: ``InputFailure``: `converter/missing`, `converter/failed`, `converter/timeout`,
  ///   `converter/interrupted`, or what the system says of the temporary folder.
  func convert(
    _ bytes: [UInt8], name: String, limits: DocumentLimits
  ) throws(InputFailure) -> (bytes: [UInt8], kind: DocumentKind) {
    guard let program else { throw .converterMissing }
    let format = OfficeFormat(of: bytes, name: name)
    let result = Self.turn.withLock { _ in
      let result = Result { () throws(InputFailure) in try run(program, bytes, format, limits) }
      SignalWatch.release()
      return result
    }
    return (try result.get(), format.target)
  }

  private func run(
    _ program: String, _ bytes: [UInt8], _ format: OfficeFormat, _ limits: DocumentLimits
  ) throws(InputFailure) -> [UInt8] {
    do {
      let folder = try PrivateFolder(in: temporaryFolder)
      let input = try folder.write(bytes, to: "input." + format.fileExtension)
      let output = try folder.makeFolder("output")
      try OfficeProfile.write(into: folder)
      let ending = ChildProcess.run(
        [program] + arguments(format, folder: folder.path, input: input, output: output),
        environment: variables(folder.path), seconds: timeout)
      try check(ending)
      let file = output + "/input." + Self.name(of: format.target)
      guard FileSystem.exists(file) else { throw InputFailure.converterFailed }
      return try FileSystem.read(file, limit: limits.maxBytes)
    } catch let error as FileError {
      throw .converterFolder(error)
    } catch let error as InputFailure {
      throw error
    } catch {
      throw .converterFailed
    }
  }

  private func arguments(
    _ format: OfficeFormat, folder: String, input: String, output: String
  ) -> [String] {
    let profile = FilePathURL.of(OfficeProfile.folder(in: folder))
    return [
      "--headless", "--norestore", "--nologo", "--nodefault", "--nolockcheck",
      "-env:UserInstallation=\(profile)",
      "--convert-to", Self.name(of: format.target), "--outdir", output, input,
    ]
  }

  /// What the program is told of its surroundings: nothing of the user's own folders.
  private func variables(_ folder: String) -> [String] {
    ["PATH=\(searchPath)", "HOME=\(folder)", "TMPDIR=\(folder)", "LC_ALL=C.UTF-8", "SAL_USE_VCLPLUGIN=svp"]
  }

  private func check(_ ending: ChildProcess.Ending) throws(InputFailure) {
    switch ending {
    case .ended(0): return
    case .ended: throw .converterFailed
    case .timedOut: throw .converterTimeout(seconds: timeout)
    case .interrupted: throw .converterInterrupted
    case .notStarted: throw .converterMissing
    }
  }

  private static func name(of kind: DocumentKind) -> String {
    kind == .xlsx ? "xlsx" : "docx"
  }
}
