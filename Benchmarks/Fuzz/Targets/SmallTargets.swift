import PlanExpressions
import PlanModel
import PlanRegex
import PlanRules
import PlanSource

/// A regular expression on the first line, what it is matched against on the rest.
final class RegexTarget: FuzzTarget {
  let grammar = PatternSeeds.regex

  func run(_ trial: inout Trial) -> Bool {
    let text = trial.text
    let parts = text.utf8.split(separator: 10, maxSplits: 1, omittingEmptySubsequences: false)
    let pattern = String(decoding: parts[0], as: UTF8.self)
    let subject = Text(utf8: parts.count > 1 ? Array(parts[1]) : [])
    let regex: Regex
    do {
      regex = try Regex(pattern)
    } catch {
      trial.expect((0...pattern.utf8.count).contains(error.offset), "the error is at \(error.offset)")
      return false
    }
    // The interpreter at first, machine code later: both must find the same.
    var rounds: [[Regex.Match]?] = []
    for _ in 0..<3 { rounds.append(try? regex.allMatches(in: subject)) }
    _ = try? regex.matches(Text(String(repeating: "，区", count: 400)))
    rounds.append(try? regex.allMatches(in: subject))
    // A limit is reached at different places by the two. In PCRE2 10.42 they also differ in groups inside
    // possessive ones, as in (a)*+$, and where a verb such as (*ACCEPT) stands in an optional group.
    if let first = rounds[0], let last = rounds[3], !pattern.contains("(*") {
      let isSame = first.map(\.range) == last.map(\.range)
      trial.expect(isSame, "machine code finds something else than the interpreter")
    }
    check(rounds[0] ?? [], in: subject, &trial)
    return true
  }

  private func check(_ matches: [Regex.Match], in subject: Text, _ trial: inout Trial) {
    var end = 0
    for match in matches {
      trial.expect(match.range.lowerBound >= end, "matches overlap at \(match.range)")
      end = match.range.upperBound
      for range in match.groups.compactMap({ $0 }) { trial.expect(range, in: subject.storage, "group") }
    }
  }
}

/// Timestamps and durations as CEL writes them.
final class TimeTarget: FuzzTarget {
  let grammar = PatternSeeds.times

  func run(_ trial: inout Trial) -> Bool {
    let text = trial.text
    let timestamp = Timestamp(rfc3339: text)
    let duration = Duration(parsing: text)
    if let timestamp {
      trial.expect(Timestamp(rfc3339: Text(timestamp.rfc3339)) == timestamp, "\(timestamp.rfc3339)")
    }
    if let duration {
      trial.expect(Duration(parsing: Text(duration.text)) == duration, "\(duration.text)")
    }
    return timestamp != nil || duration != nil
  }
}

/// A pattern of file names on the first line, a path on the second.
final class GlobTarget: FuzzTarget {
  let grammar = PatternSeeds.globs

  func run(_ trial: inout Trial) -> Bool {
    let parts = trial.text.string.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let rule = RuleID(String(parts[0])) != nil
    guard let glob = Glob(String(parts[0])) else { return rule }
    _ = glob.matches(parts.count > 1 ? String(parts[1]) : "江城市/云溪区/计划.json")
    return true
  }
}
