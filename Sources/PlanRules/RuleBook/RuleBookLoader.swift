import PlanModel
import PlanSource

/// Reads the files of a ``RuleRequest``, puts them together, and keeps every problem.
struct RuleBookLoader {
  /// How many configurations may stand on each other.
  private static let deepest = 16

  let request: RuleRequest
  private let load: (String) -> [UInt8]?
  private(set) var problems: [LoadProblem] = []
  /// The texts of files that are not shipped, by path.
  private(set) var sources: [String: TextStorage] = [:]
  private(set) var files: [RuleFile]
  private(set) var configurations: [Configuration] = []
  private(set) var base = BaseSet()
  /// Which files that configurations build on were read, and whether they hold rules.
  private var basesRead: [String: Bool] = [:]
  var tables: [Table] = []
  var layers: [SettingLayer] = []
  var overrides: [(files: [Glob], layer: SettingLayer)] = []

  /// A loader for `request` that gets bytes from `load`.
  init(_ request: RuleRequest, load: @escaping (String) -> [UInt8]?) {
    self.request = request
    self.load = load
    files = request.shipped
  }

  /// The texts that places refer to, by path.
  var allSources: [String: TextStorage] {
    var sources = sources
    for file in request.shipped where sources[file.path] == nil { sources[file.path] = file.source }
    return sources
  }

  /// Reads everything.
  mutating func run() {
    for path in request.ruleFiles { addRuleFile(path, namedAt: nil, in: path) }
    if let path = request.configuration {
      addConfiguration(path, namedAt: nil, in: path, above: [])
    } else {
      base.hasRecommended = true
    }
    checkRules()
    checkSettings()
    layTables()
  }

  /// Keeps `fault` at `range` of `file`.
  mutating func report(_ fault: LoadFault, at range: ByteRange?, in file: String, rule: RuleID? = nil) {
    problems.append(LoadProblem(file: file, range: range, message: fault.words, rule: rule))
  }

  /// Keeps `more`, found by a reader of a part.
  mutating func add(_ more: [LoadProblem]) {
    problems.append(contentsOf: more)
  }

  /// What the file at `path` holds, which `origin` names at `range`.
  mutating func content(_ path: String, namedAt range: ByteRange?, in origin: String) -> FileContent? {
    guard let bytes = load(path) else {
      report(.fileUnreadable(path), at: range, in: origin)
      return nil
    }
    do {
      guard let tree = try RuleSource.parseUnlessEmpty(bytes, path: path) else { return .nothing }
      sources[path] = tree.source
      return .tree(tree)
    } catch {
      add(error.problems)
      sources.merge(error.sources) { $1 }
      return nil
    }
  }

  private mutating func addRuleFile(_ path: String, namedAt range: ByteRange?, in origin: String) {
    switch content(path, namedAt: range, in: origin) {
    case .tree(let tree): add(tree, ofRuleFile: path)
    case .nothing: report(.missingKey("planlint", owner: .ruleFile), at: nil, in: path)
    case nil: return
    }
  }

  private mutating func add(_ tree: Tree, ofRuleFile path: String) {
    let (file, found) = RuleFileReader.read(tree, path: path)
    add(found)
    files.append(file)
    base.named.formUnion(file.ruleIDs)
  }

  /// Reads the configuration at `path` and what it builds on; `above` are those that led here.
  private mutating func addConfiguration(
    _ path: String, namedAt range: ByteRange?, in origin: String, above: [String]
  ) {
    switch content(path, namedAt: range, in: origin) {
    case .tree(let tree): add(tree, ofConfiguration: path, above: above)
    case .nothing: addEmptyConfiguration(path)
    case nil: return
    }
  }

  private mutating func addEmptyConfiguration(_ path: String) {
    base.hasRecommended = true
    configurations.append(Configuration(path: path))
  }

  private mutating func add(_ tree: Tree, ofConfiguration path: String, above: [String]) {
    let (configuration, found) = ConfigurationReader.read(tree, path: path)
    add(found)
    addBases(of: configuration, above: above + [path])
    configurations.append(configuration)
  }

  private mutating func addBases(of configuration: Configuration, above: [String]) {
    guard let bases = configuration.extends else {
      base.hasRecommended = true
      return
    }
    var addsOnly = !bases.isEmpty
    for entry in bases {
      switch entry {
      case .recommended: base.hasRecommended = true
      case .strict: base.hasStrict = true
      case .file(let name): if addBase(name, of: configuration, above: above) { continue }
      }
      addsOnly = false
    }
    // Rule files alone add to the shipped rules, as `--rules` does.
    if addsOnly { base.hasRecommended = true }
  }

  /// Adds the file `name`, unless it was added before; true if it is a rule file.
  private mutating func addBase(_ name: Text, of configuration: Configuration, above: [String]) -> Bool {
    let path = ConfigurationPath.resolve(name.string, from: configuration.path)
    guard !above.contains(path), above.count < Self.deepest else {
      report(.extendsCycle(path), at: name.place, in: configuration.path)
      return false
    }
    if let holdsRules = basesRead[path] { return holdsRules }
    basesRead[path] = false
    switch content(path, namedAt: name.place, in: configuration.path) {
    case .tree(let tree) where tree.root["planlint"] != nil:
      add(tree, ofRuleFile: path)
      basesRead[path] = true
      return true
    case .tree(let tree): add(tree, ofConfiguration: path, above: above)
    case .nothing: addEmptyConfiguration(path)
    case nil: break
    }
    return false
  }
}

/// What a file holds.
enum FileContent {
  case tree(Tree)
  /// Blanks and comments.
  case nothing
}
