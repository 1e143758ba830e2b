package import PlanSource

/// A unit of a task (责任单位), as the phrase names it.
///
/// Its texts are slices of one storage, kept as offsets; its body is told by
/// ``Vocabulary/body(of:)-(Unit)`` when it is asked for.
package struct Unit: Sendable {
  /// The name as written, brackets and all, without role words, marks and notes.
  package var name: Text
  package var role: UnitRole
  package var kind: UnitKind
  /// No mark stands where one must.
  package var isGlued: Bool
  /// The mark before it, and where that stands in the storage of ``name``.
  var mark: UnitMark
  var markEdges: TextEdges
  /// Its position among the units of its task, from 0.
  package var index: Int
  /// The task, as an index of ``Plan/tasks``.
  package var task: Int
  /// Where the separator before it begins in the storage of ``name``.
  package var spanStart: Int32
  /// Where what goes with it ends: its name, or the 、 behind the first name of a list.
  package var spanEnd: Int32
  /// Where its level prefix begins in the storage of ``name``.
  package var prefixStart: Int32
  /// Where its level prefix ends in the storage of ``name``.
  package var prefixEnd: Int32
  /// Its name in the vocabulary; ``UnitVocabulary/noEntry`` if it is not there.
  var entry: Int32
  /// The number of its name in a ``UnitMemory``: the same for names that were read in the same way; -1 without one.
  package internal(set) var nameNumber: Int32 = -1
  /// The number of its body there; -1 without one.
  package internal(set) var bodyNumber: Int32 = -1
  /// A number of ``separator``: the same for the same mark; -1 of one that is seldom.
  package internal(set) var markNumber: Int32 = -1
  /// A number of what ``span`` says: equal ones say the same; -1 of one that is seldom.
  package internal(set) var spanNumber: Int32 = -1
  /// Whether its role stands beside it (★, （牵头）), so that no role word behind the list changes it.
  var hasOwnRole: Bool
  /// Whether another unit of the same list stands right before its separator.
  var isListed: Bool

  /// A unit called `name`, without prefix and separator.
  package init(name: Text, role: UnitRole, kind: UnitKind, task: Int) {
    self.name = name
    self.role = role
    self.kind = kind
    self.task = task
    isGlued = false
    mark = .none
    markEdges = TextEdges(start: name.start, end: name.start)
    index = 0
    spanStart = name.start
    spanEnd = name.end
    prefixStart = name.start
    prefixEnd = name.start
    entry = UnitVocabulary.noEntry
    hasOwnRole = false
    isListed = false
  }

  /// A unit of which everything is known.
  init(
    name: Text, role: UnitRole, kind: UnitKind, isGlued: Bool, mark: UnitMark, markEdges: TextEdges,
    index: Int, task: Int, spanStart: Int32, spanEnd: Int32, prefixStart: Int32, prefixEnd: Int32,
    entry: Int32, hasOwnRole: Bool, isListed: Bool, nameNumber: Int32 = -1, bodyNumber: Int32 = -1
  ) {
    (self.name, self.role, self.kind, self.isGlued) = (name, role, kind, isGlued)
    (self.mark, self.markEdges, self.index, self.task) = (mark, markEdges, index, task)
    (self.spanStart, self.spanEnd) = (spanStart, spanEnd)
    (self.prefixStart, self.prefixEnd) = (prefixStart, prefixEnd)
    (self.entry, self.hasOwnRole, self.isListed) = (entry, hasOwnRole, isListed)
    if nameNumber >= 0 { setNumbers(name: nameNumber, body: bodyNumber) }
  }

  /// The name with what goes when it is taken out of its list: the separator before it, or, of the first of
  /// a list, the one behind it.
  package var span: Text { name.cut(Int(spanStart), Int(spanEnd)) }

  /// The mark before it: `、`, `，`, `；`, `和`, a blank; empty for the first of a cell and where none stands.
  package var separator: String {
    mark.word ?? name.cut(Int(markEdges.start), Int(markEdges.end)).string
  }

  /// Gives it the number `name` and that of its `body`, and what follows from them.
  mutating func setNumbers(name number: Int32, body: Int32) {
    nameNumber = number
    bodyNumber = body
    markNumber = mark == .other ? -1 : Int32(mark.rawValue)
    spanNumber = spanCode.map { number << 3 | Int32($0.rawValue) } ?? -1
  }

  /// Lets the 、 behind its name, which ends at `end`, go with it, unless it goes with the mark before it.
  mutating func takePause(upTo end: Int32) {
    guard !isListed else { return }
    (spanStart, spanEnd) = (name.start, end)
    spanNumber = nameNumber < 1 << 20 ? nameNumber << 3 | Int32(UnitMark.other.rawValue) : -1
  }

  /// What stands around the name in the span, if that is usual: nothing, one mark before it, or, as
  /// ``UnitMark/other``, one 、 behind it.
  private var spanCode: UnitMark? {
    guard nameNumber < 1 << 20 else { return nil }
    if spanEnd != name.end { return spanStart == name.start && hasPauseBehind ? .other : nil }
    if spanStart == name.start { return UnitMark.none }
    return markEdges.start == spanStart && markEdges.end == name.start && mark.size == markEdges.count
      ? mark : nil
  }

  /// Whether the span ends in one 、 behind the name.
  private var hasPauseBehind: Bool {
    spanEnd - name.end == 3 && name.cut(Int(name.end), Int(spanEnd)) == Self.pause
  }

  private static let pause = Text("、")

  /// The name without its level prefix (区, 市, …).
  package var base: Text { name.cut(Int(prefixEnd), Int(name.end)) }

  /// The level prefix, with the place if it is named (区, 云溪区); empty if there is none.
  package var prefix: Text { name.cut(Int(prefixStart), Int(prefixEnd)) }
}

/// The words that give the units before (or after) them a role.
package struct RoleWord: Sendable {
  package var text: Text
  /// `nil` if the word is no known role word.
  package var role: UnitRole?
  package var task: Int

  /// The role word `text` of `task`.
  package init(text: Text, role: UnitRole?, task: Int) {
    self.text = text
    self.role = role
    self.task = task
  }
}

/// What a phrase of responsibility says.
package struct UnitPhrase: Sendable {
  package var units: [Unit] = []
  package var roleWords: [RoleWord] = []
  /// The list ends in 等….
  package var isOpenEnded = false
  package var arrangement = UnitArrangement.none
  /// Deadlines that stand in the responsibility bracket (完成时限：…).
  package var deadlines: [Text] = []
  /// The first unit and the first role word of the task that is being read: those of tasks before may stay, so that
  /// all of a plan lie in one list.
  private(set) var firstUnit = 0
  private(set) var firstRoleWord = 0

  /// A phrase that names nobody.
  package init() {}

  /// Goes on with the next task, whose units, role words and deadlines are added to those that are there.
  mutating func beginTask() {
    firstUnit = units.count
    firstRoleWord = roleWords.count
    isOpenEnded = false
    arrangement = .none
  }
}
