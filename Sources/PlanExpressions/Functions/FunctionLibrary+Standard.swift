extension FunctionLibrary {
  /// CEL's standard functions, its extensions strings, lists, math, encoders, and `sum`.
  ///
  /// One array a file: `StringFunctions.swift` adds `FunctionOverload.stringFunctions`, and so on.
  package static let standard: FunctionLibrary = {
    let library = FunctionLibrary()
    return library
  }()
}
