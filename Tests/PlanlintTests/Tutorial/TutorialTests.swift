import Foundation
import Testing

/// The tutorial, followed word by word: what it shows is what happens.
@Suite("The tutorial")
struct TutorialTests {
  private static let page = Command.root.appendingPathComponent("docs/tutorial.md")

  /// `PLANLINT_RECORD=1` writes into the page what the commands print, and fails.
  @Test("every command of the tutorial prints what the page shows and ends with the status it shows")
  func followed() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    let page = TutorialPage(text)
    let folder = try Temporary()
    defer { folder.remove() }
    var ran: [[TutorialPage.Shown]] = []
    var status: Int32 = 0
    for part in page.parts {
      switch part {
      case .prose: break
      case .file(let name, let isAddition, let text):
        let before = isAddition ? try contents(of: name, in: folder) : ""
        try folder.write(name, before + text)
      case .commands(let commands): ran.append(try run(commands, in: folder, &status))
      }
    }
    #expect(ran.flatMap { $0 }.count > 20)
    if ProcessInfo.processInfo.environment["PLANLINT_RECORD"] == "1" {
      try page.text(with: ran).write(to: Self.page, atomically: true, encoding: .utf8)
      Issue.record("recorded docs/tutorial.md; run again without PLANLINT_RECORD")
      return
    }
    let shown = page.parts.compactMap { part in
      if case .commands(let commands) = part { commands } else { nil }
    }
    for (shown, ran) in zip(shown.joined(), ran.joined()) {
      #expect(ran.output == shown.output, "$ \(ran.command)")
    }
    #expect(page.text(with: shown) == text)
  }

  @Test("the tutorial has a rule of each body, a table and a registry, and shows each command that it names")
  func contents() throws {
    let text = try String(contentsOf: Self.page, encoding: .utf8)
    for part in [
      "\n    assert: ", "\n    pattern:\n", "\n    check: ", "\ntables:\n", "\nregistry: ", "\nsuppress:\n",
      "planlint eval",
      "planlint rules test", "--explain-rule", "--format sarif", "--format junit", "--format github",
      "--baseline",
      "--write-baseline", "reason: ",
    ] {
      #expect(text.contains(part), "\(part)")
    }
  }

  /// Runs `commands` one after another; those that do not end with 0 must be followed by `echo $?`.
  private func run(
    _ commands: [TutorialPage.Shown], in folder: Temporary, _ status: inout Int32
  ) throws -> [TutorialPage.Shown] {
    var ran: [TutorialPage.Shown] = []
    for (index, shown) in commands.enumerated() {
      var done = shown
      if shown.command == "echo $?" {
        done.output = ["\(status)"]
      } else {
        let result = try shell(shown.command, in: folder)
        status = result.status
        done.output = lines(result.output)
        let isTold = index + 1 < commands.count && commands[index + 1].command == "echo $?"
        #expect(status == 0 || isTold, "status \(status) is not shown: \(shown.command)")
      }
      ran.append(done)
    }
    return ran
  }

  private func lines(_ output: String) -> [String] {
    let text = output.hasSuffix("\n") ? String(output.dropLast()) : output
    return text.isEmpty ? [] : text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
  }

  private func contents(of name: String, in folder: Temporary) throws -> String {
    try String(contentsOf: folder.url.appendingPathComponent(name), encoding: .utf8)
  }

  /// What `command` prints, both streams together, with `planlint` being the command under test.
  private func shell(_ command: String, in folder: Temporary) throws -> (output: String, status: Int32) {
    let log = try Temporary()
    defer { log.remove() }
    let output = try log.write("output", "")
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder.url
    let binaries = Command.url.deletingLastPathComponent().path
    process.environment = ["PATH": "\(binaries):/usr/bin:/bin", "LANG": "zh_CN.UTF-8"]
    let handle = try FileHandle(forWritingTo: output)
    process.standardOutput = handle
    process.standardError = handle
    process.standardInput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    return (try String(contentsOf: output, encoding: .utf8), process.terminationStatus)
  }
}
