import Foundation

/// An input with which something went wrong.
struct Trouble: Sendable {
  enum Kind: Sendable {
    case crash(signal: Int32, String)
    case hang
    case invariant(String)
    /// The process could not be started, or the target not be made.
    case noStart(String)
  }

  let number: Int
  let kind: Kind

  /// Whether the process died of it.
  var isDeath: Bool {
    if case .invariant = kind { false } else { true }
  }

  /// What went wrong, the input, and how to try it again.
  func text(target: Catalogue.Entry, seed: UInt64) -> String {
    let what =
      switch kind {
      case .crash(let signal, let words): "crash, signal \(signal) \(words.prefix(400))"
      case .hang: "hang"
      case .invariant(let words): words
      case .noStart(let words): "could not be tried: \(words)"
      }
    var lines = ["\(target.name) \(number): \(what)"]
    if case .noStart = kind { return lines[0] }
    lines.append("  again: Benchmarks/fuzz --target \(target.name) --seed \(seed) --only \(number)")
    if let grammar = try? target.make().grammar {
      let input = InputMaker(grammar, name: target.name, seed: seed).input(number)
      let shown = String(decoding: input.prefix(300), as: UTF8.self).debugDescription
      lines.append("  input (\(input.count) bytes): \(shown)")
    }
    return lines.joined(separator: "\n")
  }
}
