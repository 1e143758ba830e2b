import PlanDocuments
import PlanModel
import PlanRules
import PlanSource

/// Finds the configuration of each input and keeps one compiled set of rules for all that share it.
struct RuleLibrary {
  /// The rules of inputs with one configuration and the same overrides.
  struct RulesInForce: Sendable {
    let set: RuleSet
    let settings: CheckSettings
    let ownRules: OwnRuleLevels
    /// The configuration's position in ``RuleLibrary/books``.
    let book: Int
  }

  private static let mostFolders = 16

  private let request: RuleRequest
  private let explicitConfiguration: String?
  private let settings: CheckSettings
  private(set) var books: [(configuration: String?, book: RuleBook)] = []
  private(set) var sets: [RulesInForce] = []
  /// What each of ``sets`` is for.
  ///
  /// A few; comparing them is quicker than making a dictionary.
  private var setKeys: [[Int]] = []
  /// The configurations of the folders seen last.
  ///
  /// A short list, since inputs of a folder come together and the first dictionary of a run takes its time.
  private var configurationByFolder: [(folder: String, found: String?)] = []
  private let currentFolder = FileSystem.currentFolder

  /// A library for the rules that `request` names and inputs checked as `settings` say.
  init(_ request: RuleRequest, configuration: String?, settings: CheckSettings) {
    self.request = request
    self.settings = settings
    explicitConfiguration = configuration
  }

  /// The position in ``sets`` of the rules for the input at `path`.
  ///
  /// - Throws: ``RuleLoadError`` if its configuration or a rule is broken.
  mutating func rules(for path: String) throws(RuleLoadError) -> Int {
    let path = absolute(path)
    let position = try bookPosition(for: configuration(for: path))
    let (origin, book) = books[position]
    let applied = book.overrides(
      for: origin.map { ConfigurationPath.relative(path, to: absolute($0)) } ?? path)
    let key = [position] + applied
    if let known = setKeys.firstIndex(of: key) { return known }
    sets.append(try rulesInForce(of: book, position: position, applied: applied))
    setKeys.append(key)
    return sets.count - 1
  }

  /// `path` from the root of the file system.
  func absolute(_ path: String) -> String {
    ConfigurationPath.resolve(path, from: currentFolder + "/")
  }

  /// The nearest configuration of the input at the absolute `path`.
  private mutating func configuration(for path: String) -> String? {
    if let explicitConfiguration { return explicitConfiguration }
    let folder = ConfigurationPath.directory(of: path)
    if let known = configurationByFolder.last(where: { $0.folder == folder }) { return known.found }
    let found = ConfigurationPath.candidates(for: path).first { FileSystem.exists($0) }
    if configurationByFolder.count == Self.mostFolders { configurationByFolder.removeFirst() }
    configurationByFolder.append((folder, found))
    return found
  }

  private mutating func bookPosition(for configuration: String?) throws(RuleLoadError) -> Int {
    if let known = books.firstIndex(where: { $0.configuration == configuration }) { return known }
    var request = request
    request.configuration = configuration
    books.append((configuration, try RuleBook(request) { Self.load($0) }))
    return books.count - 1
  }

  /// The bytes of a rule file, table or configuration; `nil` if it cannot be read.
  static func load(_ path: String) -> [UInt8]? {
    do {
      return try FileSystem.read(path, limit: 64 << 20)
    } catch {
      return nil
    }
  }

  private func rulesInForce(
    of book: RuleBook, position: Int, applied: [Int]
  ) throws(RuleLoadError) -> RulesInForce {
    let set = try book.ruleSet(overrides: applied)
    var settings = settings
    settings.profile = settings.profile ?? book.configurations.last { $0.profile != nil }?.profile
    settings.whitelist += book.configurations.flatMap(\.whitelist)
    if let upper = book.configurations.last(where: { $0.upper != nil }), let name = upper.upper {
      settings.upper = try Self.upperPlan(name, of: upper, set.vocabulary)
    }
    let own = book.ownRules(overrides: applied)
    settings.ownRules = own
    return RulesInForce(set: set, settings: settings, ownRules: own, book: position)
  }

  private static func upperPlan(
    _ name: Text, of configuration: Configuration, _ vocabulary: Vocabulary
  ) throws(RuleLoadError) -> Plan {
    let path = ConfigurationPath.resolve(name.string, from: configuration.path)
    let bytes: [UInt8]
    do {
      bytes = try FileSystem.read(path, limit: 64 << 20)
    } catch {
      throw problem(error.message, name, configuration)
    }
    let loader = PlanLoader(limits: .plans, documentLimits: DocumentLimits())
    switch loader.load(bytes, name: path, vocabulary: vocabulary) {
    case .plan(let built): return built.plan
    case .notAPlan(let failure, _), .failure(let failure, _):
      throw problem(failure.message, name, configuration)
    }
  }

  private static func problem(_ words: Words, _ name: Text, _ configuration: Configuration) -> RuleLoadError {
    let message = Words(
      zh: "上级计划“\(name.string)”无法读取：\(words.zh)",
      en: "the upper plan '\(name.string)' cannot be read: \(words.en)")
    return RuleLoadError(
      problems: [LoadProblem(file: configuration.path, range: name.place, message: message)],
      sources: [configuration.path: configuration.source])
  }
}
