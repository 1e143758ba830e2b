/// Names of columns in a sheet: A to Z, AA, AB, … (ECMA-376 part 1, 18.18.62 ST_Ref).
enum SheetColumn {
  /// The letters of the column at `position`, counted from 0.
  static func letters(_ position: Int) -> String {
    var letters: [UInt8] = []
    var rest = max(position, 0)
    repeat {
      letters.append(UInt8(ascii: "A") + UInt8(rest % 26))
      rest = rest / 26 - 1
    } while rest >= 0
    return String(decoding: letters.reversed(), as: UTF8.self)
  }
}
