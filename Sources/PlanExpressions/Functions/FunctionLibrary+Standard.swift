extension FunctionLibrary {
  /// CEL's standard functions, its extensions strings, lists, math, encoders, and `sum`.
  package static let standard: FunctionLibrary = {
    var library = FunctionLibrary()
    library.add(FunctionOverload.sizeFunctions)
    library.add(FunctionOverload.numberFunctions)
    library.add(FunctionOverload.conversionFunctions)
    library.add(FunctionOverload.searchFunctions)
    library.add(FunctionOverload.matchFunctions)
    library.add(FunctionOverload.stringFunctions)
    library.add(FunctionOverload.joinFunctions)
    library.add(FunctionOverload.formatFunctions)
    library.add(FunctionOverload.mathFunctions)
    library.add(FunctionOverload.bitFunctions)
    library.add(FunctionOverload.extremeFunctions)
    library.add(FunctionOverload.listFunctions)
    library.add(FunctionOverload.sortFunctions)
    library.add(FunctionOverload.sumFunctions)
    library.add(FunctionOverload.timeFunctions)
    library.add(FunctionOverload.encoderFunctions)
    return library
  }()
}
