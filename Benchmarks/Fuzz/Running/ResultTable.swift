/// What became of one target.
struct TargetResult: Sendable {
  let name: String
  var tally = Tally()
  var troubles: [Trouble] = []

  /// How many inputs a process died of.
  var deaths: Int { troubles.count { $0.isDeath } }
}

/// The table at the end of a run.
struct ResultTable {
  let results: [TargetResult]
  let seed: UInt64
  let seconds: Double

  /// One line for each target, and one for all.
  var text: String {
    var rows = [["target", "inputs", "seconds", "accepted", "slowest ms", "its number", "wrong"]]
    var all = TargetResult(name: "all")
    for result in results {
      rows.append(Self.row(result))
      all.tally.add(result.tally)
      all.troubles += result.troubles
    }
    rows.append(Self.row(all))
    let widths = rows[0].indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
    let lines = rows.map { row in
      row.enumerated().map { Self.padded($1, widths[$0], isLeft: $0 == 0) }.joined(separator: "  ")
    }
    return lines.joined(separator: "\n") + "\nseed \(seed), \(Int(seconds)) s"
  }

  private static func row(_ result: TargetResult) -> [String] {
    let tally = result.tally
    let share = tally.inputs == 0 ? 0 : 1000 * tally.accepted / tally.inputs
    return [
      result.name, "\(tally.inputs)", decimal(tally.spent / 100_000_000), decimal(UInt64(share)) + " %",
      decimal(tally.slowest / 100_000), "\(tally.slowestNumber)", "\(result.troubles.count)",
    ]
  }

  /// `tenths` with a point before the last figure.
  private static func decimal(_ tenths: UInt64) -> String { "\(tenths / 10).\(tenths % 10)" }

  private static func padded(_ text: String, _ width: Int, isLeft: Bool) -> String {
    let blanks = String(repeating: " ", count: max(0, width - text.count))
    return isLeft ? text + blanks : blanks + text
  }
}
