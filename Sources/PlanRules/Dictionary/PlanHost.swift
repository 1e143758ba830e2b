package import PlanExpressions
package import PlanModel
import PlanSource

/// One plan as the host of rule expressions: it knows the fields of everything that they can name.
///
/// Serves one plan on one thread. Handles are valid as long as the host; hits and matches live in it.
package final class PlanHost: ExpressionHost {
  package let facts: PlanFacts
  package let tables: TableStore
  let document: PlanDocument
  let upper: PlanDocument?

  private let fields = FieldTable.shared
  private var hits: [TableHit] = []
  private var matches: [PatternMatch] = []
  private var tableRows: [MergedRows?]
  private var scans: [PatternTableScan?]
  private let tableScans: TableScans
  /// Normal forms of texts that functions compare.
  var forms = TextForms()
  lazy var places = PlanPlaces(plan)
  /// The range that was located last, and where it lies.
  var located: (range: ByteRange, place: PlanPlace)?
  /// What writes places in words, for each document and language that was asked for.
  var placeWriters: [PlaceWriter] = []
  /// What questions about all things of a kind need again and again.
  var columns = PlanColumnCache()
  /// Numbers strings for such questions.
  let texts: TextNumbers
  /// What the texts are searched for anyway; `nil` where nothing is known.
  let searched: SearchedTexts?

  /// The plan, which lies in one place: a copy of it is some twenty counted references.
  package var plan: Plan {
    @inline(__always) _read { yield facts.plan }
  }

  /// A host for the plan of `facts`, asking `tables`; `upper` are the facts of the plan of the level above, `texts`
  /// numbers strings, from plan to plan if it is the same.
  package convenience init(
    _ facts: PlanFacts, tables: TableStore, upper: PlanFacts? = nil, texts: TextNumbers = TextNumbers()
  ) {
    self.init(facts, tables: tables, upper: upper, texts: texts, searched: nil, scans: TableScans())
  }

  /// The same, where `searched` knows which texts have what is looked for; `scans` are kept from plan to plan.
  init(
    _ facts: PlanFacts, tables: TableStore, upper: PlanFacts?, texts: TextNumbers, searched: SearchedTexts?,
    scans tableScans: TableScans
  ) {
    self.tableScans = tableScans
    self.facts = facts
    self.searched = searched
    self.texts = texts
    self.tables = tables
    self.upper = upper.map { PlanDocument($0, number: 1, upper: nil) }
    document = PlanDocument(facts, number: 0, upper: self.upper)
    tableRows = Array(repeating: nil, count: tables.tables.count)
    scans = Array(repeating: nil, count: tables.tables.count)
  }

  package func field(_ slot: Int, of object: ObjectHandle) throws(EvaluationError) -> Value {
    let kind = Int(object.kind)
    guard kind >= fields.kindCount else {
      return try fields.value(slot, kind: kind, of: document(of: object), at: Int(object.index))
    }
    if object.kind == ObjectKind.match.rawValue { return MatchFields.value(slot, of: match(object)) }
    let position = kind - ObjectKind.allCases.count
    let table = position / 2
    if position % 2 == 1 {
      let hit = hits[Int(object.index)]
      if slot == HitFields.text { return .text(hit.text) }
      return .object(ObjectHandle(kind: object.kind - 1, index: hit.row))
    }
    guard let value = rows(ofTable: table).value(Int(object.index), slot) else {
      let name = tables.tables[table].name
      let column = tables.tables[table].columns[slot].name
      throw EvaluationError(.unknown(what: "\(name).\(column)"))
    }
    return value
  }

  /// The document that `object` belongs to.
  @inline(__always)
  func document(of object: ObjectHandle) -> PlanDocument {
    object.document == 1 ? upper ?? document : document
  }

  /// The rows of the table in position `table`, kept so that the shared table is asked once.
  func rows(ofTable table: Int) -> MergedRows {
    if let rows = tableRows[table] { return rows }
    let rows = tables.tables[table].rows
    tableRows[table] = rows
    return rows
  }

  /// What searches texts for the rows of `table`, kept with its buffers.
  func scan(of table: LayeredTable) -> PatternTableScan {
    if let scan = scans[table.position] { return scan }
    let scan = tableScans.scan(of: table)
    scans[table.position] = scan
    return scan
  }

  /// Keeps `hit` of the table in position `table` and gives its handle.
  func add(_ hit: TableHit, ofTable table: Int) -> ObjectHandle {
    hits.append(hit)
    return ObjectHandle(kind: ObjectKind.hits(ofTable: table), index: hits.count - 1)
  }

  func hit(_ object: ObjectHandle) -> TableHit { hits[Int(object.index)] }

  /// Keeps `match` and gives its handle.
  package func add(_ match: PatternMatch) -> ObjectHandle {
    matches.append(match)
    return ObjectHandle(kind: ObjectKind.match.rawValue, index: matches.count - 1)
  }

  /// The match that `object` stands for.
  package func match(_ object: ObjectHandle) -> PatternMatch { matches[Int(object.index)] }

  /// Forgets all matches; their handles become invalid.
  package func removeMatches() { matches.removeAll(keepingCapacity: true) }

  /// The handle of row `row` of `table`, for the `row` of a match.
  package func row(_ row: Int, of table: LayeredTable) -> ObjectHandle {
    ObjectHandle(kind: ObjectKind.rows(ofTable: table.position), index: row)
  }
}
