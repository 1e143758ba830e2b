/// How an automatic number is written (ECMA-376 part 1, 17.18.59 ST_NumberFormat).
enum NumberFormat: Hashable, Sendable {
  case decimal
  /// At least two digits.
  case decimalZero
  case fullWidth
  case upperLetter, lowerLetter, upperRoman, lowerRoman
  /// 一 to 九十九, 一百零一 and so on.
  case chinese(ChineseCounting)
  /// A character for each number from 1 on; others are written as decimal numbers.
  case characters(CharacterRun)
  case inDashes
  case bullet
  case none

  /// The format called `name`; those that no Chinese document uses are written as decimal numbers.
  init(_ name: String) {
    self =
      switch name {
      case "decimalZero": .decimalZero
      case "decimalFullWidth", "decimalFullWidth2": .fullWidth
      case "upperLetter": .upperLetter
      case "lowerLetter": .lowerLetter
      case "upperRoman": .upperRoman
      case "lowerRoman": .lowerRoman
      case "numberInDash": .inDashes
      case "bullet": .bullet
      case "none": .none
      default: ChineseCounting(name).map(Self.chinese) ?? CharacterRun(name).map(Self.characters) ?? .decimal
      }
  }

  /// `number` in this format.
  func text(of number: Int) -> String {
    switch self {
    case .decimal: String(number)
    case .decimalZero: (0..<10).contains(number) ? "0\(number)" : String(number)
    case .fullWidth: Self.fullWidth(String(number))
    case .upperLetter: Self.letters(number, from: 0x41)
    case .lowerLetter: Self.letters(number, from: 0x61)
    case .upperRoman: Self.roman(number)
    case .lowerRoman: Self.roman(number).lowercased()
    case .chinese(let counting): counting.text(of: number)
    case .characters(let run): run.text(of: number)
    case .inDashes: "- \(number) -"
    case .bullet, .none: ""
    }
  }

  private static func fullWidth(_ digits: String) -> String {
    var result = ""
    for scalar in digits.unicodeScalars {
      let wide = (0x30...0x39).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0xFEE0) : scalar
      result.unicodeScalars.append(wide ?? scalar)
    }
    return result
  }

  /// A to Z, then AA, BB and so on, as Word has it.
  private static func letters(_ number: Int, from first: UInt8) -> String {
    guard (1...260).contains(number) else { return String(number) }
    let letter = Character(Unicode.Scalar(first + UInt8((number - 1) % 26)))
    return String(repeating: letter, count: (number - 1) / 26 + 1)
  }

  private static func roman(_ number: Int) -> String {
    guard (1...3999).contains(number) else { return String(number) }
    var rest = number
    var result = ""
    for (value, sign) in [
      (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"),
      (10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"),
    ] {
      while rest >= value {
        result += sign
        rest -= value
      }
    }
    return result
  }
}
