import Foundation
import Testing

/// Old formats through LibreOffice: a script stands in for it.
@Suite("Conversion by LibreOffice")
struct ConverterTests {
  /// What an old Word file begins with, and an entry of its directory: Word's stream, or Excel's.
  static func compound(_ stream: String) -> Data {
    var bytes = [UInt8](repeating: 0, count: 1024)
    bytes.replaceSubrange(0..<8, with: [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1])
    let name = Array(stream.utf8.map { [$0, 0] }.joined())
    bytes.replaceSubrange(512..<512 + name.count, with: name)
    bytes[512 + 64] = UInt8(name.count + 2)
    bytes[512 + 66] = 2
    return Data(bytes)
  }

  /// A stand-in for `soffice` that does `work` with the variables `target`, `folder`, `input` and `profile`.
  static func standIn(_ work: String) -> String {
    """
    #!/bin/sh
    echo "$@" > "$(dirname "$0")/arguments"
    while [ $# -gt 0 ]; do
      case "$1" in
        -env:UserInstallation=*) profile="${1#*=}" ;;
        --convert-to) target="$2"; shift ;;
        --outdir) folder="$2"; shift ;;
        -*) ;;
        *) input="$1" ;;
      esac
      shift
    done
    \(work)

    """
  }

  static func run(
    _ file: String, _ content: Data, soffice work: String?, arguments: [String] = []
  ) throws -> (result: Command.Result, arguments: String, left: [String]) {
    let folder = try Temporary()
    defer { folder.remove() }
    try content.write(to: folder.url.appendingPathComponent(file))
    let program = folder.url.appendingPathComponent("bin/soffice").path
    if let work {
      try folder.write("bin/soffice", standIn(work))
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: program)
    }
    try folder.write("tmp 临时/keep", "")
    let temporary = folder.url.appendingPathComponent("tmp 临时")
    let result = try Command.run(
      ["check", file, "--format", "json"] + arguments, in: folder.url,
      environment: ["PLANLINT_SOFFICE": program, "TMPDIR": temporary.path])
    let log = folder.url.appendingPathComponent("bin/arguments")
    let seen = work == nil ? "" : try String(contentsOf: log, encoding: .utf8)
    let left = try FileManager.default.contentsOfDirectory(atPath: temporary.path).filter { $0 != "keep" }
    return (result, seen, left)
  }

  struct Failure: Sendable, CustomTestStringConvertible {
    let testDescription: String
    let work: String?
    let code: String
    var arguments: [String] = []
  }

  @Test(
    "what goes wrong is told, and nothing is left behind",
    arguments: [
      Failure(testDescription: "no program", work: nil, code: "converter/missing"),
      Failure(testDescription: "an error", work: "exit 1", code: "converter/failed"),
      Failure(testDescription: "no output", work: "exit 0", code: "converter/failed"),
      Failure(testDescription: "a signal", work: "kill -9 $$", code: "converter/failed"),
      Failure(
        testDescription: "too long", work: "sleep 600 & sleep 600", code: "converter/timeout",
        arguments: ["--convert-timeout", "1"]),
      Failure(
        testDescription: "too long, and it goes on writing",
        work: "while :; do mkdir -p \"$HOME/$$/a\"; echo x > \"$HOME/$$/a/b\"; done & sleep 600",
        code: "converter/timeout", arguments: ["--convert-timeout", "1"]),
      Failure(
        testDescription: "no package", work: "echo x > \"$folder/input.$target\"", code: "zip/damaged"),
      Failure(
        testDescription: "too large", work: "head -c 5000 /dev/zero > \"$folder/input.$target\"",
        code: "file/too-large", arguments: ["--max-bytes", "4000"]),
    ])
  func failures(_ failure: Failure) throws {
    let run = try Self.run(
      "plan.doc", Self.compound("WordDocument"), soffice: failure.work, arguments: failure.arguments)
    #expect(run.result.status == 2)
    #expect(run.result.output.contains("\"\(failure.code)\""), "\(run.result.output)")
    #expect(run.left.isEmpty)
  }

  @Test(
    "documents and workbooks are told apart by what lies in them",
    arguments: [
      ("plan.doc", compound("WordDocument"), "docx", "input.doc"),
      ("plan.xls", compound("Workbook"), "xlsx", "input.xls"),
      ("plan.et", compound("Workbook"), "xlsx", "input.xls"),
      ("plan.wps", compound("WordDocument"), "docx", "input.doc"),
      ("plan.wps", compound("CONTENTS"), "docx", "input.wps"),
      ("old.bin", compound("Book"), "xlsx", "input.xls"),
      ("plan.doc", Data("{\\rtf1}".utf8), "docx", "input.rtf"),
    ])
  func families(file: String, content: Data, target: String, input: String) throws {
    let run = try Self.run(
      file, content, soffice: "test -f \"$input\" && test -d \"$folder\" || exit 3; exit 4")
    #expect(run.arguments.contains("--convert-to \(target) "), "\(run.arguments)")
    #expect(run.arguments.hasSuffix("/\(input)\n"), "\(run.arguments)")
    #expect(run.arguments.contains("-env:UserInstallation=file:///"))
    #expect(run.arguments.contains("tmp%20%E4%B8%B4%E6%97%B6/planlint-"))
  }

  @Test(
    "what LibreOffice makes is read like any other document",
    .enabled(if: realProgram != nil, "no LibreOffice"))
  func converted() throws {
    let program = try #require(Self.realProgram)
    let rows = [("序号", "工作任务", "责任单位"), ("1", "公开规划", "区发展改革局"), ("2", "公开预算", "区财政局")]
    let cells = rows.map { row in
      "\\trowd\\cellx1000\\cellx4000\\cellx7000 "
        + [row.0, row.1, row.2].map { Self.escaped($0) + "\\cell " }.joined() + "\\row "
    }
    let folder = try Temporary()
    defer { folder.remove() }
    try folder.write("plan.rtf", "{\\rtf1\\ansi " + cells.joined() + "}")
    let result = try Command.run(
      ["check", "plan.rtf", "--format", "json", "--fail-on", "never"], in: folder.url,
      environment: ["PLANLINT_SOFFICE": program])
    #expect(result.output.contains("\"tasks\":2"), "\(result.output) \(result.errors)")
  }

  /// `text` in the escapes of RTF.
  private static func escaped(_ text: String) -> String {
    text.utf16.map { $0 < 128 ? String(UnicodeScalar(UInt8($0))) : "\\u\(Int16(bitPattern: $0))?" }.joined()
  }

  /// The real program, where there is one.
  static let realProgram: String? = ["/usr/bin/soffice", "/usr/bin/libreoffice"].first {
    FileManager.default.isExecutableFile(atPath: $0)
  }
}
