import PlanModel
import PlanSource
import TestSupport
import Testing

/// `docs/plan.schema.json` is written by hand; here it is held against the reader.
@Suite("the JSON Schema of plans")
struct PlanSchemaTests {
  private let schema: TreeNode

  init() throws {
    let bytes = try ProjectFile.read("docs/plan.schema.json")
    schema = try JSONParser.parse(bytes).root
  }

  @Test("schema and reader have the same keys in the same order", arguments: PlanObject.allCases)
  func keys(_ object: PlanObject) throws {
    let properties = try #require(schema["$defs"]?[object.rawValue]?["properties"])
    #expect(properties.members.map(\.key.string) == object.fields.map(\.key.rawValue))
    #expect(schema["$defs"]?[object.rawValue]?["additionalProperties"]?.bool == false)
  }

  @Test("schema and reader take the same values", arguments: PlanObject.allCases)
  func shapes(_ object: PlanObject) throws {
    let properties = try #require(schema["$defs"]?[object.rawValue]?["properties"])
    for field in object.fields {
      let property = try #require(properties[field.key.rawValue])
      #expect(signature(property) == signature(field.shape), "\(object) \(field.key)")
      #expect((property["description"]?.text.string ?? "").unicodeScalars.contains { $0.value > 0x4E00 })
    }
  }

  @Test(
    "published plans validate",
    .enabled(if: SharedFolder.isThere, "the folder of field data is not there"),
    arguments: ["guichi-2018", "longcheng-2019", "zhongkai-2019"])
  func fixtures(_ name: String) throws {
    let plan = try JSONParser.parse(SharedFolder.read("plans/\(name).plan.json")).root
    #expect(validates(plan, schema))
  }

  @Test(
    "what the reader refuses does not validate",
    arguments: [
      #"{"title": "甲"}"#, "[]", #"{"tasks": [{"deadline": 2018}]}"#, #"{"tasks": [], "titel": "甲"}"#,
      #"{"tasks": [{"responsible": [{"rol": "lead"}]}]}"#, #"{"sections": [{"tasks": {}}]}"#,
      #"{"tasks": [], "status": "old"}"#, #"{"planlint": 2}"#,
    ])
  func refused(_ json: String) throws {
    #expect(!validates(try JSONParser.parse(Array(json.utf8)).root, schema))
  }

  private func signature(_ shape: FieldShape) -> String {
    switch shape {
    case .text: "string null"
    case .textOrNumber: "string number null"
    case .year: "integer string null"
    case .version: "one of 1 null"
    case .flag: "boolean null"
    case .choice(let words): "one of " + words.joined(separator: " ") + "  null"
    case .texts: "array null of (string null)"
    case .choices(let words): "array null of (one of " + words.joined(separator: " ") + ")"
    case .textOrUnits: "string array null of (any of (string null) (unit))"
    case .objects(let object): "array null of (\(object.rawValue))"
    case .map: "object null with (string number null)"
    case .derived: "read only"
    }
  }

  private func signature(_ node: TreeNode) -> String {
    if node["readOnly"]?.bool == true { return "read only" }
    if let reference = node["$ref"] {
      return reference.text.string.split(separator: "/").last.map(String.init) ?? ""
    }
    if let any = node["anyOf"] {
      return "any of " + any.elements.map { "(\(signature($0)))" }.joined(separator: " ")
    }
    if let choices = node["enum"] {
      return "one of " + choices.elements.map(\.text.string).joined(separator: " ")
    }
    var words = node["type"]?.elements.map(\.text.string).joined(separator: " ") ?? ""
    if let items = node["items"] { words += " of (\(signature(items)))" }
    if let values = node["additionalProperties"], values.kind == .object {
      words += " with (\(signature(values)))"
    }
    return words
  }
}

extension PlanSchemaTests {
  /// Whether `value` is as `rule` has it, for the keywords that our schema uses.
  private func validates(_ value: TreeNode, _ rule: TreeNode) -> Bool {
    if let reference = rule["$ref"], let name = reference.text.string.split(separator: "/").last,
      let target = schema["$defs"]?[String(name)], !validates(value, target)
    {
      return false
    }
    if let any = rule["anyOf"], !any.elements.contains(where: { validates(value, $0) }) { return false }
    if let choices = rule["enum"],
      !choices.elements.contains(where: { $0.kind == value.kind && $0.text == value.text })
    {
      return false
    }
    if let required = rule["required"], !required.elements.allSatisfy({ value[$0.text.string] != nil }) {
      return false
    }
    return isOfType(value, rule["type"]) && elementsValidate(value, rule) && membersValidate(value, rule)
  }

  private func isOfType(_ value: TreeNode, _ type: TreeNode?) -> Bool {
    guard let type else { return true }
    let names = type.kind == .array ? type.elements.map(\.text.string) : [type.text.string]
    return names.contains { name in
      switch value.kind {
      case .null: name == "null"
      case .bool: name == "boolean"
      case .number: name == "number" || (name == "integer" && value.integer != nil)
      case .string: name == "string"
      case .array: name == "array"
      case .object: name == "object"
      }
    }
  }

  private func elementsValidate(_ value: TreeNode, _ rule: TreeNode) -> Bool {
    guard let items = rule["items"] else { return true }
    return value.elements.allSatisfy { validates($0, items) }
  }

  private func membersValidate(_ value: TreeNode, _ rule: TreeNode) -> Bool {
    guard value.kind == .object else { return true }
    return value.members.allSatisfy { member in
      if let property = rule["properties"]?[member.key.string] { return validates(member.value, property) }
      guard let other = rule["additionalProperties"] else { return true }
      return other.kind == .bool ? other.bool == true : validates(member.value, other)
    }
  }
}
