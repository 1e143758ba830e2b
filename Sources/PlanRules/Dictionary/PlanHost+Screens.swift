package import PlanExpressions
import PlanModel
import PlanPatterns
package import PlanSource

/// Fields of all things of a kind, by kind and slot.
struct PlanColumnCache {
  /// A byte for each thing: the number of a word of a closed set, or whether something holds.
  var bytes = KeptColumns<UInt8>()
  var texts = KeptColumns<TextBytes>()
  var lists = KeyedColumns<ListColumn>()
  var targets = KeptColumns<Int32>()
  var classes = KeptColumns<Int32>()

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
    switch (plain(field, kind), test) {
    case (.bool(let fill), .isTrue): column.fill(bytes(fill, field, kind), equalTo: 1)
    case (.text(let fill, _), _): return column.fill(test, of: texts(fill, field, kind))
    case (.word(let fill, let code), .equals(let text)):
      column.fill(bytes(fill, field, kind), equalTo: code(text))
    case (.word(let fill, let code), .isEmpty):
      column.fill(bytes(fill, field, kind), equalTo: code(.missing))
    case (.word, .begins), (.word, .ends), (.word, .contains):
      return withTemporaryTexts(field, kind, column.count) { column.fill(test, of: $0) }
    case (.list(let get), .includes(let text)), (.strings(let get, _), .includes(let text)):
      let document = document
      column.fill { Self.includes(text, get(document, $0)) }
    case (.list, .isEmpty), (.things, .isEmpty), (.strings, .isEmpty):
      return withUnsafeTemporaryAllocation(of: Int64.self, capacity: column.count) { lengths in
        guard putNumbers(field: field, ofAll: kind, into: lengths) else { return false }
        column.fill(zerosIn: lengths)
        return true
      }
    default: return false
    }
    return true
  }

  package func number(of search: ExpressionSearch) -> Int? {
    tables.search(search.function, for: search.wanted)
  }

  package func putLack(
    of search: Int, field: Int, ofAll kind: UInt16, into column: AnswerColumn
  ) -> Bool {
    guard let (texts, candidates) = searched?.candidates(ofSearch: search),
      let fields = SearchedTexts.fields(field, of: kind)
    else { return false }
    if kind == ObjectKind.plan.rawValue {
      let isThere = candidates.contains { fields.has(texts.field(Int($0.text))) }
      column.set(word: 0, sure: isThere ? 0 : .max)
      return true
    }
    guard kind == ObjectKind.task.rawValue else { return false }
    var admitted = [UInt64](repeating: 0, count: (column.count + 63) / 64)
    for candidate in candidates where fields.has(texts.field(Int(candidate.text))) {
      let task = texts.task(Int(candidate.text))
      if task >= 0 { admitted[Int(task) >> 6] |= 1 << UInt64(task & 63) }
    }
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
    case .int(let fill): fill(document, numbers)
    case .list(let get): for index in numbers.indices { numbers[index] = Int64(get(document, index).count) }
    case .strings(_, let fill): fill(document, numbers)
    case .things(let get, _):
      if lists(field: field, ofAll: kind)?.putLengths(into: numbers) ?? false { return true }
      for index in numbers.indices { numbers[index] = Int64(get(document, index).count) }
    default: return false
    }
    return true
  }

  package func putTextNumbers(field: Int, ofAll kind: UInt16, into numbers: NumberColumn.Values) -> Bool {
    switch plain(field, kind) {
    case .word(let fill, _): putNumbers(ofWords: bytes(fill, field, kind), field, kind, into: numbers)
    case .text(let fill, _): texts.put(numbersOf: texts(fill, field, kind), into: numbers)
    default: return false
    }
    return true
  }

  package func texts(field: Int, ofAll kind: UInt16) -> [Text]? {
    guard let count = count(ofKind: kind), case .text = plain(field, kind) else { return nil }
    return (0..<count).map { written(field, kind, $0) }
  }

  package func textBytes(field: Int, ofAll kind: UInt16) -> UnsafeBufferPointer<TextBytes>? {
    if case .text(let fill, _) = plain(field, kind) { texts(fill, field, kind) } else { nil }
  }

  package func text(field: Int, ofKind kind: UInt16, at index: Int) -> Text? {
    switch plain(field, kind) {
    case .text, .word: written(field, kind, index)
    default: nil
    }
  }

  package func putTextSizes(field: Int, ofAll kind: UInt16, into numbers: NumberColumn.Values) -> Bool {
    switch plain(field, kind) {
    case .text(let fill, _):
      let texts = texts(fill, field, kind)
      for index in numbers.indices { numbers[index] = Int64(texts[index].codePointCount) }
    case .word:
      for index in numbers.indices { numbers[index] = Int64(written(field, kind, index).codePointCount) }
    default: return false
    }
    return true
  }

  package func textNumber(of text: Text) -> Int64 { texts.number(of: text) }

  package func putDays(field: Int, ofAll kind: UInt16, into numbers: NumberColumn.Values) -> Bool {
    guard case .day(let fill) = plain(field, kind) else { return false }
    fill(document, numbers)
    return true
  }

  package func lists(field: Int, ofAll kind: UInt16) -> ListColumn? {
    let key = PlanColumnCache.key(kind, field)
    if let known = columns.lists[key] { return known }
    guard let count = count(ofKind: kind), case .things(_, let fill) = plain(field, kind) else { return nil }
    let lists = ListColumn(count: count)
    fill(document, count, lists)
    columns.lists.keep(lists, at: key)
    return lists
  }

  package func classes(field: Int, ofAll kind: UInt16) -> UnsafeBufferPointer<Int32>? {
    guard case .text(_, let fill?) = plain(field, kind), let count = count(ofKind: kind) else { return nil }
    let key = PlanColumnCache.key(kind, field)
    return columns.classes[key] ?? columns.classes.make(count, padding: -1, at: key) { fill(document, $0) }
  }

  package var classAge: Int { facts.namesAge }

  package func targets(field: Int, ofAll kind: UInt16) -> UnsafeBufferPointer<Int32>? {
    let key = PlanColumnCache.key(kind, field)
    if let known = columns.targets[key] { return known }
    guard let count = count(ofKind: kind), case .thing(let fill) = plain(field, kind) else { return nil }
    return columns.targets.make(count, padding: -1, at: key) { fill(document, $0) }
  }

  package func targets(variable slot: Int, ofAll kind: UInt16) -> UnsafeBufferPointer<Int32>? {
    let key = -PlanColumnCache.key(kind, slot)
    if let known = columns.targets[key] { return known }
    guard let count = count(ofKind: kind) else { return nil }
    switch slot {
    case RuleEnvironment.Slot.task:
      return columns.targets.make(count, padding: -1, at: key) { putTasks(ofAll: kind, into: $0) }
    case RuleEnvironment.Slot.section:
      return columns.targets.make(count, padding: -1, at: key) { targets in
        for index in targets.indices {
          let section = section(of: ObjectHandle(kind: kind, index: index)) ?? plan.sections.count
          targets[index] = Int32(truncatingIfNeeded: section)
        }
      }
    default: return nil
    }
  }

  /// Puts the task of each thing of `kind` into `tasks`, where it has one.
  private func putTasks(ofAll kind: UInt16, into tasks: UnsafeMutableBufferPointer<Int32>) {
    @inline(__always)
    func put(_ task: (Int) -> Int) {
      for index in tasks.indices { tasks[index] = Int32(truncatingIfNeeded: task(index)) }
    }
    let document = document
    switch ObjectKind(rawValue: kind) {
    case .unit: put { document.units[$0].task }
    case .role: put { document.roleWords[$0].task }
    case .deadline: put { document.deadlines[$0].task }
    case .item: put { document.items[$0].task }
    case .mention: put { document.mentions[$0].task }
    default:
      for index in tasks.indices {
        if let task = task(of: ObjectHandle(kind: kind, index: index)) {
          tasks[index] = Int32(truncatingIfNeeded: task)
        }
      }
    }
  }

  private func plain(_ field: Int, _ kind: UInt16) -> FieldColumn {
    ObjectCatalogue.kinds[Int(kind)].fields[field].plain
  }

  /// The bytes that `fill` puts for each thing of `kind`, as many as fill whole words of answers.
  private func bytes(
    _ fill: FieldColumn.Filler<UInt8>, _ field: Int, _ kind: UInt16
  ) -> UnsafeBufferPointer<UInt8> {
    let key = PlanColumnCache.key(kind, field)
    if let known = columns.bytes[key] { return known }
    let count = count(ofKind: kind) ?? 0
    return columns.bytes.make(count, capacity: AnswerColumn.wordCount(of: count) << 6, padding: 0, at: key) {
      fill(document, $0)
    }
  }

  /// The strings that `fill` puts for each thing of `kind`.
  private func texts(
    _ fill: FieldColumn.Filler<TextBytes>, _ field: Int, _ kind: UInt16
  ) -> UnsafeBufferPointer<TextBytes> {
    let key = PlanColumnCache.key(kind, field)
    if let known = columns.texts[key] { return known }
    let empty = TextBytes(start: nil, count: 0)
    return columns.texts.make(count(ofKind: kind) ?? 0, padding: empty, at: key) { fill(document, $0) }
  }

  /// Calls `body` with the strings behind the words of a closed set, for questions that are seldom asked.
  private func withTemporaryTexts(
    _ field: Int, _ kind: UInt16, _ count: Int, _ body: (UnsafeBufferPointer<TextBytes>) -> Bool
  ) -> Bool {
    let texts = (0..<count).map { written(field, kind, $0) }
    return withExtendedLifetime(texts) {
      texts.map(\.unownedBytes).withUnsafeBufferPointer(body)
    }
  }

  /// Puts the numbers of the strings behind `words` into `numbers`, each made once.
  private func putNumbers(
    ofWords words: UnsafeBufferPointer<UInt8>, _ field: Int, _ kind: UInt16,
    into numbers: NumberColumn.Values
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

  /// The string in `field` of the object `index`, that of a word of a closed set too.
  private func written(_ field: Int, _ kind: UInt16, _ index: Int) -> Text {
    guard case .text(let text)? = ObjectCatalogue.kinds[Int(kind)].fields[field].get(document, index) else {
      return .missing
    }
    return text
  }
}
