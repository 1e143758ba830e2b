import PlanModel
import PlanSource

/// What the cells of a column are like.
struct ColumnProfile {
  /// What a column holds for the most part.
  enum Kind: Hashable {
    case empty, number, units, deadline, text
    /// Headings with numbers of this level, 1 or 2.
    case heading(Int)
  }

  private(set) var filled = 0
  /// Empty cells, and those that are the rest of a merged one.
  private(set) var blank = 0
  private(set) var numbers = 0
  private(set) var chapters = 0
  private(set) var sections = 0
  private(set) var numbered = 0
  private(set) var units = 0
  private(set) var deadlines = 0
  private var bytes = 0
  /// How often a filled cell says the same as the one above.
  private(set) var repeats = 0

  /// Counts a cell `content` of `count` bytes.
  mutating func add(_ content: CellContent, count: Int, repeats isRepeat: Bool = false) {
    switch content {
    case .blank:
      blank += 1
      return
    case .number: numbers += 1
    case .heading(let level): if level == 1 { chapters += 1 } else { sections += 1 }
    case .numbered: numbered += 1
    case .units: units += 1
    case .deadline: deadlines += 1
    case .text: break
    }
    filled += 1
    bytes += count
    if isRepeat { repeats += 1 }
  }

  /// The mean length of a filled cell in bytes.
  var length: Int { filled > 0 ? bytes / filled : 0 }

  var kind: Kind {
    guard filled > 0 else { return .empty }
    let most = (filled * 2 + 2) / 3
    if numbers >= most { return .number }
    if deadlines >= most { return .deadline }
    if units >= most { return .units }
    if (chapters + sections) * 2 >= filled { return .heading(chapters >= sections ? 1 : 2) }
    return .text
  }
}
