import PlanModel
import PlanReports

extension CheckRequest {
  /// The request that `arguments` make which are paths, `--format`, `--lang`, `--color` and `--quiet` alone.
  ///
  /// `nil` for everything else, also for what is wrong, so that there is one place that words it.
  init?(plain arguments: ArraySlice<String>) {
    self.init(paths: [])
    var rest = arguments
    while let argument = rest.popFirst() {
      switch argument {
      case "--quiet", "-q": output.quiet = true
      case "--format":
        guard let value = rest.popFirst().flatMap(ReportFormat.init(rawValue:)) else { return nil }
        output.format = value
      case "--lang":
        guard let value = rest.popFirst().flatMap(Language.init(rawValue:)) else { return nil }
        language = value
      case "--color":
        guard let value = rest.popFirst().flatMap(ColorChoice.init(rawValue:)) else { return nil }
        output.color = value
      case _ where argument == "-" || !argument.hasPrefix("-"): paths.append(argument)
      default: return nil
      }
    }
    if paths.isEmpty { return nil }
  }
}
