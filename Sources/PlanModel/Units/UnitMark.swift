/// The mark before a unit.
enum UnitMark: UInt8, Sendable {
  case none
  /// Blanks of all kinds.
  case blank
  /// 、
  case pause
  /// ，
  case comma
  /// ,
  case narrowComma
  /// ；
  case semicolon
  /// ;
  case narrowSemicolon
  /// Anything else: 和, /.
  case other

  /// The mark as it is written; `nil` where that must be looked up.
  var word: String? {
    switch self {
    case .none: ""
    case .blank: " "
    case .pause: "、"
    case .comma: "，"
    case .narrowComma: ","
    case .semicolon: "；"
    case .narrowSemicolon: ";"
    case .other: nil
    }
  }

  /// How many bytes it has where it is written in one way only, and 0 elsewhere.
  var size: Int {
    switch self {
    case .pause, .comma, .semicolon: 3
    case .narrowComma, .narrowSemicolon: 1
    case .none, .blank, .other: 0
    }
  }
}
