public import PlanSource

/// The parts of a task by their names.
extension Task {
  @inlinable package var number: Text {
    @inline(__always) get { cell(.number) }
    set { set(.number, newValue) }
  }
  @inlinable package var title: Text {
    @inline(__always) get { cell(.title) }
    set { set(.title, newValue) }
  }
  @inlinable package var content: Text {
    @inline(__always) get { cell(.content) }
    set { set(.content, newValue) }
  }
  @inlinable package var requirement: Text {
    @inline(__always) get { cell(.requirement) }
    set { set(.requirement, newValue) }
  }
  @inlinable package var responsible: Text {
    @inline(__always) get { cell(.responsible) }
    set { set(.responsible, newValue) }
  }
  @inlinable package var lead: Text {
    @inline(__always) get { cell(.lead) }
    set { set(.lead, newValue) }
  }
  @inlinable package var assist: Text {
    @inline(__always) get { cell(.assist) }
    set { set(.assist, newValue) }
  }
  @inlinable package var deadline: Text {
    @inline(__always) get { cell(.deadline) }
    set { set(.deadline, newValue) }
  }
  @inlinable package var remarks: Text {
    @inline(__always) get { cell(.remarks) }
    set { set(.remarks, newValue) }
  }

  /// Whether it has nothing that few tasks have: further columns, listed units, inherited cells, a cell of a table.
  @inlinable package var isPlain: Bool { extras.isEmpty }

  /// Further columns by their header.
  @inlinable package var columns: [(header: Text, value: Text)] {
    get { extras.isEmpty ? [] : extras[0].columns }
    set { change(newValue.isEmpty) { $0.columns = newValue } }
  }

  /// Units that the input gives one by one instead of as a phrase (`responsible` as a list).
  @inlinable package var listedUnits: [ListedUnit] {
    get { extras.isEmpty ? [] : extras[0].listedUnits }
    set { change(newValue.isEmpty) { $0.listedUnits = newValue } }
  }

  /// Whether there are any of these.
  @inlinable package var hasListedUnits: Bool { !extras.isEmpty && !extras[0].listedUnits.isEmpty }

  /// Fields whose value was taken over from the row above.
  @inlinable package var inherited: [FieldRole] {
    get { extras.isEmpty ? [] : extras[0].inherited }
    set { change(newValue.isEmpty) { $0.inherited = newValue } }
  }

  /// Where it stands in a table, if the input is one.
  @inlinable package var cell: CellReference? {
    get { extras.isEmpty ? nil : extras[0].cell }
    set { change(newValue == nil) { $0.cell = newValue } }
  }

  /// The section it stands in, as an index of ``Plan/sections``; `nil` outside sections.
  @inlinable package var section: Int? {
    get { sectionNumber < 0 ? nil : Int(sectionNumber) }
    set { sectionNumber = newValue.map { Int32(truncatingIfNeeded: $0) } ?? -1 }
  }

  /// The whole task in the source.
  @inlinable package var range: ByteRange {
    get { ByteRange(Int(edges.start), Int(edges.end)) }
    set {
      edges = TextEdges(
        start: Int32(truncatingIfNeeded: newValue.lowerBound),
        end: Int32(truncatingIfNeeded: newValue.upperBound))
    }
  }

  /// Lets `body` change what few tasks have, unless there is nothing and nothing to be put there.
  @usableFromInline
  mutating func change(_ isNothing: Bool, _ body: (inout TaskExtras) -> Void) {
    if isNothing && extras.isEmpty { return }
    addExtras()
    body(&extras[0])
  }
}
