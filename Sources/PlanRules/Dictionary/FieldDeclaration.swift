import PlanCalendar
package import PlanExpressions
package import PlanModel
import PlanSource

/// A field of a kind of object: what it is called, what it is, and how it is got.
///
/// The types that expressions are checked against, the reference, and the host all loop over these.
package struct FieldDeclaration: Sendable {
  /// `nil` is unknown.
  typealias Getter = @Sendable (PlanDocument, Int) -> Value?

  package let name: String
  package let type: ExpressionType
  /// Whether its value may be unknown (`~`).
  package let mayBeUnknown: Bool
  package let summary: Words
  let get: Getter
  let plain: FieldColumn

  @inline(__always)
  private init(
    _ name: String, _ type: ExpressionType, mayBeUnknown: Bool = false, _ zh: String, _ en: String,
    plain: FieldColumn = .none, get: @escaping Getter
  ) {
    self.plain = plain
    self.name = name
    self.type = type
    self.mayBeUnknown = mayBeUnknown
    summary = Words(zh: zh, en: en)
    self.get = get
  }

  /// A text of the plan.
  @inline(__always)
  static func text(
    _ name: String, _ zh: String, _ en: String, get: @escaping @Sendable (PlanDocument, Int) -> Text
  ) -> FieldDeclaration {
    FieldDeclaration(name, .text, zh, en, plain: .text(FieldColumn.bytes(get))) { .text(get($0, $1)) }
  }

  /// The cell of a task for `role`.
  static func cell(_ role: FieldRole, _ name: String, _ zh: String, _ en: String) -> FieldDeclaration {
    FieldDeclaration(name, .text, zh, en, plain: .text(FieldColumn.cells(role))) { document, index in
      .text(document.tasks[index].cell(role))
    }
  }

  /// A string without a place, or a text, which is the same for all things of one class.
  @inline(__always)
  static func classed(
    _ name: String, _ type: ExpressionType, _ zh: String, _ en: String,
    class number: @escaping @Sendable (PlanDocument, Int) -> Int32,
    get: @escaping @Sendable (PlanDocument, Int) -> Text
  ) -> FieldDeclaration {
    FieldDeclaration(
      name, type, zh, en, plain: .text(FieldColumn.bytes(get), classes: FieldColumn.classes(number))
    ) { .text(get($0, $1)) }
  }

  /// A string without a place.
  @inline(__always)
  static func string(
    _ name: String, _ zh: String, _ en: String, get: @escaping @Sendable (PlanDocument, Int) -> Text
  ) -> FieldDeclaration {
    FieldDeclaration(name, .string, zh, en, plain: .text(FieldColumn.bytes(get))) { .text(get($0, $1)) }
  }

  /// A word of a closed set.
  @inline(__always)
  static func word<Word>(
    _ name: String, _ zh: String, _ en: String, _ words: WordTexts<Word>,
    get: @escaping @Sendable (PlanDocument, Int) -> Word
  ) -> FieldDeclaration {
    FieldDeclaration(
      name, .string, zh, en,
      plain: .word(FieldColumn.codes(get), code: { words.code(of: $0) })
    ) { .text(words[get($0, $1)]) }
  }

  /// A string that may be unknown.
  @inline(__always)
  static func uncertainString(
    _ name: String, _ zh: String, _ en: String, get: @escaping @Sendable (PlanDocument, Int) -> Text?
  ) -> FieldDeclaration {
    FieldDeclaration(name, .string, mayBeUnknown: true, zh, en) { get($0, $1).map { .text($0) } }
  }

  /// A whole number.
  @inline(__always)
  static func int(
    _ name: String, _ zh: String, _ en: String, get: @escaping @Sendable (PlanDocument, Int) -> Int
  ) -> FieldDeclaration {
    FieldDeclaration(name, .int, zh, en, plain: .int(FieldColumn.numbers(get))) { .int(Int64(get($0, $1))) }
  }

  /// A whole number that may be unknown.
  @inline(__always)
  static func uncertainInt(
    _ name: String, _ zh: String, _ en: String, get: @escaping @Sendable (PlanDocument, Int) -> Int?
  ) -> FieldDeclaration {
    FieldDeclaration(name, .int, mayBeUnknown: true, zh, en) { get($0, $1).map { .int(Int64($0)) } }
  }

  /// A day that may be unknown.
  @inline(__always)
  static func uncertainDate(
    _ name: String, _ zh: String, _ en: String, get: @escaping @Sendable (PlanDocument, Int) -> CivilDate?
  ) -> FieldDeclaration {
    FieldDeclaration(name, .timestamp, mayBeUnknown: true, zh, en, plain: .day(FieldColumn.seconds(get))) {
      get($0, $1).map { .timestamp(Timestamp($0)) }
    }
  }

  /// A yes or no.
  @inline(__always)
  static func bool(
    _ name: String, _ zh: String, _ en: String, get: @escaping @Sendable (PlanDocument, Int) -> Bool
  ) -> FieldDeclaration {
    FieldDeclaration(name, .bool, zh, en, plain: .bool(FieldColumn.flags(get))) { .bool(get($0, $1)) }
  }

  /// Texts of the plan, which need not be made to be counted.
  @inline(__always)
  static func texts(
    _ name: String, _ zh: String, _ en: String, count: @escaping @Sendable (PlanDocument, Int) -> Int,
    get: @escaping @Sendable (PlanDocument, Int) -> ListValue
  ) -> FieldDeclaration {
    FieldDeclaration(name, .list(.text), zh, en, plain: .strings(get, count: FieldColumn.numbers(count))) {
      .list(get($0, $1))
    }
  }

  /// Texts of the plan.
  @inline(__always)
  static func texts(
    _ name: String, _ zh: String, _ en: String, get: @escaping @Sendable (PlanDocument, Int) -> ListValue
  ) -> FieldDeclaration {
    FieldDeclaration(name, .list(.text), zh, en, plain: .list(get)) { .list(get($0, $1)) }
  }

  /// Strings without places.
  @inline(__always)
  static func strings(
    _ name: String, _ zh: String, _ en: String, get: @escaping @Sendable (PlanDocument, Int) -> ListValue
  ) -> FieldDeclaration {
    FieldDeclaration(name, .list(.string), zh, en, plain: .list(get)) { .list(get($0, $1)) }
  }

  /// The same, where they need not be made to be counted.
  @inline(__always)
  static func strings(
    _ name: String, _ zh: String, _ en: String, count: @escaping @Sendable (PlanDocument, Int) -> Int,
    get: @escaping @Sendable (PlanDocument, Int) -> ListValue
  ) -> FieldDeclaration {
    FieldDeclaration(name, .list(.string), zh, en, plain: .strings(get, count: FieldColumn.numbers(count))) {
      .list(get($0, $1))
    }
  }

  /// Texts by name.
  @inline(__always)
  static func textMap(
    _ name: String, _ zh: String, _ en: String, get: @escaping @Sendable (PlanDocument, Int) -> MapValue?
  ) -> FieldDeclaration {
    FieldDeclaration(name, .map(.string, .text), zh, en) { get($0, $1).map { .map($0) } }
  }

  /// Things of a kind.
  @inline(__always)
  static func things(
    _ name: String, _ kind: ObjectKind, _ zh: String, _ en: String,
    get: @escaping @Sendable (PlanDocument, Int) -> ListValue
  ) -> FieldDeclaration {
    FieldDeclaration(name, .list(.object(kind.name)), zh, en, plain: .things(get, FieldColumn.lists(get))) {
      .list(get($0, $1))
    }
  }

  /// Things of a kind that follow each other.
  @inline(__always)
  static func run(
    _ name: String, _ kind: ObjectKind, _ zh: String, _ en: String,
    get: @escaping @Sendable (PlanDocument, Int) -> Range<Int>
  ) -> FieldDeclaration {
    filled(name, kind, zh, en, FieldColumn.runs(get)) { $0.run(kind, get($0, $1)) }
  }

  /// Things of a kind in a part of ``PlanDocument/bodyPositions``.
  @inline(__always)
  static func part(
    _ name: String, _ kind: ObjectKind, _ zh: String, _ en: String,
    get: @escaping @Sendable (PlanDocument, Int) -> Range<Int>
  ) -> FieldDeclaration {
    filled(name, kind, zh, en, FieldColumn.parts(get)) { $0.things(kind, $0.bodyList(get($0, $1))) }
  }

  /// Things of a kind; `fill` adds the lists of all.
  @inline(__always)
  static func filled(
    _ name: String, _ kind: ObjectKind, _ zh: String, _ en: String, _ fill: @escaping FieldColumn.ListFiller,
    get: @escaping @Sendable (PlanDocument, Int) -> ListValue
  ) -> FieldDeclaration {
    FieldDeclaration(name, .list(.object(kind.name)), zh, en, plain: .things(get, fill)) {
      .list(get($0, $1))
    }
  }

  /// A thing of a kind that is always there.
  @inline(__always)
  static func thing(
    _ name: String, _ kind: ObjectKind, _ zh: String, _ en: String,
    get: @escaping @Sendable (PlanDocument, Int) -> ObjectHandle
  ) -> FieldDeclaration {
    FieldDeclaration(name, .object(kind.name), zh, en, plain: .thing(FieldColumn.positions(get))) {
      .object(get($0, $1))
    }
  }

  /// A thing of a kind that may be unknown.
  @inline(__always)
  static func uncertainThing(
    _ name: String, _ kind: ObjectKind, _ zh: String, _ en: String,
    get: @escaping @Sendable (PlanDocument, Int) -> ObjectHandle?
  ) -> FieldDeclaration {
    FieldDeclaration(
      name, .object(kind.name), mayBeUnknown: true, zh, en, plain: .thing(FieldColumn.positions(get))
    ) {
      get($0, $1).map { .object($0) }
    }
  }
}
