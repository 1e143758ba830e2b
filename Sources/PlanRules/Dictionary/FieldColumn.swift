import PlanCalendar
import PlanExpressions
import PlanModel
import PlanSource

/// How a field is got of all things of a kind at once, where no value need be made of it: for questions about all of
/// them.
///
/// Each function goes over the things by itself, so that nothing is called, copied or counted for one thing.
enum FieldColumn: Sendable {
  /// Puts something for each thing.
  typealias Filler<Element> = @Sendable (PlanDocument, UnsafeMutableBufferPointer<Element>) -> Void

  /// Adds as many lists of things as there are things.
  typealias ListFiller = @Sendable (PlanDocument, _ count: Int, ListColumn) -> Void

  case none
  /// 1 where it holds.
  case bool(Filler<UInt8>)
  case int(Filler<Int64>)
  /// In seconds since 1970; ``NumberColumn/unknownDay`` where it is unknown.
  case day(Filler<Int64>)
  /// Strings, and a class for each thing if its string hangs on that alone (``ScreenHost/classes(field:ofAll:)``).
  case text(Filler<TextBytes>, classes: Filler<Int32>? = nil)
  /// A word of a closed set by its number, and the number of a text.
  case word(Filler<UInt8>, code: @Sendable (Text) -> UInt8?)
  case list(@Sendable (PlanDocument, Int) -> ListValue)
  case things(@Sendable (PlanDocument, Int) -> ListValue, ListFiller)
  /// A list of strings by how many they are.
  case strings(@Sendable (PlanDocument, Int) -> ListValue, count: Filler<Int64>)
  /// By position; -1 where it is unknown.
  case thing(Filler<Int32>)

  // What `get` gives. Each is one function around `get`: so the compiler makes one loop of the two.

  /// Puts 1 where `get` holds, 0 elsewhere.
  @inline(__always)
  static func flags(_ get: @escaping @Sendable (PlanDocument, Int) -> Bool) -> Filler<UInt8> {
    { document, flags in
      for index in 0..<flags.count { flags[index] = get(document, index) ? 1 : 0 }
    }
  }

  /// Puts the numbers of the words that `get` gives.
  @inline(__always)
  static func codes<Word>(_ get: @escaping @Sendable (PlanDocument, Int) -> Word) -> Filler<UInt8>
  where Word: RawRepresentable<String> & CaseIterable & Sendable {
    { document, codes in
      for index in 0..<codes.count { codes[index] = WordTexts<Word>.code(of: get(document, index)) }
    }
  }

  /// Puts the positions of the objects that `get` gives.
  @inline(__always)
  static func positions(_ get: @escaping @Sendable (PlanDocument, Int) -> ObjectHandle?) -> Filler<Int32> {
    { document, positions in
      for index in 0..<positions.count {
        let object = get(document, index)
        positions[index] = object.map { $0.document == document.number ? $0.index : -1 } ?? -1
      }
    }
  }

  /// The same where there is always one.
  @inline(__always)
  static func positions(_ get: @escaping @Sendable (PlanDocument, Int) -> ObjectHandle) -> Filler<Int32> {
    { document, positions in
      for index in 0..<positions.count {
        let object = get(document, index)
        positions[index] = object.document == document.number ? object.index : -1
      }
    }
  }

  /// Puts the bytes of the texts that `get` gives, all of which are kept as long as the document.
  @inline(__always)
  static func bytes(_ get: @escaping @Sendable (PlanDocument, Int) -> Text) -> Filler<TextBytes> {
    { document, texts in
      for index in 0..<texts.count { texts[index] = get(document, index).unownedBytes }
    }
  }

  /// Puts the bytes of the cells of tasks for `role`.
  static func cells(_ role: FieldRole) -> Filler<TextBytes> {
    { document, texts in
      let tasks = document.tasks
      for index in 0..<texts.count { texts[index] = tasks[index].unownedBytes(of: role) }
    }
  }

  /// Puts the days that `get` gives.
  @inline(__always)
  static func seconds(_ get: @escaping @Sendable (PlanDocument, Int) -> CivilDate?) -> Filler<Int64> {
    { document, days in
      // Many days come again at once.
      var (last, seconds): (CivilDate?, Int64) = (nil, NumberColumn.unknownDay)
      for index in 0..<days.count {
        let day = get(document, index)
        if day != last {
          (last, seconds) = (day, day.map { Timestamp($0).seconds } ?? NumberColumn.unknownDay)
        }
        days[index] = seconds
      }
    }
  }

  /// Puts the whole numbers that `get` gives.
  @inline(__always)
  static func numbers(_ get: @escaping @Sendable (PlanDocument, Int) -> Int) -> Filler<Int64> {
    { document, numbers in
      for index in 0..<numbers.count { numbers[index] = Int64(get(document, index)) }
    }
  }

  /// Puts the classes that `get` gives.
  @inline(__always)
  static func classes(_ get: @escaping @Sendable (PlanDocument, Int) -> Int32) -> Filler<Int32> {
    { document, classes in
      for index in 0..<classes.count { classes[index] = get(document, index) }
    }
  }

  /// Adds the things that follow each other in the ranges that `get` gives.
  @inline(__always)
  static func runs(_ get: @escaping @Sendable (PlanDocument, Int) -> Range<Int>) -> ListFiller {
    { document, count, lists in
      for index in 0..<count { lists.add(get(document, index)) }
    }
  }

  /// Adds the things at the positions in the ranges of ``PlanDocument/bodyPositions`` that `get` gives.
  @inline(__always)
  static func parts(_ get: @escaping @Sendable (PlanDocument, Int) -> Range<Int>) -> ListFiller {
    { document, count, lists in
      for index in 0..<count { lists.add(document.bodyPositions.buffer(get(document, index))) }
    }
  }

  /// Adds the things that `get` gives.
  @inline(__always)
  static func lists(_ get: @escaping @Sendable (PlanDocument, Int) -> ListValue) -> ListFiller {
    { document, count, lists in
      for index in 0..<count { document.add(get(document, index), to: lists) }
    }
  }
}
