package import PlanSource

extension Regex {
  /// The first match in `subject` that begins at or after `offset`, in bytes.
  ///
  /// - Throws: ``RegexMatchError`` if the match limit is reached.
  package func firstMatch(in subject: Text, from offset: Int = 0) throws(RegexMatchError) -> Match? {
    let scratch = RegexScratch()
    return try search(subject, from: offset, scratch: scratch).map { match(at: $0, in: scratch) }
  }

  /// Whether it matches anywhere in `subject`.
  ///
  /// - Throws: ``RegexMatchError`` if the match limit is reached.
  package func matches(_ subject: Text) throws(RegexMatchError) -> Bool {
    try search(subject, scratch: RegexScratch()) != nil
  }

  /// The next range after `previous` that it matches in `subject`, from the start if that is `nil`.
  ///
  /// Ranges do not overlap, and an empty one is never given twice, so a loop over them ends.
  ///
  /// - Throws: ``RegexMatchError`` if the match limit is reached.
  package func nextRange(
    in subject: Text, after previous: ByteRange?, scratch: RegexScratch
  ) throws(RegexMatchError) -> ByteRange? {
    guard let previous else { return try search(subject, scratch: scratch) }
    return try search(
      subject, from: previous.upperBound, refusingEmptyAtStart: previous.isEmpty, scratch: scratch)
  }

  /// Every match in `subject`, in order, without overlaps.
  ///
  /// - Throws: ``RegexMatchError`` if the match limit is reached.
  package func allMatches(in subject: Text) throws(RegexMatchError) -> [Match] {
    let scratch = RegexScratch()
    var matches: [Match] = []
    var range = try nextRange(in: subject, after: nil, scratch: scratch)
    while let found = range {
      matches.append(match(at: found, in: scratch))
      range = try nextRange(in: subject, after: found, scratch: scratch)
    }
    return matches
  }

  /// The ranges that count as found in `subject`: of the group `at` where it took part, else of the match.
  ///
  /// - Throws: ``RegexMatchError`` if the match limit is reached.
  package func places(in subject: Text, scratch: RegexScratch) throws(RegexMatchError) -> [ByteRange] {
    var places: [ByteRange] = []
    var range = try nextRange(in: subject, after: nil, scratch: scratch)
    while let found = range {
      places.append(placeGroup.flatMap { scratch.range(of: $0) } ?? found)
      range = try nextRange(in: subject, after: found, scratch: scratch)
    }
    return places
  }

  /// The range of the group called `name` in the last search with `scratch`; of several, the first that took part.
  package func range(of name: String, in scratch: RegexScratch) -> ByteRange? {
    for named in namedGroups where named.name == name {
      if let range = scratch.range(of: named.group) { return range }
    }
    return nil
  }

  /// The match that the last search with `scratch` found at `range`.
  package func match(at range: ByteRange, in scratch: RegexScratch) -> Match {
    Match(groups: (0...groupCount).map { scratch.range(of: $0) }, range: range)
  }
}
