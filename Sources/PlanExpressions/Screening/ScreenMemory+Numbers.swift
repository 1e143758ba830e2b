package import PlanSource

extension ScreenMemory {
  /// The numbers of `source`; `nil` if they cannot be told.
  package func numbers(of source: NumberSource) -> NumberColumn? { numbers(of: source.atom) }

  /// The strings that the numbers of `source` stand for; `nil` if they cannot be told.
  package func texts(of source: NumberSource) -> [Text]? {
    source.textField.flatMap { host.texts(field: $0, ofAll: source.atom.kind) }
  }

  func numbers(of atom: NumberAtom) -> NumberColumn? {
    if case .made(let known) = state(of: atom) { return known }
    let made = make(atom.screen, atom.kind)
    numberColumns[atom.number] = .made(made)
    return made
  }

  /// What is known of the numbers of `atom`.
  @inline(__always)
  func state(of atom: NumberAtom) -> NumberState { numberColumns[atom.number] }

  private func make(_ screen: NumberScreen, _ kind: UInt16) -> NumberColumn? {
    guard let count = host.count(ofKind: kind) else { return nil }
    switch screen {
    case .constant(let number): return same(number, count)
    case .text(let text): return same(host.textNumber(of: text), count)
    case .field(let slot): return column(count) { host.putNumbers(field: slot, ofAll: kind, into: $0) }
    case .textField(let slot):
      return column(count) { putTextNumbers(slot, kind, into: $0) }
    case .textSize(let slot): return column(count) { host.putTextSizes(field: slot, ofAll: kind, into: $0) }
    case .dateField(let slot): return days(slot, kind, count)
    case .through(let path, let inner):
      return numbers(of: inner).map { along(path, $0, count) }
    case .count(let list): return byWords(count) { self.lengths(list, $0, $1, &$2) }
    case .distinct(let list, let inner):
      return numbers(of: inner).map { inner in
        byWords(count) { self.distinct(list, inner, $0, $1, &$2) }
      }
    case .sum(let left, let right): return combined(left, right) { $0.addingReportingOverflow($1) }
    case .difference(let left, let right):
      return combined(left, right) { $0.subtractingReportingOverflow($1) }
    case .product(let left, let right):
      return combined(left, right) { $0.multipliedReportingOverflow(by: $1) }
    case .choice(let condition, let first, let second): return choice(condition, first, second, count)
    case .magnitude(let inner): return numbers(of: inner).map { magnitudes($0) }
    case .year(let inner): return numbers(of: inner).map { years($0) }
    case .decimal(let inner): return numbers(of: inner).map { decimals($0) }
    case .joined(let left, let right): return joined(left, right)
    case .stable(let question): return number(of: question).map { same($0, count) }
    case .made(let question, let texts): return numbers(of: texts).map { made(question, $0) }
    }
  }

  private func same(_ number: Int64, _ count: Int) -> NumberColumn {
    NumberColumn(values: archive.numbers.take(count, filledWith: number))
  }

  /// The numbers that `put` puts into the memory that it is given; `nil` if it cannot.
  @inline(__always)
  private func column(_ count: Int, _ put: (NumberColumn.Values) -> Bool) -> NumberColumn? {
    let values = archive.numbers.take(count)
    return put(values) ? NumberColumn(values: values) : nil
  }

  private func days(_ slot: Int, _ kind: UInt16, _ count: Int) -> NumberColumn? {
    var numbers = NumberBuilder(count: count, in: archive)
    guard host.putDays(field: slot, ofAll: kind, into: numbers.values) else { return nil }
    for word in 0..<(count + 63) / 64 {
      var unknown: UInt64 = 0
      for index in word << 6..<min(count, word << 6 + 64)
      where numbers.values[index] == NumberColumn.unknownDay {
        numbers.values[index] = 0
        unknown |= 1 << UInt64(index & 63)
      }
      numbers.doubt(unknown, of: word)
    }
    return numbers.column
  }

  private func byWords(
    _ count: Int, _ fill: (_ word: Int, _ asked: UInt64, _ numbers: inout NumberBuilder) -> Void
  ) -> NumberColumn {
    var numbers = NumberBuilder(count: count, in: archive)
    for word in 0..<(count + 63) / 64 { fill(word, AnswerWord.mask(word, below: count), &numbers) }
    return numbers.column
  }

  /// A number for each object; `nil` is doubtful.
  @inline(__always)
  private func column(_ count: Int, _ number: (_ index: Int) -> Int64?) -> NumberColumn {
    var numbers = NumberBuilder(count: count, in: archive)
    for index in 0..<count {
      if let known = number(index) { numbers.values[index] = known } else { numbers.doubt(index) }
    }
    return numbers.column
  }

  /// The numbers of what `path` leads to; doubtful where that cannot be told.
  private func along(_ path: [ScreenStep], _ inner: NumberColumn, _ count: Int) -> NumberColumn {
    byWords(count) { word, asked, numbers in
      let targets = self.targets(of: path, word, asked)
      for index in word << 6..<min(count, word << 6 + 64) {
        let target = targets[index & 63]
        if target >= 0, target < inner.values.count, !inner.isDoubtful(target) {
          numbers.values[index] = inner.values[target]
        } else {
          numbers.doubt(index)
        }
      }
    }
  }

  /// How many elements the list of each object has; doubtful where that cannot be told.
  private func lengths(_ list: ListScreen, _ word: Int, _ asked: UInt64, _ numbers: inout NumberBuilder) {
    let pairs = takePairs(word)
    defer { archive.spare.append(pairs) }
    flatten(list, word, asked, into: pairs)
    for bit in asked.setBits { numbers.values[word << 6 + bit] = 0 }
    for pair in 0..<pairs.count where pairs.isMember(pair) {
      numbers.values[word << 6 + Int(pairs.owners[pair])] += 1
    }
    doubt(pairs, asked, word, &numbers)
  }

  /// How many different `inner` numbers the elements of the list of each object have.
  private func distinct(
    _ list: ListScreen, _ inner: NumberColumn, _ word: Int, _ asked: UInt64, _ numbers: inout NumberBuilder
  ) {
    let pairs = takePairs(word)
    defer { archive.spare.append(pairs) }
    flatten(list, word, asked, into: pairs)
    for bit in asked.setBits { numbers.values[word << 6 + bit] = 0 }
    var found: [Int64] = []
    for pair in 0..<pairs.count where pairs.isMember(pair) {
      // The elements of one object stand together.
      if pair > 0, pairs.owners[pair] != pairs.owners[pair - 1] { found.removeAll(keepingCapacity: true) }
      let (element, index) = (Int(pairs.elements[pair]), word << 6 + Int(pairs.owners[pair]))
      guard element < inner.values.count, !inner.isDoubtful(element) else {
        numbers.doubt(1 << UInt64(index & 63), of: word)
        continue
      }
      let number = inner.values[element]
      if found.contains(number) { continue }
      found.append(number)
      numbers.values[index] += 1
    }
    doubt(pairs, asked, word, &numbers)
  }

  private func doubt(_ pairs: PairList, _ asked: UInt64, _ word: Int, _ numbers: inout NumberBuilder) {
    for bit in (asked & (pairs.failing | pairs.doubtful)).setBits { numbers.doubt(word << 6 + bit) }
  }

  @inline(__always)
  private func combined(
    _ left: NumberAtom, _ right: NumberAtom,
    _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) -> NumberColumn? {
    guard let one = numbers(of: left), let other = numbers(of: right), one.values.count == other.values.count
    else { return nil }
    return column(one.values.count) { index in
      guard !one.isDoubtful(index), !other.isDoubtful(index) else { return nil }
      let (value, overflow) = operation(one.values[index], other.values[index])
      return overflow ? nil : value
    }
  }

  /// The least of all numbers has none.
  private func magnitudes(_ inner: NumberColumn) -> NumberColumn {
    column(inner.values.count) { index in
      inner.isDoubtful(index) || inner.values[index] == .min ? nil : abs(inner.values[index])
    }
  }

  /// A branch that nobody takes is not asked for.
  private func choice(
    _ condition: ScreenNode, _ first: NumberAtom, _ second: NumberAtom, _ count: Int
  ) -> NumberColumn? {
    let wordCount = (count + 63) / 64
    let (yes, no) = (archive.words.take(wordCount), archive.words.take(wordCount))
    for word in 0..<wordCount {
      let asked = AnswerWord.mask(word, below: count)
      let chosen = answer(condition, word, asked, nil)
      yes[word] = chosen.sure & asked
      no[word] = chosen.surelyNot & asked
    }
    let one = yes.contains { $0 != 0 } ? numbers(of: first) : nil
    let other = no.contains { $0 != 0 } ? numbers(of: second) : nil
    return column(count) { index in
      let bit = UInt64(index & 63)
      let isFirst = (yes[index >> 6] >> bit) & 1 == 1
      guard isFirst || (no[index >> 6] >> bit) & 1 == 1, let chosen = isFirst ? one : other,
        index < chosen.values.count, !chosen.isDoubtful(index)
      else { return nil }
      return chosen.values[index]
    }
  }

  private func years(_ column: NumberColumn) -> NumberColumn {
    let day: Int64 = 86_400
    // Most days lie in the same year as the one before.
    var (year, start, end): (Int, Int64, Int64) = (0, 0, 0)
    let years = archive.numbers.take(column.values.count)
    for index in column.values.indices {
      let seconds = column.values[index]
      // What stands for a day that is unknown has no year to be asked for.
      if seconds < start || seconds >= end, !column.isDoubtful(index) {
        year = LocalDay(daysSinceEpoch: LocalDay.floorDivide(Int(seconds), Int(day))).year
        start = Int64(LocalDay.newYear(of: year)) * day
        end = Int64(LocalDay.newYear(of: year + 1)) * day
      }
      years[index] = Int64(year)
    }
    return NumberColumn(values: years, doubts: column.doubts)
  }

  /// The number of what `question` gives; `nil` if it has no value.
  private func number(of question: StableQuestion) -> Int64? {
    do {
      return number(of: try node(of: question).evaluate(in: context))
    } catch {
      return nil
    }
  }

  func number(of value: Value) -> Int64? {
    switch value {
    case .int(let int): int
    case .text(let text): host.textNumber(of: text)
    case .timestamp(let time): time.nanoseconds == 0 ? time.seconds : nil
    default: nil
    }
  }

  /// Whether numbers of objects stand to each other as `operation` says.
  func order(_ operation: BinaryOperator, _ left: NumberAtom, _ right: NumberAtom, into column: AnswerColumn)
  {
    guard let one = numbers(of: left), let other = numbers(of: right), one.values.count == column.count,
      other.values.count == column.count
    else { return column.settle() }
    switch operation {
    case .less: compare(one, other, into: column) { $0 < $1 }
    case .lessOrEqual: compare(one, other, into: column) { $0 <= $1 }
    case .greater: compare(one, other, into: column) { $0 > $1 }
    case .greaterOrEqual: compare(one, other, into: column) { $0 >= $1 }
    default: compare(one, other, into: column) { $0 == $1 }
    }
  }

  @inline(__always)
  private func compare(
    _ one: NumberColumn, _ other: NumberColumn, into column: AnswerColumn, _ holds: (Int64, Int64) -> Bool
  ) {
    for word in 0..<column.wordCount {
      var held: UInt64 = 0
      let start = word << 6
      for index in start..<min(start + 64, column.count) {
        held |= (holds(one.values[index], other.values[index]) ? 1 : 0) << UInt64(index & 63)
      }
      let doubts = one.doubts(of: word) | other.doubts(of: word)
      let open = AnswerWord.mask(word, below: column.count) & ~column.words[word].known
      column.add(
        AnswerWord(mayHold: held | doubts, mayNot: ~held | doubts, mayFail: doubts), to: word, for: open)
    }
  }
}
