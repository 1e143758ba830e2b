import PlanDocuments
import PlanModel
import PlanSource

/// Reads the one plan that a command is about.
enum PlanInput {
  /// The plan at `path`, or on standard input for `-`; documents are read with the words of `vocabulary`.
  ///
  /// - Throws: ``FileError`` or ``InputFailure``, the latter with the place in its message.
  static func read(
    _ path: String, options: InputOptions, vocabulary: Vocabulary, isTracing: Bool = false
  ) throws -> BuiltPlan {
    let name = path == "-" ? options.stdinFilename ?? "-" : path
    let bytes = try FileSystem.readInput(path, limit: options.maxBytes)
    let loader = PlanLoader(
      limits: options.limits, documentLimits: options.documentLimits,
      convertTimeout: options.convertTimeout, isTracing: isTracing)
    switch loader.load(bytes, name: name, vocabulary: vocabulary) {
    case .plan(var built):
      if let year = options.planYear { built.plan.statedYear = year }
      return built
    case .notAPlan(let failure, let source), .failure(let failure, let source):
      throw located(failure, name: name, source: source)
    }
  }

  /// `failure` with file, line and column before its words.
  private static func located(_ failure: InputFailure, name: String, source: TextStorage) -> InputFailure {
    var failure = failure
    var place = name
    if let range = failure.range {
      let position = LineIndex(source).lineColumn(of: range.lowerBound)
      place += ":\(position.line):\(position.column)"
    }
    failure.message = Words(zh: "\(place)：\(failure.message.zh)", en: "\(place): \(failure.message.en)")
    return failure
  }
}
