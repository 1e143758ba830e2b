/// Numbers as cells show them.
enum DecimalText {
  /// `number`, which is not negative, in the general format: no more digits than it was entered with.
  static func general(_ number: Double) -> String {
    guard number.isFinite else { return "" }
    if number < 1e15, number == number.rounded() { return String(Int(number)) }
    // Fifteen digits are kept; what lies beyond is the noise of binary fractions.
    var scale = 1.0
    while number * scale < 1e14, scale < 1e15 { scale *= 10 }
    let rounded = number < 1e15 ? (number * scale).rounded() / scale : number
    let text = "\(rounded)"
    return text.utf8.count > 2 && text.utf8.suffix(2).elementsEqual(".0".utf8)
      ? String(text.dropLast(2)) : text
  }

  /// `number`, which is not negative, with the digits that `places` such as `#,##0.00` ask for.
  static func fixed(_ number: Double, _ places: [UInt8]) -> String {
    guard number < 1e15 else { return general(number) }
    let parts = places.split(separator: UInt8(ascii: "."), maxSplits: 1, omittingEmptySubsequences: false)
    let whole = parts.first ?? []
    let fraction = parts.count > 1 ? parts[1].filter { $0 != UInt8(ascii: ",") } : []
    let decimals = min(fraction.count, 9)
    let scale = (0..<decimals).reduce(1) { scale, _ in scale * 10 }
    guard number * Double(scale) < 9e17 else { return general(number) }
    let scaled = Int((number * Double(scale)).rounded())
    var text = String(scaled / scale)
    let leastDigits = whole.count { $0 == UInt8(ascii: "0") }
    while text.utf8.count < min(leastDigits, 30) { text = "0" + text }
    if whole.dropFirst().contains(UInt8(ascii: ",")), whole.last != UInt8(ascii: ",") { text = grouped(text) }
    var rest = decimals == 0 ? "" : padded(scaled % scale, decimals)
    for place in fraction.prefix(decimals).reversed() {
      guard place != UInt8(ascii: "0"), rest.utf8.last == UInt8(ascii: "0") else { break }
      rest.removeLast()
    }
    return rest.isEmpty ? text : text + "." + rest
  }

  private static func padded(_ number: Int, _ count: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, count - digits.utf8.count)) + digits
  }

  private static func grouped(_ digits: String) -> String {
    var result: [UInt8] = []
    let count = digits.utf8.count
    for (position, digit) in digits.utf8.enumerated() {
      if position > 0, (count - position) % 3 == 0 { result.append(UInt8(ascii: ",")) }
      result.append(digit)
    }
    return String(decoding: result, as: UTF8.self)
  }
}
