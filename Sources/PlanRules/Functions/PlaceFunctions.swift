import PlanExpressions
import PlanModel
import PlanSource

extension FunctionCatalogue {
  static let startDeclaration = FunctionDeclaration(
    "start", ["start(x)"], zh: "x 开头处的空文字，用于插入。", en: "The empty text at the first edge of a text or thing.",
    examples: [.init("start(plan.title)", ""), .init("start(plan.tasks[0])", "")]
  ) { tables in edgeFunctions("start", tables) { $0.startEdge } }

  static let endDeclaration = FunctionDeclaration(
    "end", ["end(x)"], zh: "x 末尾处的空文字，用于插入。", en: "The empty text at the last edge of a text or thing.",
    examples: [.init("end(plan.title)", ""), .init("end(plan.units[0])", "")]
  ) { tables in edgeFunctions("end", tables) { $0.endEdge } }

  private static func edgeFunctions(
    _ name: String, _ tables: TableStore, _ edge: @escaping @Sendable (Text) -> Text
  ) -> [FunctionOverload] {
    let kinds = ObjectKind.allCases.map(\.name) + tables.tables.map { RuleDictionary.hitTypeName($0.name) }
    let ofObject = FunctionOverload.Body.unary { (argument, context) throws(EvaluationError) -> Value in
      guard case .object(let object) = argument else { throw EvaluationError(.noSuchOverload(name)) }
      return .text(edge(try context.planHost(for: name).anchor(of: object) ?? .missing))
    }
    let ofText = FunctionOverload(
      name, [.text], .text,
      body: .unary { (argument, context) throws(EvaluationError) -> Value in
        .text(edge(try context.text(argument, for: name)))
      })
    return [ofText] + kinds.map { FunctionOverload(name, [.object($0)], .text, body: ofObject) }
  }

  static let columnDeclaration = FunctionDeclaration(
    "column", ["task.column(header)"], zh: "某表头下的文字，不论归入了哪个栏目；没有为空。",
    en: "The text under a header, whichever field it became; empty if there is none.",
    examples: [
      .init("plan.tasks[1].column('责任领导')", "张三"), .init("plan.tasks[1].column('责 任 单 位')", "区财政局牵头，区教育局配合"),
      .init("plan.tasks[1].column('经费')", ""),
    ]
  ) { _ in
    [
      FunctionOverload(
        "column", isMember: true, [.object("task"), .string], .text,
        body: .binary { (task, header, context) throws(EvaluationError) -> Value in
          guard case .object(let task) = task else { throw EvaluationError(.noSuchOverload("column")) }
          let host = try context.planHost(for: "column")
          let header = host.forms.folded(try context.text(header, for: "column"))
          return .text(host.document(of: task).cell(under: header, ofTask: Int(task.index)))
        })
    ]
  }
}

extension PlanDocument {
  /// The text of the task at `index` under the header whose folded form is `header`.
  ///
  /// A column of its own comes before the field that a column of that header became.
  func cell(under header: [UInt8], ofTask index: Int) -> Text {
    let task = tasks[index]
    for column in task.columns where TextForms.fold(column.header, keepsCase: false) == header {
      return column.value
    }
    guard let position = columnHeaders.firstIndex(of: header) else { return .missing }
    let column = columns[position]
    let text = task.cell(column.role)
    return text.isEmpty && column.holds != column.role ? task.cell(column.holds) : text
  }
}
