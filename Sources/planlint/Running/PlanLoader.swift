import PlanDocuments
import PlanFixes
import PlanModel
import PlanSource

/// Turns the bytes of an input into a plan.
struct PlanLoader {
  let limits: ParseLimits
  let documentLimits: DocumentLimits
  /// How long LibreOffice may take for one input, in seconds.
  var convertTimeout = OfficeConverter.defaultTimeout
  /// Whether it is wanted how documents were read.
  var isTracing = false

  /// What became of an input.
  enum Outcome {
    case plan(BuiltPlan)
    /// A document that is no plan, such as a rule file; an error only if it was named itself.
    case notAPlan(InputFailure, source: TextStorage)
    case failure(InputFailure, source: TextStorage)
  }

  /// Reads `bytes`, which come from a file called `name`; documents with the words of `vocabulary`.
  func load(_ bytes: [UInt8], name: String, vocabulary: Vocabulary) -> Outcome {
    switch InputFormat(of: bytes, name: name, limits: documentLimits) {
    case .refused(let failure): return .notAPlan(failure, source: .missing)
    case .locked(let failure): return .failure(failure, source: .missing)
    case .convertible: return convert(bytes, name: name, vocabulary)
    case .document(let kind): return read(bytes, as: kind, vocabulary)
    case .json:
      return read(bytes, as: .json) { bytes throws(SourceSyntaxError) in
        try JSONParser.parse(bytes, limits: limits)
      }
    case .yaml:
      return read(bytes, as: .yaml) { bytes throws(SourceSyntaxError) in
        try YAMLParser.parse(bytes, limits: limits)
      }
    }
  }

  /// What `bytes`, which come from a file called `name`, are to be changed as; `nil` if they are not changed.
  func fixFormat(of bytes: [UInt8], name: String) -> FixFormat? {
    switch InputFormat(of: bytes, name: name, limits: documentLimits) {
    case .json: .json
    case .yaml: .yaml
    case .document(let kind): .document(kind)
    case .convertible, .refused, .locked: nil
    }
  }

  private func convert(_ bytes: [UInt8], name: String, _ vocabulary: Vocabulary) -> Outcome {
    do {
      let converter = OfficeConverter(timeout: convertTimeout)
      let converted = try converter.convert(bytes, name: name, limits: documentLimits)
      return read(converted.bytes, as: converted.kind, vocabulary)
    } catch {
      return .failure(error, source: .missing)
    }
  }

  private func read(_ bytes: [UInt8], as kind: DocumentKind, _ vocabulary: Vocabulary) -> Outcome {
    do {
      let document = try kind.read(bytes, limits: documentLimits)
      return .plan(try PlanBuilder(vocabulary: vocabulary, isTracing: isTracing).build(document))
    } catch {
      switch error.reason {
      case .noPlan, .empty, .unknownPackage: return .notAPlan(InputFailure(error), source: .missing)
      default: return .failure(InputFailure(error), source: .missing)
      }
    }
  }

  private func read(
    _ bytes: [UInt8], as format: PlanFormat, parse: ([UInt8]) throws(SourceSyntaxError) -> Tree
  ) -> Outcome {
    let tree: Tree
    do {
      tree = try parse(bytes)
    } catch {
      let source = decodable(bytes)
      return .failure(InputFailure(error, format: format.rawValue), source: source)
    }
    do {
      if tree.root["rules"] != nil && tree.root["tasks"] == nil && tree.root["sections"] == nil {
        return .notAPlan(Self.ruleFile(tree.root.range), source: tree.source)
      }
      return .plan(BuiltPlan(plan: try PlanReader.read(tree, format: format)))
    } catch {
      return .notAPlan(Self.noPlan(error), source: tree.source)
    }
  }

  /// The source for places of an error; bytes that are no UTF-8 are shown repaired.
  private func decodable(_ bytes: [UInt8]) -> TextStorage {
    let bytes = ByteOrderMark.stripped(from: bytes)
    guard bytes.count <= limits.maxBytes else { return .missing }
    if UTF8Validation.firstInvalid(in: bytes) == nil { return TextStorage(bytes, origin: .source) }
    return TextStorage(bytes.map { $0 < 0x80 ? $0 : UInt8(ascii: "?") }, origin: .source)
  }

  private static func ruleFile(_ range: ByteRange) -> InputFailure {
    InputFailure(
      code: "input/rule-file",
      message: Words(
        zh: "这是规则文件，不是计划；规则文件用 --rules 给出", en: "this is a rule file, not a plan; give it with --rules"),
      range: ByteRange(range.lowerBound, range.lowerBound))
  }

  private static func noPlan(_ error: PlanReadError) -> InputFailure {
    switch error {
    case .rootIsNoObject(let range):
      InputFailure(
        code: "input/not-a-plan",
        message: Words(
          zh: "最外层应为对象，其中有 sections 或 tasks",
          en: "the outermost value must be an object with sections or tasks"),
        range: ByteRange(range.lowerBound, range.lowerBound))
    case .rootIsNoPlan(let range):
      InputFailure(
        code: "input/not-a-plan",
        message: Words(
          zh: "不是计划：最外层没有 sections、tasks 或 planlint",
          en: "no plan: the root has neither sections, tasks nor planlint"),
        range: ByteRange(range.lowerBound, range.lowerBound))
    }
  }
}
