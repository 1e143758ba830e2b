/// What is known of one plan: by kind how many objects there are, by atom and by number their columns.
///
/// Tables in the memory of a ``ScreenArchive``, taken when they are first needed: until then another plan may begin, which
/// takes back all of that memory.
struct KnownAnswers {
  /// What stands for a count that was not asked for.
  static let uncounted: Int32 = -2
  private static let kinds = 16
  /// Room for as many more as there are.
  private static let spare = 64

  /// What is known of the numbers of objects.
  struct Numbers: BitwiseCopyable {
    enum State: UInt8, BitwiseCopyable {
      /// Not made: so many of them were asked for one by one.
      case asked
      case made
      /// They cannot be told.
      case impossible
    }

    var state = State.asked
    var count: Int32 = 0
    var column = NumberColumn(values: .init(start: nil, count: 0))
  }

  private(set) var counts = UnsafeMutableBufferPointer<Int32>(start: nil, count: 0)
  private(set) var columns = UnsafeMutableBufferPointer<AnswerColumn?>(start: nil, count: 0)
  private var numbers = UnsafeMutableBufferPointer<Numbers>(start: nil, count: 0)

  /// Notes how many objects of `kind` there are, if that is one of the first.
  mutating func note(count: Int, ofKind kind: UInt16, in archive: ScreenArchive) {
    if counts.isEmpty { counts = archive.positions.take(Self.kinds, filledWith: Self.uncounted) }
    guard Int(kind) < counts.count, count <= Int(Int32.max) else { return }
    counts[Int(kind)] = Int32(count)
  }

  mutating func note(_ column: AnswerColumn, of number: Int32, in archive: ScreenArchive) {
    if Int(number) >= columns.count {
      let count = archive.program.tables.pointee.atoms.count + Self.spare
      columns = Self.grown(columns, to: count, filledWith: nil, in: archive.columns)
    }
    columns[Int(number)] = column
  }

  /// What is known of the numbers with `number`.
  @inline(__always)
  func numbers(_ number: Int32) -> Numbers {
    Int(number) < numbers.count ? numbers[Int(number)] : Numbers()
  }

  mutating func note(_ known: Numbers, of number: Int32, in archive: ScreenArchive) {
    if Int(number) >= numbers.count {
      let count = archive.program.tables.pointee.numbers.count + Self.spare
      numbers = Self.grown(numbers, to: count, filledWith: Numbers(), in: archive.columnsOfNumbers)
    }
    numbers[Int(number)] = known
  }

  private static func grown<Element: BitwiseCopyable>(
    _ table: UnsafeMutableBufferPointer<Element>, to count: Int, filledWith filler: Element,
    in arena: ColumnArena<Element>
  ) -> UnsafeMutableBufferPointer<Element> {
    let room = arena.take(count, filledWith: filler)
    for position in table.indices { room[position] = table[position] }
    return room
  }
}
