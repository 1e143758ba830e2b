/// What a number of inputs came to.
struct Tally: Sendable {
  var inputs = 0
  var accepted = 0
  /// Processor time in nanoseconds.
  var spent: UInt64 = 0
  var slowest: UInt64 = 0
  var slowestNumber = 0

  mutating func add(_ number: Int, isAccepted: Bool, spent: UInt64) {
    inputs += 1
    if isAccepted { accepted += 1 }
    self.spent += spent
    if spent > slowest {
      slowest = spent
      slowestNumber = number
    }
  }

  mutating func add(_ other: Tally) {
    inputs += other.inputs
    accepted += other.accepted
    spent += other.spent
    if other.slowest > slowest {
      slowest = other.slowest
      slowestNumber = other.slowestNumber
    }
  }
}

/// A line that a worker prints for the process that started it.
enum WorkerLine {
  case complaint(Int, String)
  case tally(Tally)

  /// The line as a worker prints it.
  var text: String {
    switch self {
    case .complaint(let number, let text):
      "complaint\t\(number)\t\(text.replacing("\n", with: "\\n"))"
    case .tally(let tally):
      "tally\t\(tally.inputs)\t\(tally.accepted)\t\(tally.spent)\t\(tally.slowest)\t\(tally.slowestNumber)"
    }
  }

  /// The line that `text` is; `nil` if it is something else that was printed.
  init?(_ text: Substring) {
    let parts = text.split(separator: "\t", maxSplits: 2, omittingEmptySubsequences: false)
    guard parts.count == 3 else { return nil }
    if parts[0] == "complaint", let number = Int(parts[1]) {
      self = .complaint(number, String(parts[2]))
      return
    }
    let numbers = text.split(separator: "\t").dropFirst().compactMap { UInt64($0) }
    guard parts[0] == "tally", numbers.count == 5 else { return nil }
    self = .tally(
      Tally(
        inputs: Int(numbers[0]), accepted: Int(numbers[1]), spent: numbers[2], slowest: numbers[3],
        slowestNumber: Int(numbers[4])))
  }
}
