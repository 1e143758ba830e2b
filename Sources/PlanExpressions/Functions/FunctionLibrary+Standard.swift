extension FunctionLibrary {
  /// CEL's standard functions, its extensions strings, lists, math, encoders, and `sum`.
  package static let standard = FunctionLibrary([
    FunctionGroup("size") { FunctionOverload.sizeFunctions },
    FunctionGroup("int", "uint", "double") { FunctionOverload.numberFunctions },
    FunctionGroup("string", "bytes", "bool", "timestamp", "duration", "dyn", "type") {
      FunctionOverload.conversionFunctions
    },
    FunctionGroup("contains", "startsWith", "endsWith", "indexOf", "lastIndexOf") {
      FunctionOverload.searchFunctions
    },
    FunctionGroup("matches") { FunctionOverload.matchFunctions },
    FunctionGroup(
      "charAt", "substring", "trim", "lowerAscii", "upperAscii", "replace", "strings.quote",
      namespace: "strings"
    ) {
      FunctionOverload.stringFunctions
    },
    FunctionGroup("split", "join") { FunctionOverload.joinFunctions },
    FunctionGroup("format") { FunctionOverload.formatFunctions },
    FunctionGroup(
      "math.ceil", "math.floor", "math.round", "math.trunc", "math.isNaN", "math.isInf", "math.isFinite",
      "math.sqrt", "math.abs", "math.sign", namespace: "math"
    ) { FunctionOverload.mathFunctions },
    FunctionGroup(
      "math.bitAnd", "math.bitOr", "math.bitXor", "math.bitNot", "math.bitShiftLeft", "math.bitShiftRight",
      namespace: "math"
    ) { FunctionOverload.bitFunctions },
    FunctionGroup("math.greatest", "math.least", namespace: "math") { FunctionOverload.extremeFunctions },
    FunctionGroup(
      "slice", "flatten", "distinct", "first", "last", "lists.range", "reverse", namespace: "lists"
    ) {
      FunctionOverload.listFunctions
    },
    FunctionGroup("sort", "sortBy") { FunctionOverload.sortFunctions },
    FunctionGroup("sum") { FunctionOverload.sumFunctions },
    FunctionGroup(
      "getFullYear", "getMonth", "getDate", "getDayOfMonth", "getDayOfWeek", "getDayOfYear", "getHours",
      "getMinutes", "getSeconds", "getMilliseconds"
    ) { FunctionOverload.timeFunctions },
    FunctionGroup("base64.encode", "base64.decode", namespace: "base64") {
      FunctionOverload.encoderFunctions
    },
  ])
}
