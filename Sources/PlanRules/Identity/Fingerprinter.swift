import PlanModel
import PlanSource

/// Gives findings an identity that survives changes elsewhere in the plan (docs/decisions/0013-baseline.md).
///
/// Made of the rule, the words marked, and the beginning of the text of the task, else the title of the
/// section, in which they stand. Left out is all that changes when somebody else's part of the plan does, or
/// when the same plan comes in another format: numbers of tasks and sections, lines, the message, and blanks,
/// width and case of the words. Equal ones are counted in order, so that each is its own.
struct Fingerprinter {
  /// What a finding is about.
  enum Host {
    case task(Int)
    case section(Int)
    case plan
  }

  /// How many letters of a task's or section's text make it known: enough to tell tasks apart, few enough
  /// that mending its text further on does not bring back what is known of it.
  private static let mostLetters = 24

  private let facts: PlanFacts
  private var tasks: [UInt64?]
  private var seen = NumberCounts()

  /// A fingerprinter of findings in the plan of `facts`.
  init(_ facts: PlanFacts) {
    self.facts = facts
    tasks = Array(repeating: nil, count: facts.plan.tasks.count)
  }

  /// The fingerprint of a finding of `rule` in `host` that marks `words`, in any order, each counted once.
  mutating func next(rule: RuleID, words: [Text], in host: Host) -> String {
    var hash = FNV1a()
    hash.add(rule.rawValue.utf8)
    var last: [UInt8]?
    for word in words.map(Self.folded).sorted(by: { $0.lexicographicallyPrecedes($1) }) where word != last {
      hash.add(word)
      last = word
    }
    switch host {
    case .task(let index) where facts.plan.tasks.indices.contains(index): hash.add(digest(ofTask: index))
    case .section(let index) where facts.plan.sections.indices.contains(index):
      hash.add(Self.digest(of: [facts.plan.sections[index].title]))
    case .task, .section, .plan: break
    }
    let occurrence = seen.add(hash.value)
    return Fingerprint.spelling(hash, occurrence: occurrence)
  }

  /// `text` without blanks, width and case.
  private static func folded(_ text: Text) -> [UInt8] {
    text.withUTF8 { bytes in
      var folded: [UInt8] = []
      var scalars = FoldedScalars(bytes)
      while let scalar = scalars.next() { folded.append(scalar: scalar.value) }
      return folded
    }
  }

  private mutating func digest(ofTask index: Int) -> UInt64 {
    if let known = tasks[index] { return known }
    let task = facts.plan.tasks[index]
    var digest = Self.digest(of: [task.title, task.content, task.requirement])
    if digest == Self.emptyDigest {
      digest = Self.digest(of: [task.responsible, task.lead, task.assist, task.deadline])
    }
    tasks[index] = digest
    return digest
  }

  private static let emptyDigest = digest(of: [])

  /// The first letters of `texts` taken together: columns are cut differently in different formats.
  private static func digest(of texts: [Text]) -> UInt64 {
    var hash = FNV1a()
    var letters = 0
    for text in texts {
      text.withUTF8 { source in
        var scalars = FoldedScalars(source)
        while letters < mostLetters, let scalar = scalars.next() {
          guard isLetter(scalar.value) else { continue }
          hash.add(scalar: scalar.value)
          letters += 1
        }
      }
    }
    hash.end()
    return hash.value
  }

  /// Whether a folded scalar is a letter, a Han character or a digit, not punctuation or a sign.
  private static func isLetter(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x30...0x39, 0x61...0x7A: true
    case 0..<0xC0, 0x2000..<0x2E80, 0x3000...0x3004, 0x3008...0x3020, 0x3030...0x303F, 0x3200..<0x3400: false
    case 0xFE00..<0xFE70, 0xFF00...0xFFFF: false
    default: true
    }
  }
}
