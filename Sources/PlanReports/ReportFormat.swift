/// The output formats of `planlint check` that exist.
package enum ReportFormat: String, Sendable, CaseIterable {
  case text, json, jsonl, sarif, junit, github

  /// The reporter for this format.
  package func reporter(_ settings: ReportSettings) -> any Reporter {
    switch self {
    case .text: TextReporter(settings)
    case .json: JSONReporter(settings)
    case .jsonl: JSONLinesReporter(language: settings.language)
    case .sarif: SARIFReporter(settings)
    case .junit: JUnitReporter(settings)
    case .github: GitHubReporter(settings)
    }
  }
}
