/// Numbers of strings that hang on a class of objects alone, kept from plan to plan.
///
/// The host tells classes (``ScreenHost/classes(field:ofAll:)``), such as units whose names were read in the same way:
/// of all of them only one string is hashed, in the first plan that has one.
final class ClassNumbers {
  private struct Table {
    let kind: UInt16
    let field: Int
    /// By class; below 0 where none is known.
    var numbers: UnsafeMutableBufferPointer<Int64>
  }

  /// In place of a number that is not known; strings have none below 0.
  static let unknown: Int64 = -1
  private var tables: [Table] = []
  private var age = 0

  deinit { forget() }

  /// Forgets what holds for classes of another age.
  func begin(age: Int) {
    guard age != self.age else { return }
    forget()
    self.age = age
  }

  /// Forgets everything.
  func forget() {
    for table in tables { table.numbers.deallocate() }
    tables = []
  }

  /// The numbers of the strings in `field` of objects of `kind`, by class, with room for `count` classes.
  ///
  /// Valid until this is called again.
  func numbers(_ field: Int, _ kind: UInt16, count: Int) -> UnsafeMutablePointer<Int64> {
    let position = tables.firstIndex { $0.field == field && $0.kind == kind } ?? add(field, kind)
    return tables[position].numbers.withRoom(for: count, filledWith: Self.unknown)
  }

  private func add(_ field: Int, _ kind: UInt16) -> Int {
    tables.append(Table(kind: kind, field: field, numbers: .init(start: nil, count: 0)))
    return tables.count - 1
  }
}

extension ScreenMemory {
  /// Puts the numbers of the strings in `field` of all objects of `kind` into `numbers`; `false` if they cannot be told.
  func putTextNumbers(_ field: Int, _ kind: UInt16, into numbers: NumberColumn.Values) -> Bool {
    guard let classes = host.classes(field: field, ofAll: kind) else {
      return host.putTextNumbers(field: field, ofAll: kind, into: numbers)
    }
    precondition(numbers.count <= classes.count, "each object has a class")
    var highest: Int32 = 0
    for index in numbers.indices { highest = max(highest, classes[index]) }
    let known = archive.classes.numbers(field, kind, count: Int(highest) + 1)
    for index in numbers.indices {
      let number = classes[index] < 0 ? ClassNumbers.unknown : known[Int(classes[index])]
      if number != ClassNumbers.unknown {
        numbers[index] = number
        continue
      }
      guard let text = host.text(field: field, ofKind: kind, at: index) else { return false }
      numbers[index] = host.textNumber(of: text)
      if classes[index] >= 0, numbers[index] < TextNumbers.firstPassing {
        known[Int(classes[index])] = numbers[index]
      }
    }
    return true
  }
}
