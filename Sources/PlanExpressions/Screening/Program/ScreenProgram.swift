import PlanSource

/// The parts of all screens that one thread runs, in pieces of memory that looking into counts no references.
struct ScreenTables: ~Copyable {
  /// Nodes, lists and steps, by position.
  var parts = PlainList<ScreenOp>(capacity: 1 << 10)
  /// Atoms by number: first come, first numbered, so that a plan has room for no more of them than are asked.
  var atoms = PlainList<ScreenOp>(capacity: 1 << 8)
  /// Numbers of objects by number.
  var numbers = PlainList<ScreenOp>(capacity: 1 << 8)
}

/// Screens as one thread runs them.
///
/// A screen is made, shared and written down as a tree (``ScreenNode``), and run as plain numbers (``ScreenOp``): to walk
/// the tree was to count two references for each of its nodes, and to wait for memory that lies all over the place.
/// Atoms are read when they are first asked.
final class ScreenProgram {
  /// Valid as long as the program.
  let tables: UnsafeMutablePointer<ScreenTables>
  /// By number, what is not read yet.
  private var atoms = Numbered<ScreenAtom>()
  private var numbers = Numbered<NumberAtom>()
  private(set) var stables: [StableQuestion] = []
  private(set) var questions: [TextQuestion] = []
  private(set) var tests: [FieldTest] = []
  private(set) var texts: [Text] = []
  /// Steps to elements at positions, equal ones once: where they lead to is kept for a plan.
  private var elementSteps: [ScreenStep] = []

  /// Parts in the order in which they were first named.
  private struct Numbered<Part> {
    private(set) var parts: [Part] = []
    /// By the number that a part has among those of all threads: its own behind it, 0 where it has none.
    private var places: [Int32] = []

    /// The number of `part`, which is `number` to all threads; and whether it is new.
    mutating func place(_ part: Part, _ number: Int) -> (number: Int32, isNew: Bool) {
      if number >= places.count { places += repeatElement(0, count: number + 64 - places.count) }
      if places[number] > 0 { return (places[number] - 1, false) }
      parts.append(part)
      places[number] = Int32(truncatingIfNeeded: parts.count)
      return (places[number] - 1, true)
    }
  }

  init() {
    tables = .allocate(capacity: 1)
    tables.initialize(to: ScreenTables())
  }

  deinit {
    tables.deinitialize(count: 1)
    tables.deallocate()
  }

  /// Adds `screen`, which is done once for each.
  func code(of screen: Screen) -> ScreenCode { ScreenCode(kind: screen.kind, node: place(screen.root)) }

  /// The number of `atom`.
  func number(of atom: ScreenAtom) -> Int32 {
    let (number, isNew) = atoms.place(atom, atom.number)
    if isNew { tables.pointee.atoms.append(ScreenOp(.unread, kind: atom.kind)) }
    return number
  }

  /// The number of `number`.
  func number(of number: NumberAtom) -> Int32 {
    let (position, isNew) = numbers.place(number, number.number)
    if isNew { tables.pointee.numbers.append(ScreenOp(.unread, kind: number.kind)) }
    return position
  }

  /// What the atom with `number` asks.
  @inline(__always)
  func atom(_ number: Int32) -> ScreenOp {
    let atom = tables.pointee.atoms.base[Int(number)]
    return atom.code == .unread ? readAtom(Int(number)) : atom
  }

  /// What the numbers with `number` are.
  @inline(__always)
  func number(_ number: Int32) -> ScreenOp {
    let known = tables.pointee.numbers.base[Int(number)]
    return known.code == .unread ? readNumber(Int(number)) : known
  }

  @inline(never)
  private func readAtom(_ number: Int) -> ScreenOp {
    let read = part(atoms.parts[number].question, atoms.parts[number].kind)
    tables.pointee.atoms.base[number] = read
    return read
  }

  @inline(never)
  private func readNumber(_ number: Int) -> ScreenOp {
    let read = part(numbers.parts[number].screen, numbers.parts[number].kind)
    tables.pointee.numbers.base[number] = read
    return read
  }

  // MARK: What is kept apart

  func add(_ question: StableQuestion) -> Int32 {
    stables.append(question)
    return Int32(truncatingIfNeeded: stables.count - 1)
  }

  func add(_ question: TextQuestion) -> Int32 {
    questions.append(question)
    return Int32(truncatingIfNeeded: questions.count - 1)
  }

  func add(_ test: FieldTest) -> Int32 {
    tests.append(test)
    return Int32(truncatingIfNeeded: tests.count - 1)
  }

  func add(_ text: Text) -> Int32 {
    texts.append(text)
    return Int32(truncatingIfNeeded: texts.count - 1)
  }

  /// The position of `step` among those that lead to elements at positions.
  func place(ofElementStep step: ScreenStep) -> Int32 {
    if let known = elementSteps.firstIndex(of: step) { return Int32(truncatingIfNeeded: known) }
    elementSteps.append(step)
    return Int32(truncatingIfNeeded: elementSteps.count - 1)
  }
}
