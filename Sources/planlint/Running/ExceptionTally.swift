import PlanCalendar
import PlanModel
import PlanReports
import PlanRules
import PlanSource

/// Which exceptions served during a run, and what is to be said of the others.
struct ExceptionTally {
  /// What the exceptions came to in one plan.
  struct Use: Sendable {
    /// The configuration's position in ``RuleLibrary/books``.
    var book = 0
    /// Entries of the configuration that are about this plan, and those that took away a finding.
    var here: Set<Int> = []
    var used: Set<Int> = []
    /// The position of the plan in the baseline, and how much each of its entries hid.
    var baseline: (file: Int, served: [Int])?
  }

  private let library: RuleLibrary
  private let baseline: BaselineUse?
  /// Absolute paths of the folders that were searched.
  private let folders: [String]
  private var here: [Set<Int>]
  private var used: [Set<Int>]
  private var served: [Int: (counts: [Int], book: Int)] = [:]

  /// A tally of nothing.
  init(_ library: RuleLibrary, baseline: BaselineUse?, folders: [String]) {
    self.library = library
    self.baseline = baseline
    self.folders = folders
    let hasExceptions = library.books.contains { one in
      one.book.configurations.contains { !$0.suppressions.isEmpty }
    }
    here = hasExceptions ? library.books.map { _ in [] } : []
    used = here
  }

  /// Adds what became of one plan.
  mutating func add(_ use: Use) {
    if here.indices.contains(use.book) {
      here[use.book].formUnion(use.here)
      used[use.book].formUnion(use.used)
    }
    if let (file, counts) = use.baseline { served[file] = (counts, use.book) }
  }

  /// Configurations, and the baseline, with something to be said of them, as files with findings.
  func files(today: CivilDate?, language: Language) -> [CheckedFile] {
    var files = library.books.indices.compactMap { configuration($0, today, language) }
    if let file = baselineFile(language) { files.append(file) }
    return files
  }

  private func configuration(
    _ position: Int, _ today: CivilDate?, _ language: Language
  ) -> CheckedFile? {
    let (path, book) = library.books[position]
    guard let path, let configuration = book.configuration, !here.isEmpty else { return nil }
    let folder = ConfigurationPath.directory(of: library.absolute(path))
    let isWhole = folders.contains { $0 == "/" || folder == $0 || folder.hasPrefix($0 + "/") }
    let suppressions = book.configurations.flatMap(\.suppressions)
    let judged = suppressions.indices.filter { index in
      (isWhole || here[position].contains(index)) && book.isChosen(suppressions[index].rule)
    }
    let notices = Suppressor.notices(
      for: suppressions, judged: Set(judged), used: used[position], today: today)
    let found = SuppressionNotice.findings(notices, levels: book.ownRules(), language: language)
    return file(configuration.path, configuration.source, found)
  }

  private func baselineFile(_ language: Language) -> CheckedFile? {
    guard let use = baseline, let first = library.books.first?.book else { return nil }
    var notices: [BaselineNotice] = []
    for (position, entry) in served.sorted(by: { $0.key < $1.key }) {
      let book = library.books[entry.book].book
      notices += use.baseline.notices(ofFile: position, served: entry.counts) { book.isChosen(.rule($0)) }
    }
    let missing = use.missingFiles { FileSystem.exists($0) }.filter { served[$0] == nil }
    notices += missing.map { use.baseline.missingNotice(ofFile: $0) }
    guard let severity = first.ownRules()[.unusedSuppression] else { return nil }
    let found = BaselineNotice.findings(notices, severity: severity, language: language)
    return file(use.baseline.path, use.baseline.source, found)
  }

  private func file(_ path: String, _ source: TextStorage, _ findings: [Finding]) -> CheckedFile? {
    guard !findings.isEmpty else { return nil }
    var file = CheckedFile(
      path: ConfigurationPath.relative(path, to: FileSystem.currentFolder + "/x"))
    file.source = source
    file.isInput = false
    file.findings = findings.sorted(by: Finding.isBefore)
    return file
  }
}
