/// One part of a screen as it is run: plain numbers, which lie in one piece of memory with those of all other parts.
///
/// What the numbers mean is said at each code: positions of other parts (nodes, lists, paths), numbers of atoms and of
/// their numbers, positions among what is kept apart (questions, tests, texts), slots of fields.
struct ScreenOp: BitwiseCopyable {
  enum Code: UInt8, BitwiseCopyable {
    // Conditions (``ScreenNode``).
    case yes, no, anything, failing
    /// The atom `first`.
    case atom
    /// The question `first`.
    case stable
    /// The node `first`, asked of the one object of the kind, or the question `second`.
    case top
    case outer, not, mayFailAnyway
    /// The number `first` of the element against `second` of the object around it.
    case pairOrder
    /// The `second` nodes from `first` on.
    case and, or
    /// The three nodes from `first` on.
    case choose

    // Lists of things (``ListScreen``).
    case emptyList
    /// The path of `second` steps from `first` on, to the field `third`.
    case fieldList
    /// The list `first`, of whose elements the node `second` is asked.
    case filter
    /// The node `first`, the lists `second` and `third`.
    case listChoice

    // Steps of paths (``ScreenLink``).
    /// The field, or the variable, `first`.
    case fieldStep, variableStep
    case topStep
    /// The path of `second` steps from `first` on, to the field `third` of `otherKind`; the number `fourth`; `fifth` is
    /// its own position among such steps.
    case elementStep
    /// The list `first`.
    case firstStep

    // Atoms (``ScreenAtom/Question``).
    /// Not read so far; or what it asks by the codes below.
    case unread
    /// The test `first` of the field `second`.
    case test, searched, matches, lacks
    /// The numbers `first` and `second`.
    case order
    /// The step `first`, the atom `second`.
    case through
    /// The list `first`, the node `second`.
    case some, strictlySome
    /// The question `first`, the number `second`.
    case text

    // Numbers (``NumberScreen``), `unread` among them.
    /// ``ScreenOp/value``.
    case constant
    /// The text `first`.
    case textConstant
    /// The field `first`.
    case field, textField, textSize, dateField
    /// The path of `second` steps from `first` on, the number `third`.
    case along
    /// The list `first`; the number `second`.
    case count, distinct
    case sum, difference, product, joined
    /// The node `first`, the numbers `second` and `third`.
    case choice
    /// The number `first`.
    case magnitude, year, decimal
    /// The question `first`.
    case stableNumber
    /// The question `first`, the number `second`.
    case made
  }

  let code: Code
  var order = ScreenOrder.equal
  /// The kind of the objects.
  var kind: UInt16 = 0
  var otherKind: UInt16 = 0
  var first: Int32 = 0
  var second: Int32 = 0
  var third: Int32 = 0
  var fourth: Int32 = 0
  var fifth: Int32 = 0

  init(_ code: Code, _ first: Int32 = 0, _ second: Int32 = 0, _ third: Int32 = 0, kind: UInt16 = 0) {
    self.code = code
    self.kind = kind
    (self.first, self.second, self.third) = (first, second, third)
  }

  /// A number that is written.
  init(constant value: Int64, kind: UInt16) {
    self.init(
      .constant, Int32(truncatingIfNeeded: value >> 32), Int32(truncatingIfNeeded: value), kind: kind)
  }

  /// The number that is written.
  var value: Int64 { Int64(first) << 32 | Int64(UInt32(bitPattern: second)) }
}

/// How two numbers are compared.
enum ScreenOrder: UInt8, BitwiseCopyable {
  case equal, less, lessOrEqual, greater, greaterOrEqual

  /// `==` stands for all that compare nothing.
  init(_ operation: BinaryOperator) {
    self =
      switch operation {
      case .less: .less
      case .lessOrEqual: .lessOrEqual
      case .greater: .greater
      case .greaterOrEqual: .greaterOrEqual
      default: .equal
      }
  }

  /// Whether a comparison of numbers holds.
  @inline(__always)
  func holds(_ left: Int64, _ right: Int64) -> Bool {
    switch self {
    case .equal: left == right
    case .less: left < right
    case .lessOrEqual: left <= right
    case .greater: left > right
    case .greaterOrEqual: left >= right
    }
  }
}

/// Where a screen stands among all that a thread runs.
package struct ScreenCode: BitwiseCopyable {
  /// The kind of the objects.
  let kind: UInt16
  /// The position of its node.
  let node: Int32
}
