package import PlanSource

extension ScreenMemory {
  /// The numbers of `source`; `nil` if they cannot be told.
  package func numbers(of source: NumberSource) -> NumberColumn? {
    numbers(of: program.number(of: source.atom))
  }

  /// The strings that the numbers of `source` stand for; `nil` if they cannot be told.
  package func texts(of source: NumberSource) -> [Text]? {
    source.textField.flatMap { host.texts(field: $0, ofAll: source.atom.kind) }
  }

  /// The numbers with `number`.
  func numbers(of number: Int32) -> NumberColumn? {
    let known = known.numbers(number)
    switch known.state {
    case .made: return known.column
    case .impossible: return nil
    case .asked: return note(make(program.number(number)), of: number)
    }
  }

  private func note(_ made: NumberColumn?, of number: Int32) -> NumberColumn? {
    var found = KnownAnswers.Numbers()
    found.state = made == nil ? .impossible : .made
    if let made { found.column = made }
    known.note(found, of: number, in: archive)
    return made
  }

  private func make(_ numbers: ScreenOp) -> NumberColumn? {
    let (kind, slot) = (numbers.kind, Int(numbers.first))
    let count = count(ofKind: kind)
    guard count >= 0 else { return nil }
    switch numbers.code {
    case .constant, .textConstant, .stableNumber: return constant(numbers).map { same($0, count) }
    case .field: return column(count) { host.putNumbers(field: slot, ofAll: kind, into: $0) }
    case .textField: return column(count) { putTextNumbers(slot, kind, into: $0) }
    case .textSize: return column(count) { host.putTextSizes(field: slot, ofAll: kind, into: $0) }
    case .dateField: return days(slot, kind, count)
    case .along: return self.numbers(of: numbers.third).map { along(numbers, $0, count) }
    case .count: return byWords(count) { self.lengths(numbers.first, $0, $1, &$2) }
    case .distinct:
      return self.numbers(of: numbers.second).map { inner in
        byWords(count) { self.distinct(numbers.first, inner, $0, $1, &$2) }
      }
    case .sum: return combined(numbers) { $0.addingReportingOverflow($1) }
    case .difference: return combined(numbers) { $0.subtractingReportingOverflow($1) }
    case .product: return combined(numbers) { $0.multipliedReportingOverflow(by: $1) }
    case .choice: return choice(numbers, count)
    case .magnitude: return self.numbers(of: numbers.first).map { magnitudes($0) }
    case .year: return self.numbers(of: numbers.first).map { years($0) }
    case .decimal: return self.numbers(of: numbers.first).map { decimals($0) }
    case .joined: return joined(numbers.first, numbers.second)
    case .made:
      return self.numbers(of: numbers.second).map { made(program.questions[Int(numbers.first)], $0) }
    default: return nil
    }
  }

  /// The number that is the same for all objects; `nil` if it has no value.
  private func constant(_ number: ScreenOp) -> Int64? {
    switch number.code {
    case .constant: number.value
    case .textConstant: host.textNumber(of: program.texts[Int(number.first)])
    default: self.number(of: program.stables[Int(number.first)])
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

  /// The numbers of what the path of `path` leads to; doubtful where that cannot be told.
  private func along(_ path: ScreenOp, _ inner: NumberColumn, _ count: Int) -> NumberColumn {
    byWords(count) { word, asked, numbers in
      let targets = self.targets(path.first, path.second, word, asked)
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
  private func lengths(_ list: Int32, _ word: Int, _ asked: UInt64, _ numbers: inout NumberBuilder) {
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
    _ list: Int32, _ inner: NumberColumn, _ word: Int, _ asked: UInt64, _ numbers: inout NumberBuilder
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
    _ pair: ScreenOp, _ operation: (Int64, Int64) -> (partialValue: Int64, overflow: Bool)
  ) -> NumberColumn? {
    guard let one = numbers(of: pair.first), let other = numbers(of: pair.second),
      one.values.count == other.values.count
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
  private func choice(_ choice: ScreenOp, _ count: Int) -> NumberColumn? {
    let wordCount = (count + 63) / 64
    let (yes, no) = (archive.words.take(wordCount), archive.words.take(wordCount))
    for word in 0..<wordCount {
      let asked = AnswerWord.mask(word, below: count)
      let chosen = answer(choice.first, word, asked, nil)
      yes[word] = chosen.sure & asked
      no[word] = chosen.surelyNot & asked
    }
    let one = yes.contains { $0 != 0 } ? numbers(of: choice.second) : nil
    let other = no.contains { $0 != 0 } ? numbers(of: choice.third) : nil
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
}
