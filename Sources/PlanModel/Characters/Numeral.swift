/// A number as it is written at one place: 12, １２, 十二, 二〇一八.
package struct Numeral {
  /// -1 if it has more than nine digits.
  package let value: Int
  /// How many digits it has, half and full width; 0 for Chinese numerals.
  package let digits: Int
  /// Where it ends, in bytes.
  package let end: Int

  /// Whether it is written in Chinese numerals.
  package var isChinese: Bool { digits == 0 }

  /// Whether it can be a year of a plan, written in full.
  package var isYear: Bool { (digits == 4 || digits == 0) && (1900...2199).contains(value) }

  /// The longest number that begins at `offset` of `text`.
  package init?(_ text: CodePoints, at offset: Int) {
    // Most of what is asked is a Han character that is no numeral, or an ASCII digit.
    guard offset < text.count else { return nil }
    if text.bytes[offset] &- 0x30 <= 9 {
      self.init(digitsOf: text, at: offset)
      return
    }
    let code = text.code(offset)
    if CharacterClass.digit(code) != nil {
      self.init(digitsOf: text, at: offset)
    } else if CharacterClass.numeral(code) != nil {
      self.init(numeralsOf: text, at: offset)
    } else {
      return nil
    }
  }

  private init(digitsOf text: CodePoints, at offset: Int) {
    var value = 0
    var digits = 0
    var end = offset
    while end < text.count, text.bytes[end] &- 0x30 <= 9 {
      digits += 1
      if digits <= 9 { value = value * 10 + Int(text.bytes[end] &- 0x30) }
      end += 1
    }
    while let digit = CharacterClass.digit(text.code(end)) {
      digits += 1
      if digits <= 9 { value = value * 10 + digit }
      end = text.after(end)
    }
    self.value = digits <= 9 ? value : -1
    self.digits = digits
    self.end = end
  }

  /// 十二 counts, 二〇一八 spells; what is neither (十二十) has no value.
  private init(numeralsOf text: CodePoints, at offset: Int) {
    var tens: Int?
    var ones = 0
    var onesCount = 0
    var isSound = true
    var end = offset
    while let numeral = CharacterClass.numeral(text.code(end)), end - offset < 27 {
      if numeral == 10 {
        isSound = isSound && tens == nil && onesCount <= 1
        tens = onesCount == 0 ? 1 : ones
        (ones, onesCount) = (0, 0)
      } else {
        ones = ones * 10 + numeral
        onesCount += 1
      }
      end = text.after(end)
    }
    if let tens { value = isSound && onesCount <= 1 ? tens * 10 + ones : -1 } else { value = ones }
    digits = 0
    self.end = end
  }
}
