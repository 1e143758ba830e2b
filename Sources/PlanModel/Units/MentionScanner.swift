package import PlanSource

/// Finds units that act in prose: 区政务公开办组织相关部门…, 由区财政局负责….
///
/// A mention begins a clause (at its mark, a line, a number, or behind 由 and 请), is one named unit as the
/// parser of phrases has it, and is followed by a verb of doing, at most an adverb between. So 按照市政府制定的
/// and 区财政局、区教育局 as objects are none: it is better to miss one than to invent one.
package enum MentionScanner {
  /// Adds the mentions in `text`, which stands in `field` of `task`.
  package static func scan(
    _ text: Text, field: FieldRole, task: Int, vocabulary: Vocabulary, into mentions: inout [Mention]
  ) {
    var places: [ProsePlace] = []
    _ = text.withUTF8 { bytes in vocabulary.deadlines.prose.withWalk { $0.find(in: bytes, into: &places) } }
    places.withUnsafeBufferPointer {
      scan(text, $0, field: field, task: task, vocabulary: vocabulary, into: &mentions)
    }
  }

  /// Adds the mentions in `text`, which has `places`.
  static func scan(
    _ text: Text, _ places: UnsafeBufferPointer<ProsePlace>, field: FieldRole, task: Int,
    vocabulary: Vocabulary, into mentions: inout [Mention]
  ) {
    guard text.count >= shortest else { return }
    var candidates: [Candidate] = []
    text.withUTF8 { ProseBytes($0).addCandidates(places, to: &candidates) }
    for candidate in candidates {
      guard let unit = unit(candidate.name, of: text, vocabulary) else { continue }
      var mention = Mention(
        name: unit.name, verb: text.slice(candidate.verb.lowerBound, candidate.verb.upperBound),
        field: field, task: task)
      mention.base = unit.base
      mention.prefix = unit.prefix
      mention.entry = unit.entry
      mentions.append(mention)
    }
  }

  /// A name of two characters and a verb of two.
  private static let shortest = 12

  /// A clause up to a verb, and the verb, in bytes.
  struct Candidate {
    var name: Range<Int>
    var verb: Range<Int>
  }

  /// The one named unit that `range` of `text` is.
  private static func unit(_ range: Range<Int>, of text: Text, _ vocabulary: Vocabulary) -> Unit? {
    let name = text.slice(range.lowerBound, range.upperBound)
    let phrase = UnitPhraseParser.parse(name, vocabulary: vocabulary)
    guard phrase.units.count == 1, let unit = phrase.units.first, unit.kind == .named else { return nil }
    guard unit.name.end == name.end, unit.name.start == name.start else { return nil }
    return unit.entry != UnitVocabulary.noEntry || !unit.prefix.isEmpty ? unit : nil
  }
}
