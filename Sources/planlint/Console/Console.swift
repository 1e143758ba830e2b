import Glibc
import PlanModel

/// The process's streams and what it knows of them.
struct Console {
  /// The language of messages: `--lang`, else `LC_ALL`, `LANG`, else Chinese.
  var language: Language

  /// A console in `language`, or in that of the environment.
  init(language: Language?) {
    self.language = language ?? Self.environmentLanguage
  }

  /// `LC_ALL` before `LANG`; anything but an English or Chinese locale is Chinese.
  private static var environmentLanguage: Language {
    for name in ["LC_ALL", "LANG"] {
      guard let value = environment(name), !value.isEmpty else { continue }
      return value.hasPrefix("en") ? .en : .zh
    }
    return .zh
  }

  /// The value of the environment variable `name`.
  static func environment(_ name: String) -> String? {
    getenv(name).map { String(cString: $0) }
  }

  /// Whether colours are wanted and standard output shows them (no-color.org).
  static var outputIsTerminal: Bool {
    isatty(STDOUT_FILENO) == 1 && environment("TERM") != "dumb" && (environment("NO_COLOR") ?? "").isEmpty
  }

  /// Writes `bytes` to standard output.
  ///
  /// - Throws: ``FileError`` if nobody reads it any more, or the disk is full.
  func write(_ bytes: [UInt8]) throws(FileError) {
    try writeAll(bytes, to: STDOUT_FILENO, path: "stdout")
  }

  /// Writes `words` and a line end to standard error.
  func complain(_ words: Words) {
    complain(words[language])
  }

  /// Writes `text` and a line end to standard error; if that fails there is nobody left to tell.
  func complain(_ text: String) {
    let bytes = Array((text + "\n").utf8)
    bytes.withUnsafeBytes { _ = Glibc.write(STDERR_FILENO, $0.baseAddress, $0.count) }
  }
}
