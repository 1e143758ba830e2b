import PlanSource

extension UnitVocabulary {
  /// The same text for all names of one body: the prefix and what the table's `body` says.
  ///
  /// Names that are not in the table are the same if they differ in 办公室 for 办, 委员会 for 委, 人民政府
  /// for 政府, or a second name in brackets behind. Where nothing changes, it is a slice of `name`.
  func body(name: Text, prefix: Text, base: Text, entry: Int32, kind: UnitKind) -> Text {
    guard kind == .named else { return name }
    if entry >= 0 { return joined(prefix, body(entries[Int(entry)]), name: name) }
    let core = Self.withoutSecondName(base)
    if let entry = entryOfVariant(core) { return joined(prefix, body(entry), name: name) }
    let short = Self.shortened(core)
    guard short.start == prefix.end else { return joined(prefix, short, name: name) }
    return name.cut(Int(prefix.start), Int(short.end))
  }

  /// The body of a name of the table that is written as the table has it: a slice of the name, as
  /// ``body(name:prefix:base:entry:kind:)`` says.
  ///
  /// Nearly all names are, so this makes no other texts than its answer.
  func writtenBody(ofUnitAt index: Int, of units: UnsafeBufferPointer<Unit>) -> Text? {
    guard units[index].kind == .named, units[index].entry >= 0,
      units[index].prefixEnd > units[index].prefixStart
    else { return nil }
    let entry = entries[Int(units[index].entry)]
    let (start, count) = (Int(units[index].prefixEnd), Int(entry.bodyEnd - entry.bodyStart))
    guard start + count <= Int(units[index].name.end) else { return nil }
    let storage = units[index].name.storage
    let isWritten = storage.bytes.withUnsafeBufferPointer { bytes in
      bodies.bytes.withUnsafeBufferPointer { bodies in
        for step in 0..<count where bytes[start + step] != bodies[Int(entry.bodyStart) + step] {
          return false
        }
        return true
      }
    }
    return isWritten ? Text(storage, Int(units[index].prefixStart), start + count) : nil
  }

  private func joined(_ prefix: Text, _ body: Text, name: Text) -> Text {
    if prefix.isEmpty { return body }
    let end = Int(prefix.end) + body.count
    if end <= Int(name.end) {
      let written = name.cut(Int(prefix.end), end)
      if written == body { return name.cut(Int(prefix.start), end) }
    }
    return Text(utf8: Array(prefix.utf8) + Array(body.utf8))
  }

  /// 农业农村局（乡村振兴局） without its bracket.
  private static func withoutSecondName(_ base: Text) -> Text {
    let last = base.withUTF8 { CodePoints($0).codeBefore($0.count) }
    guard CharacterClass.isMark(last) || CharacterClass.isBlank(last) else { return base }
    return GlyphRun.with(base) { run in
      guard run.count > 1, run.isMark(run.count - 1, .close), !run.isMark(run.count - 1, .quote) else {
        return base
      }
      let opening = Int(run[run.count - 1].partner)
      guard opening > 0 else { return base }
      return base.cut(Int(base.start), Int(run[opening].offset))
    }
  }

  private static let abbreviations: [(long: String, short: String)] = [
    ("办公室", "办"), ("委员会", "委"), ("人民政府", "政府"),
  ]

  /// What the abbreviated words and their short forms end with.
  private static let variantEnds = TriggerSet("室办会委")

  /// The table's entry of a name that differs only in 办公室 for 办 or 委员会 for 委.
  private func entryOfVariant(_ core: Text) -> Entry? {
    let last = core.withUTF8 { CodePoints($0).codeBefore($0.count) }
    guard Self.variantEnds.contains(last) else { return nil }
    let name = core.string
    for (long, short) in Self.abbreviations.prefix(2) {
      if name.hasSuffix(long) {
        return entry(named: name.dropLast(long.count) + short)
      }
      if name.hasSuffix(short), let entry = entry(named: name.dropLast(short.count) + long) {
        return entry
      }
    }
    return nil
  }

  private func entry(named name: some StringProtocol) -> Entry? {
    var hash = WordHash()
    for scalar in name.unicodeScalars { hash.add(scalar.value) }
    return names.value(hash).map { entries[$0] }
  }

  private static func shortened(_ core: Text) -> Text {
    let isGovernment = core.withUTF8 { CodePoints($0).end(of: "人民政府", at: 0) != nil }
    if isGovernment { return core.slice(6, core.count) }
    let last = core.withUTF8 { CodePoints($0).codeBefore($0.count) }
    guard variantEnds.contains(last) else { return core }
    let name = core.string
    for (long, short) in abbreviations.prefix(2) where name.hasSuffix(long) {
      return core.slice(0, core.count - long.utf8.count + short.utf8.count)
    }
    return core
  }
}
