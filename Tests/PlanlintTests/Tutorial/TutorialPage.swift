import Foundation

/// A page of documentation whose files and commands can be followed.
///
/// A fenced block whose info string has a second word is a file of that name; a third word `+` adds to it. A
/// block `console` holds commands, each behind `$ `, and what they print below.
struct TutorialPage {
  /// A command and what the page shows below it.
  struct Shown: Equatable {
    var command: String
    var output: [String]
  }

  /// A part of the page.
  enum Part: Equatable {
    /// Lines that only people read, fences among them.
    case prose([String])
    case file(name: String, isAddition: Bool, text: String)
    case commands([Shown])
  }

  private(set) var parts: [Part] = []

  /// The page that `text` is.
  init(_ text: String) {
    var prose: [String] = []
    var fence: (info: String, lines: [String])?
    for line in text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init) {
      if let open = fence {
        guard line == "```" else {
          fence?.lines.append(line)
          continue
        }
        if let part = Self.part(open.info, open.lines) {
          parts += [.prose(prose), part]
          prose = [line]
        } else {
          prose += open.lines + [line]
        }
        fence = nil
      } else {
        prose.append(line)
        if line.hasPrefix("```") { fence = (String(line.dropFirst(3)), []) }
      }
    }
    parts.append(.prose(prose))
  }

  private static func part(_ info: String, _ lines: [String]) -> Part? {
    if info == "console" { return .commands(commands(lines)) }
    let words = info.split(separator: " ").map(String.init)
    guard words.count > 1 else { return nil }
    return .file(
      name: words[1], isAddition: words.last == "+",
      text: lines.map { $0 + "\n" }.joined())
  }

  private static func commands(_ lines: [String]) -> [Shown] {
    var commands: [Shown] = []
    for line in lines {
      if line.hasPrefix("$ ") {
        commands.append(Shown(command: String(line.dropFirst(2)), output: []))
      } else if !commands.isEmpty {
        commands[commands.count - 1].output.append(line)
      }
    }
    return commands
  }

  /// The page again, with `commands` in place of those it has, block by block.
  func text(with commands: [[Shown]]) -> String {
    var blocks = commands[...]
    var lines: [String] = []
    for part in parts {
      switch part {
      case .prose(let prose): lines += prose
      case .file(_, _, let text):
        lines += text.dropLast().split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
      case .commands: lines += (blocks.popFirst() ?? []).flatMap { ["$ " + $0.command] + $0.output }
      }
    }
    return lines.joined(separator: "\n")
  }
}
