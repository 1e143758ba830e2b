import PlanModel
import PlanSource

/// Reads typed values out of a tree and keeps a problem for each that is not as it must be.
///
/// Readers of rules, tables and configurations are extensions of it, one file for each part.
struct NodeReader {
  /// For messages.
  let file: String
  /// Whether the file is known to be right, so that only its values are read.
  let isTrusted: Bool
  /// The rule being read.
  var rule: RuleID?
  private(set) var problems: [LoadProblem] = []

  /// A reader of `file` that has found nothing yet.
  init(file: String, isTrusted: Bool = false) {
    self.file = file
    self.isTrusted = isTrusted
  }

  /// Keeps the problem `fault` at `range`.
  mutating func report(_ fault: LoadFault, at range: ByteRange) {
    problems.append(LoadProblem(file: file, range: range, message: fault.words, rule: rule))
  }

  /// Keeps `more`, found by another reader.
  mutating func add(_ more: [LoadProblem]) {
    problems.append(contentsOf: more)
  }

  /// The mapping `node`, whose unknown and missing keys are reported; `nil` if it is none.
  mutating func mapping(_ node: TreeNode, _ owner: KeyOwner, key: String) -> Mapping? {
    guard node.kind == .object else {
      wrongType(node, key, .mapping)
      return nil
    }
    let mapping = Mapping(node)
    if !isTrusted { checkKeys(of: mapping, owner) }
    return mapping
  }

  private mutating func checkKeys(of mapping: Mapping, _ owner: KeyOwner) {
    let known = owner.keys
    for (name, member) in zip(mapping.names, mapping.members) where !known.contains(name) {
      let nearest = NearestName.of(name, among: known)
      if owner == .words, member.value.kind == .null {
        report(.cutByComma(name), at: member.keyNode.range)
      } else {
        report(.unknownKey(name, owner: owner, nearest: nearest), at: member.keyNode.range)
      }
    }
    for name in owner.required where mapping[name] == nil {
      report(.missingKey(name, owner: owner), at: mapping.anchor)
    }
  }

  /// The members of `node`, whose keys are the author's own.
  mutating func entries(_ node: TreeNode, key: String) -> [TreeMember] {
    guard node.kind == .object else {
      wrongType(node, key, .mapping)
      return []
    }
    return Array(node.members)
  }

  /// The elements of `node`; a value that is no list is a list of one.
  mutating func list(_ node: TreeNode, key: String) -> [TreeNode] {
    switch node.kind {
    case .array: return Array(node.elements)
    case .null:
      wrongType(node, key, .list)
      return []
    case .bool, .number, .string, .object: return [node]
    }
  }

  /// The text of `node`; a number or bool is the text it is spelt as.
  mutating func text(_ node: TreeNode, key: String, as expected: LoadFault.Expected = .text) -> Text? {
    switch node.kind {
    case .string, .number, .bool: return node.text
    case .null, .array, .object:
      wrongType(node, key, expected)
      return nil
    }
  }

  /// The texts of a list, or the one text that stands instead of a list.
  mutating func texts(_ node: TreeNode, key: String) -> [Text] {
    var texts: [Text] = []
    for element in list(node, key: key) {
      if let text = text(element, key: key) { texts.append(text) }
    }
    return texts
  }

  /// The expression in `node`, unread; a number or bool is its own expression.
  mutating func expression(_ node: TreeNode?, key: String) -> Text? {
    node.flatMap { text($0, key: key, as: .expression) }
  }

  /// The case of a closed set that `node` names.
  mutating func word<Word: RawRepresentable & CaseIterable>(_ node: TreeNode, key: String) -> Word?
  where Word.RawValue == String {
    guard let spelling = text(node, key: key) else { return nil }
    if let word = Word(rawValue: spelling.string) { return word }
    let allowed = Word.allCases.map(\.rawValue)
    let nearest = NearestName.of(spelling.string, among: allowed)
    report(
      .unknownWord(spelling.string, key: key, allowed: allowed, nearest: nearest), at: node.range)
    return nil
  }

  /// A text in both languages.
  mutating func words(_ node: TreeNode, key: String) -> Words? {
    templates(node, key: key, as: .words).map { Words(zh: $0.zh.string, en: $0.en.string) }
  }

  /// Prose in both languages, in which unquoted commas are no mistake.
  ///
  /// In `{zh: …, en: one, two}` YAML ends the text at its comma and reads `two` as a key without a value;
  /// what was meant is plain, and nothing but people reads it. Elsewhere it is reported.
  mutating func prose(_ node: TreeNode, key: String) -> Words? {
    guard node.kind == .object else { return words(node, key: key) }
    let mapping = Mapping(node)
    var texts: [String: String] = [:]
    var language: String?
    for (name, member) in zip(mapping.names, mapping.members) {
      if KeyOwner.words.keys.contains(name), let text = text(member.value, key: "\(key).\(name)") {
        texts[name] = text.string
        language = name
      } else if member.value.kind == .null, let language {
        texts[language]?.append(", " + name)
      } else {
        return words(node, key: key)
      }
    }
    guard let zh = texts["zh"], let en = texts["en"] else { return words(node, key: key) }
    return Words(zh: zh, en: en)
  }

  /// A template in both languages.
  mutating func templates(
    _ node: TreeNode, key: String, as expected: LoadFault.Expected = .template
  ) -> TemplateWords? {
    guard node.kind == .object, !looksLikeTemplate(node) else {
      return text(node, key: key, as: expected).map { TemplateWords(zh: $0, en: $0) }
    }
    guard let mapping = mapping(node, .words, key: key),
      let zh = mapping["zh"], let en = mapping["en"],
      let chinese = text(zh, key: "\(key).zh", as: expected),
      let english = text(en, key: "\(key).en", as: expected)
    else { return nil }
    return TemplateWords(zh: chinese, en: english)
  }

  /// Keeps the problem that `node` has the wrong type.
  mutating func wrongType(_ node: TreeNode, _ key: String, _ expected: LoadFault.Expected) {
    report(.wrongType(key: key, expected: expected, found: node.kind), at: node.range)
  }

  /// `{task}没有时限` without quotes is a mapping with one key and nothing in it.
  private func looksLikeTemplate(_ node: TreeNode) -> Bool {
    let members = Array(node.members)
    return members.count == 1 && members[0].value.kind == .null
      && members[0].key.string != "zh" && members[0].key.string != "en"
  }
}

/// The members of a mapping by key.
struct Mapping {
  let node: TreeNode
  let members: [TreeMember]
  /// The keys of ``members``, in the same order.
  let names: [String]

  /// The members of `node`, an object.
  init(_ node: TreeNode) {
    self.node = node
    members = Array(node.members)
    names = members.map(\.key.string)
  }

  /// The value under `key`.
  subscript(key: String) -> TreeNode? {
    names.firstIndex(of: key).map { members[$0].value }
  }

  /// The key `key` itself, for what is wrong with its being there.
  func keyRange(_ key: String) -> ByteRange {
    names.firstIndex(of: key).map { members[$0].keyNode.range } ?? anchor
  }

  /// Where what is missing is reported: its first key, or the whole if there is none.
  var anchor: ByteRange { members.first?.keyNode.range ?? node.range }
}
