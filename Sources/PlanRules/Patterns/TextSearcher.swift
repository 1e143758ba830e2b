import PlanPatterns
import PlanRegex
import PlanSource

/// Runs searches over texts on one thread.
///
/// Matches of one search do not overlap: leftmost, then longest, then first written. A match that overlaps
/// what must not be touched, or a word of the white list, is dropped.
final class TextSearcher {
  /// Why a search could not be finished.
  enum Failure: Error {
    case syntax(RegexSyntaxError)
    case matchLimit
  }

  /// A match that counts for nothing.
  struct Dropped {
    var match: TextSearch.Match
    /// Whether a word of the white list is why; else what the search must not touch.
    var isWhitelisted: Bool
  }

  /// Whether ``dropped`` is wanted.
  var isTracing = false
  /// What was dropped of the last search.
  private(set) var dropped: [Dropped] = []
  private let scratch = RegexScratch()
  /// Folded words that are never matched.
  private let whitelist: [[UInt32]]
  private var folded = FoldedText()
  private var isFolded = false

  init(whitelist: [String] = []) {
    self.whitelist = whitelist.map { TextFolding.fold($0) }.filter { !$0.isEmpty }
  }

  /// The matches of those alternatives of `search` in `text` whose numbers are `candidates`, in ascending order.
  func matches(of search: TextSearch, candidates: [Int], in text: Text) throws(Failure) -> [TextSearch.Match]
  {
    isFolded = false
    if isTracing { dropped = [] }
    if candidates.count == 1 { return try matches(of: search, only: candidates[0], in: text) }
    var found: [TextSearch.Match] = []
    let wanted = candidates.map { search.alternatives[$0] }
    var next: [TextSearch.Match?] = []
    next.reserveCapacity(candidates.count)
    for (one, candidate) in zip(wanted, candidates) {
      next.append(try first(of: search, one, candidate, in: text, from: 0))
    }
    while let best = Self.best(of: next) {
      if !best.range.isEmpty { found.append(best) }
      for (position, candidate) in candidates.enumerated() {
        guard let match = next[position] else { continue }
        if match.range.lowerBound < best.range.upperBound || match.range == best.range {
          next[position] = try first(
            of: search, wanted[position], candidate, in: text, from: best.range.upperBound,
            refusingEmptyAtStart: best.range.isEmpty)
        }
      }
    }
    // Nearly always nothing keeps matches from counting.
    let isFree = search.unless.isEmpty && whitelist.isEmpty && !wanted.contains { !$0.unless.isEmpty }
    return found.isEmpty || isFree ? found : try keep(found, of: search, in: text)
  }

  /// The same of the alternative `candidate` alone, as nearly always.
  private func matches(
    of search: TextSearch, only candidate: Int, in text: Text
  ) throws(Failure) -> [TextSearch.Match] {
    let wanted = search.alternatives[candidate]
    var found: [TextSearch.Match] = []
    var last: ByteRange?
    while let match = try first(
      of: search, wanted, candidate, in: text, from: last?.upperBound ?? 0,
      refusingEmptyAtStart: last?.isEmpty ?? false)
    {
      if !match.range.isEmpty { found.append(match) }
      last = match.range
    }
    let isFree = search.unless.isEmpty && whitelist.isEmpty && wanted.unless.isEmpty
    return found.isEmpty || isFree ? found : try keep(found, of: search, in: text)
  }

  private static func best(of matches: [TextSearch.Match?]) -> TextSearch.Match? {
    var best: TextSearch.Match?
    for case let match? in matches {
      guard let other = best else {
        best = match
        continue
      }
      let isEarlier = match.range.lowerBound < other.range.lowerBound
      let isLonger = match.range.lowerBound == other.range.lowerBound && match.range.count > other.range.count
      if isEarlier || isLonger { best = match }
    }
    return best
  }

  private func first(
    of search: TextSearch, _ alternative: TextSearch.Alternative, _ candidate: Int, in text: Text,
    from offset: Int, refusingEmptyAtStart: Bool = false
  ) throws(Failure) -> TextSearch.Match? {
    switch alternative.target {
    case .word(let word):
      guard let range = text.withUTF8({ FoldedText.range(of: word, in: $0, from: offset) }) else {
        return nil
      }
      let groups: [ByteRange?] =
        search.groupNames.isEmpty ? [] : Array(repeating: nil, count: search.groupNames.count)
      return TextSearch.Match(range: range, place: range, groups: groups, alternative: candidate)
    case .regex(let lazy):
      let regex = try compiled(lazy)
      guard let range = try next(regex, in: text, from: offset, refusingEmptyAtStart) else { return nil }
      return TextSearch.Match(
        range: range, place: regex.range(of: "at", in: scratch) ?? range,
        groups: search.groupNames.map { regex.range(of: $0, in: scratch) }, alternative: candidate)
    }
  }

  private func keep(
    _ found: [TextSearch.Match], of search: TextSearch, in text: Text
  ) throws(Failure) -> [TextSearch.Match] {
    let refused = try ranges(of: search.unless, in: text)
    let white = whiteRanges(in: text)
    var own: [Int: RangeSet] = [:]
    var kept: [TextSearch.Match] = []
    for match in found {
      if refused.overlaps(match.range) || white.overlaps(match.place) {
        drop(match, isWhitelisted: !refused.overlaps(match.range))
        continue
      }
      let unless = search.alternatives[match.alternative].unless
      if !unless.isEmpty {
        if own[match.alternative] == nil { own[match.alternative] = try ranges(of: unless, in: text) }
        if own[match.alternative]?.overlaps(match.range) ?? false {
          drop(match, isWhitelisted: false)
          continue
        }
      }
      kept.append(match)
    }
    return kept
  }

  private func drop(_ match: TextSearch.Match, isWhitelisted: Bool) {
    if isTracing { dropped.append(Dropped(match: match, isWhitelisted: isWhitelisted)) }
  }

  private func ranges(of expressions: [LazyRegex], in text: Text) throws(Failure) -> RangeSet {
    var ranges: [ByteRange] = []
    for expression in expressions {
      let regex = try compiled(expression)
      var range = try next(regex, in: text, from: 0, false)
      while let found = range {
        ranges.append(found)
        range = try next(regex, in: text, from: found.upperBound, found.isEmpty)
      }
    }
    return RangeSet(ranges)
  }

  private func whiteRanges(in text: Text) -> RangeSet {
    guard !whitelist.isEmpty else { return RangeSet([]) }
    fold(text)
    var ranges: [ByteRange] = []
    for word in whitelist {
      var start = 0
      while let index = folded.firstIndex(of: word, from: start) {
        ranges.append(folded.byteRange(index, index + word.count))
        start = index + 1
      }
    }
    return RangeSet(ranges)
  }

  private func fold(_ text: Text) {
    if !isFolded { folded.load(text) }
    isFolded = true
  }

  private func compiled(_ lazy: LazyRegex) throws(Failure) -> Regex {
    do {
      return try lazy.regex()
    } catch {
      throw .syntax(error)
    }
  }

  private func next(
    _ regex: Regex, in text: Text, from offset: Int, _ refusingEmptyAtStart: Bool
  ) throws(Failure) -> ByteRange? {
    do {
      return try regex.search(
        text, from: offset, refusingEmptyAtStart: refusingEmptyAtStart, scratch: scratch)
    } catch {
      throw .matchLimit
    }
  }
}
