/// Characters that Word draws over each other, such as ○ and 1 for ① (the field `EQ \o\ac(○,1)`).
enum CombinedCharacter {
  /// What the field with `instruction` shows; `nil` if it is no such field.
  static func text(of instruction: [UInt8]) -> String? {
    let words = String(decoding: instruction, as: UTF8.self).filter { $0 != " " }
    guard words.lowercased().utf8.starts(with: #"eq\o"#.utf8), let open = words.firstIndex(of: "("),
      let close = words.lastIndex(of: ")"), open < close
    else { return nil }
    let parts = words[words.index(after: open)..<close].split { $0 == "," || $0 == "，" || $0 == ";" }
    guard parts.count == 2 else { return parts.last.map(String.init) }
    if parts[0].contains(where: { "○〇◯".contains($0) }), let number = Int(parts[1]) {
      return CharacterRun.circled.text(of: number)
    }
    return String(parts[1])
  }
}
