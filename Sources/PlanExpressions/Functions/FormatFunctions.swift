import PlanSource

extension FunctionOverload {
  /// `"…".format([…])`.
  ///
  /// Source: CEL extension «strings», version 1.
  static let formatFunctions: [FunctionOverload] =
    ([
      method("format", as: ([.string, .list(.dyn)], .string)) {
        (template: Text, arguments: ListValue, context) throws(EvaluationError) -> Text in
        var formatter = TemplateFormatter(arguments, context)
        return try formatter.format(template)
      }
    ])
}
