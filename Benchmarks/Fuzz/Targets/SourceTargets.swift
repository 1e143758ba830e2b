import PlanSource

/// JSON documents: ranges, and what is written reads back.
final class JSONTarget: FuzzTarget {
  let grammar = DocumentSeeds.json

  func run(_ trial: inout Trial) -> Bool {
    let size = ByteOrderMark.stripped(from: trial.input).count
    do {
      let tree = try JSONParser.parse(trial.input)
      TreeChecker(tree: tree, allowsAliases: false).check(&trial)
      RoundTripChecker(tree: tree).check(&trial)
      return true
    } catch {
      let isInside = error.range.lowerBound >= 0 && error.range.upperBound <= size
      trial.expect(isInside, "the error is at \(error.range) of \(size) bytes")
      return false
    }
  }
}

/// YAML documents, read as rule files or as plans.
final class YAMLTarget: FuzzTarget {
  let grammar = DocumentSeeds.yaml
  private let limits: ParseLimits

  /// A target for documents within `limits`.
  init(limits: ParseLimits) {
    self.limits = limits
  }

  func run(_ trial: inout Trial) -> Bool {
    let size = ByteOrderMark.stripped(from: trial.input).count
    do {
      let tree = try YAMLParser.parse(trial.input, limits: limits)
      // What aliases multiply is checked only where it is not too much.
      guard tree.nodeCount < 20_000 else { return true }
      TreeChecker(tree: tree, allowsAliases: limits.maxAliases > 0).check(&trial)
      RoundTripChecker(tree: tree).check(&trial)
      return true
    } catch {
      let isInside = error.range.lowerBound >= 0 && error.range.upperBound <= size
      trial.expect(isInside, "the error is at \(error.range) of \(size) bytes")
      return false
    }
  }
}
