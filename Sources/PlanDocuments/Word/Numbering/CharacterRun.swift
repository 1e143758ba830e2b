/// Characters that stand for the numbers from 1 on: ①, ⑴, ㊀, 甲, 子.
enum CharacterRun: Hashable, Sendable {
  case circled, bracketed, withFullStop, circledIdeographs, stems, branches

  /// The run that the number format called `name` uses.
  init?(_ name: String) {
    switch name {
    case "decimalEnclosedCircle", "decimalEnclosedCircleChinese": self = .circled
    case "decimalEnclosedParen": self = .bracketed
    case "decimalEnclosedFullstop": self = .withFullStop
    case "ideographEnclosedCircle": self = .circledIdeographs
    case "ideographTraditional": self = .stems
    case "ideographZodiac": self = .branches
    default: return nil
    }
  }

  /// The character for `number`; a decimal number if there is none.
  func text(of number: Int) -> String {
    guard number > 0, let scalar = scalar(of: number) else { return String(number) }
    return String(Character(scalar))
  }

  private func scalar(of number: Int) -> Unicode.Scalar? {
    switch self {
    case .circled: Self.circled(number)
    case .bracketed: Self.scalar(0x2474, number, of: 20)
    case .withFullStop: Self.scalar(0x2488, number, of: 20)
    case .circledIdeographs: Self.scalar(0x3280, number, of: 10)
    case .stems: Self.scalar("甲乙丙丁戊己庚辛壬癸", number)
    case .branches: Self.scalar("子丑寅卯辰巳午未申酉戌亥", number)
    }
  }

  /// Unicode has circled numbers up to 50, in three places.
  private static func circled(_ number: Int) -> Unicode.Scalar? {
    switch number {
    case ...20: scalar(0x2460, number, of: 20)
    case ...35: scalar(0x3251, number - 20, of: 15)
    default: scalar(0x32B1, number - 35, of: 15)
    }
  }

  private static func scalar(_ first: UInt32, _ number: Int, of count: Int) -> Unicode.Scalar? {
    number <= count ? Unicode.Scalar(first + UInt32(number - 1)) : nil
  }

  private static func scalar(_ characters: String, _ number: Int) -> Unicode.Scalar? {
    characters.unicodeScalars.dropFirst(number - 1).first
  }
}
