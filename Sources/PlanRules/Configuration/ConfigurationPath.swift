/// Where configurations are looked for, and what paths in files are relative to.
///
/// Pure work on texts: the file system is not asked.
package enum ConfigurationPath {
  /// The name of a configuration.
  package static let fileName = ".planlint.yaml"

  /// Where the configuration of a plan at the absolute path `file` may be: beside it, then ever further up.
  package static func candidates(for file: String) -> [String] {
    var folder = directory(of: file)
    var candidates: [String] = []
    while true {
      candidates.append(folder == "/" ? "/" + fileName : join(folder, fileName))
      guard !folder.isEmpty, folder != "/" else { return candidates }
      folder = directory(of: folder)
    }
  }

  /// The path of `name` as a file at `origin` means it: beside that file, unless it is absolute.
  package static func resolve(_ name: String, from origin: String) -> String {
    name.hasPrefix("/") ? join("/", name) : join(directory(of: origin), name)
  }

  /// `path` as seen from the folder of the configuration at `origin`; unchanged if it lies elsewhere.
  package static func relative(_ path: String, to origin: String) -> String {
    let folder = directory(of: origin)
    guard !folder.isEmpty else { return path }
    let prefix = folder.hasSuffix("/") ? folder : folder + "/"
    return path.hasPrefix(prefix) ? String(path.dropFirst(prefix.count)) : path
  }

  /// `path` as a file in the folder `folder` means it, with `..` where it lies elsewhere; both are absolute.
  package static func relative(_ path: String, toFolder folder: String) -> String {
    let parts = path.split(separator: "/")
    let base = folder.split(separator: "/")
    let common = zip(parts.dropLast(), base).prefix { $0 == $1 }.count
    let up = [Substring](repeating: "..", count: base.count - common)
    return (up + parts[common...]).joined(separator: "/")
  }

  /// The folder that `path` lies in; empty for a bare name, `/` at the root.
  package static func directory(of path: String) -> String {
    guard let slash = path.utf8.lastIndex(of: 47) else { return "" }
    return slash == path.utf8.startIndex ? "/" : String(path[..<slash])
  }

  private static func join(_ folder: String, _ name: String) -> String {
    var parts = folder.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    for part in name.split(separator: "/", omittingEmptySubsequences: true) where part != "." {
      if part == "..", let last = parts.last, last != ".." {
        parts.removeLast()
      } else {
        parts.append(String(part))
      }
    }
    // By hand: the library's `joined` is made for this type at its first use.
    var path = folder.hasPrefix("/") ? "/" : ""
    for (position, part) in parts.enumerated() { path += position == 0 ? part : "/" + part }
    return path
  }
}
