import PlanModel
import PlanRules

/// An input to check.
struct InputFile {
  /// Where it is read from; `-` is standard input.
  var path: String
  /// Whether it was named itself; what was found in a folder is passed over if it is no plan.
  var isNamed: Bool
  /// Why it cannot be read, if that is known by now: it is not there, or a folder cannot be listed.
  var failure: InputFailure?
}

/// Finds the inputs that the command line names.
struct InputFinder {
  /// In the order of the command line, what cannot be read among them.
  private(set) var inputs: [InputFile] = []
  /// The folders that the command line names.
  private(set) var folders: [String] = []

  /// The extensions of files that a folder is searched for.
  private let extensions: [String]

  /// A finder of files with one of `extensions`.
  init(extensions: [String] = InputFormat.extensions) {
    self.extensions = extensions
  }

  /// Adds the file, folder or `-` that `path` names.
  mutating func add(_ path: String) {
    if path == "-" { return inputs.append(InputFile(path: path, isNamed: true)) }
    do {
      switch try FileSystem.kind(of: path) {
      case .folder:
        folders.append(path)
        addFolder(path == "/" ? "" : trimmed(path))
      case .file, .other: inputs.append(InputFile(path: path, isNamed: true))
      }
    } catch {
      addFailure(error)
    }
  }

  /// Passes over copies that ``InputMender`` made of a document in the same folder, unless they were named.
  mutating func passOverFixedCopies() {
    let paths = Set(inputs.map(\.path))
    inputs.removeAll { input in
      !input.isNamed && (FixedCopy.original(of: input.path).map(paths.contains) ?? false)
    }
  }

  /// Passes over what was named before: two threads do not mend one file.
  mutating func passOverRepeatedFiles() {
    let here = FileSystem.currentFolder + "/"
    var known: Set<String> = []
    inputs.removeAll {
      $0.path != "-" && !known.insert(ConfigurationPath.resolve($0.path, from: here)).inserted
    }
  }

  private func trimmed(_ path: String) -> String {
    var path = path
    while path.count > 1, path.hasSuffix("/") { path.removeLast() }
    return path
  }

  /// Searches a folder in sorted order; hidden entries, links and the lock files of office programs are
  /// passed over.
  ///
  /// A folder that cannot be listed does not keep those beside it from being searched.
  private mutating func addFolder(_ path: String) {
    var pending = [path]
    while let folder = pending.popLast() {
      var below: [String] = []
      for entry in entries(of: folder) {
        let child = folder == "." ? entry.name : folder + "/" + entry.name
        switch entry.type {
        case .folder: below.append(child)
        case .file where extensions.contains(Self.fileExtension(entry.name)) && !entry.name.hasPrefix("~$"):
          inputs.append(InputFile(path: child, isNamed: false))
        case .file, .other: break
        }
      }
      pending += below.reversed()
    }
  }

  private mutating func entries(of folder: String) -> [FolderEntry] {
    do {
      return try FileSystem.list(folder.isEmpty ? "/" : folder)
    } catch {
      addFailure(error)
      return []
    }
  }

  /// What follows the last dot of `name`, in small letters.
  static func fileExtension(_ name: String) -> String {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    return name[name.index(after: dot)...].lowercased()
  }

  private mutating func addFailure(_ error: FileError) {
    let failure = InputFailure(code: error.code, message: error.message)
    inputs.append(InputFile(path: error.path, isNamed: true, failure: failure))
  }
}
