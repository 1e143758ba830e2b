import PlanCalendar
package import PlanExpressions
import PlanModel
package import PlanSource

/// Fields of all things of a kind, by kind and slot.
struct PlanColumnCache {
  /// Numbers of words of closed sets.
  var words = KeyedColumns<[UInt8]>()
  var lists = KeyedColumns<ListColumn>()
  var targets = KeyedColumns<[Int32]>()

  /// The key for `field` of `kind`.
  static func key(_ kind: UInt16, _ field: Int) -> Int { Int(kind) << 16 | field }
}

extension PlanHost: ScreenHost {
  package func count(ofKind kind: UInt16) -> Int? {
    switch ObjectKind(rawValue: kind) {
    case .plan: 1
    case .section: document.sections.count
    case .task: document.tasks.count
    case .unit: document.units.count
    case .role: document.roleWords.count
    case .body: document.bodies.count
    case .deadline: document.deadlines.count
    case .reference: document.references.count
    case .number: document.numbers.count
    case .item: document.items.count
    case .mention: document.mentions.count
    case .column: document.columns.count
    case .note: document.notesOfReader.count
    case .match, nil: nil
    }
  }

  package func answer(
    _ test: FieldTest, field: Int, ofAll kind: UInt16, into column: AnswerColumn
  ) -> Bool {
    let document = document
    switch (plain(field, kind), test) {
    case (.bool(let get), .isTrue): fill(column) { get(document, $0) }
    case (.text(let get), _): fill(column) { test.holds(for: get(document, $0)) ?? false }
    case (.list(let get), .isEmpty): fill(column) { get(document, $0).count == 0 }
    case (.strings(_, let count), .isEmpty): fill(column) { count(document, $0) == 0 }
    case (.strings(let get, _), .includes(let text)):
      fill(column) { Self.includes(text, get(document, $0)) }
    case (.list(let get), .includes(let text)): fill(column) { Self.includes(text, get(document, $0)) }
    case (.word(let get, let code), .equals(let text)):
      fill(column, with: words(get, field, kind), equalTo: code(text))
    case (.word(let get, let code), .isEmpty):
      fill(column, with: words(get, field, kind), equalTo: code(.missing))
    case (.word, .begins), (.word, .ends), (.word, .contains):
      fill(column) { test.holds(for: written(field, kind, $0)) ?? false }
    default: return false
    }
    return true
  }

  package func number(of search: ExpressionSearch) -> Int? {
    tables.search(search.function, for: search.wanted)
  }

  package func putLack(of search: Int, ofAll kind: UInt16, into column: AnswerColumn) -> Bool {
    guard let candidates = searched?.candidates(ofSearch: search) else { return false }
    if kind == ObjectKind.plan.rawValue {
      column.set(word: 0, sure: candidates.isEmpty ? .max : 0)
      return true
    }
    guard kind == ObjectKind.task.rawValue else { return false }
    var admitted = [UInt64](repeating: 0, count: (column.count + 63) / 64)
    for case let task? in candidates.map(\.task) { admitted[Int(task) >> 6] |= 1 << UInt64(task & 63) }
    // Cells taken over from the row above are not among the texts.
    for task in 0..<column.count where !document.tasks[task].inherited.isEmpty {
      admitted[task >> 6] |= 1 << UInt64(task & 63)
    }
    for word in admitted.indices { column.set(word: word, sure: ~admitted[word]) }
    return true
  }

  private static func includes(_ text: Text, _ list: ListValue) -> Bool {
    guard case .values(let values) = list else { return false }
    return values.contains { if case .text(let other) = $0 { other.hasSameBytes(as: text) } else { false } }
  }

  package func putNumbers(field: Int, ofAll kind: UInt16, into numbers: NumberColumn.Values) -> Bool {
    let document = document
    switch plain(field, kind) {
    case .int(let get): for index in numbers.indices { numbers[index] = Int64(get(document, index)) }
    case .list(let get): for index in numbers.indices { numbers[index] = Int64(get(document, index).count) }
    case .strings(_, let length):
      for index in numbers.indices { numbers[index] = Int64(length(document, index)) }
    default: return false
    }
    return true
  }

  package func putTextNumbers(field: Int, ofAll kind: UInt16, into numbers: NumberColumn.Values) -> Bool {
    let document = document
    switch plain(field, kind) {
    case .word(let get, _): putNumbers(ofWords: words(get, field, kind), field, kind, into: numbers)
    case .text(let get):
      let texts = texts
      for index in numbers.indices { numbers[index] = texts.number(of: get(document, index)) }
    default: return false
    }
    return true
  }

  package func texts(field: Int, ofAll kind: UInt16) -> [Text]? {
    guard let count = count(ofKind: kind), case .text(let get) = plain(field, kind) else { return nil }
    let document = document
    return (0..<count).map { get(document, $0) }
  }

  package func text(field: Int, ofKind kind: UInt16, at index: Int) -> Text? {
    switch plain(field, kind) {
    case .text(let get): get(document, index)
    case .word: written(field, kind, index)
    default: nil
    }
  }

  package func putTextSizes(field: Int, ofAll kind: UInt16, into numbers: NumberColumn.Values) -> Bool {
    let document = document
    switch plain(field, kind) {
    case .text(let get):
      for index in numbers.indices { numbers[index] = Int64(get(document, index).codePointCount) }
    case .word:
      for index in numbers.indices { numbers[index] = Int64(written(field, kind, index).codePointCount) }
    default: return false
    }
    return true
  }

  package func textNumber(of text: Text) -> Int64 { texts.number(of: text) }

  package func putDays(
    field: Int, ofAll kind: UInt16, into numbers: NumberColumn.Values, unknown note: (Int) -> Void
  ) -> Bool {
    guard case .day(let get) = plain(field, kind) else { return false }
    let document = document
    // Many days come again at once.
    var (last, seconds): (CivilDate?, Int64) = (nil, 0)
    for index in numbers.indices {
      guard let day = get(document, index) else {
        note(index)
        continue
      }
      if day != last { (last, seconds) = (day, Timestamp(day).seconds) }
      numbers[index] = seconds
    }
    return true
  }

  package func lists(field: Int, ofAll kind: UInt16) -> ListColumn? {
    let key = PlanColumnCache.key(kind, field)
    if let known = columns.lists[key] { return known }
    guard let count = count(ofKind: kind), case .list(let get) = plain(field, kind) else { return nil }
    let document = document
    let lists = ListColumn()
    for index in 0..<count {
      switch get(document, index) {
      case .objects(_, document.number, let indices): lists.add(indices)
      case .values(let values): lists.add(indices(of: values))
      case .objects: lists.add(nil)
      }
    }
    columns.lists.keep(lists, at: key)
    return lists
  }

  /// The objects of this plan that `values` are; `nil` if one is something else.
  private func indices(of values: [Value]) -> [Int32]? {
    var indices: [Int32] = []
    for value in values {
      guard case .object(let object) = value, object.document == document.number else { return nil }
      indices.append(object.index)
    }
    return indices
  }

  package func targets(field: Int, ofAll kind: UInt16) -> [Int32]? {
    let key = PlanColumnCache.key(kind, field)
    if let known = columns.targets[key] { return known }
    guard let count = count(ofKind: kind), case .thing(let get) = plain(field, kind) else { return nil }
    let document = document
    let targets = (0..<count).map { index -> Int32 in
      guard let object = get(document, index), object.document == document.number else { return -1 }
      return object.index
    }
    columns.targets.keep(targets, at: key)
    return targets
  }

  package func targets(variable slot: Int, ofAll kind: UInt16) -> [Int32]? {
    let key = -PlanColumnCache.key(kind, slot)
    if let known = columns.targets[key] { return known }
    guard let count = count(ofKind: kind) else { return nil }
    let targets: [Int32]
    switch slot {
    case RuleEnvironment.Slot.task:
      targets = (0..<count).map { index in
        task(of: ObjectHandle(kind: kind, index: index)).map { Int32(truncatingIfNeeded: $0) } ?? -1
      }
    case RuleEnvironment.Slot.section:
      targets = (0..<count).map { index in
        let section = section(of: ObjectHandle(kind: kind, index: index)) ?? plan.sections.count
        return Int32(truncatingIfNeeded: section)
      }
    default: return nil
    }
    columns.targets.keep(targets, at: key)
    return targets
  }

  private func plain(_ field: Int, _ kind: UInt16) -> FieldDeclaration.Plain {
    ObjectCatalogue.kinds[Int(kind)].fields[field].plain
  }

  private func words(
    _ get: (PlanDocument, Int) -> UInt8, _ field: Int, _ kind: UInt16
  ) -> [UInt8] {
    let key = PlanColumnCache.key(kind, field)
    if let known = columns.words[key] { return known }
    let document = document
    let words = (0..<(count(ofKind: kind) ?? 0)).map { get(document, $0) }
    columns.words.keep(words, at: key)
    return words
  }

  /// Puts the numbers of the strings behind `words` into `numbers`, each made once.
  private func putNumbers(
    ofWords words: [UInt8], _ field: Int, _ kind: UInt16, into numbers: NumberColumn.Values
  ) {
    withUnsafeTemporaryAllocation(of: Int64.self, capacity: 256) { known in
      known.initialize(repeating: -1)
      for index in numbers.indices {
        let word = Int(words[index])
        if known[word] < 0 { known[word] = texts.number(of: written(field, kind, index)) }
        numbers[index] = known[word]
      }
    }
  }

  /// The string that stands for the word of a closed set in `field` of the object `index`.
  private func written(_ field: Int, _ kind: UInt16, _ index: Int) -> Text {
    guard case .text(let text)? = ObjectCatalogue.kinds[Int(kind)].fields[field].get(document, index) else {
      return .missing
    }
    return text
  }

  private func fill(_ column: AnswerColumn, with words: [UInt8], equalTo code: UInt8?) {
    fill(column) { words[$0] == code }
  }

  /// Asks every object, 64 for a word of answers.
  @inline(__always)
  private func fill(_ column: AnswerColumn, _ holds: (Int) -> Bool) {
    var start = 0
    while start < column.count {
      let end = min(start + 64, column.count)
      var held: UInt64 = 0
      for index in start..<end { held |= (holds(index) ? 1 : 0) << UInt64(index - start) }
      column.set(word: start >> 6, held: held)
      start = end
    }
  }
}
