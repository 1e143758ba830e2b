/// A parser, or what stands on one, to be tried with inputs nobody wrote.
protocol FuzzTarget: AnyObject {
  /// What inputs are made of.
  var grammar: Grammar { get }

  /// Tries the input of `trial` and tells it whatever does not hold.
  ///
  /// The result is whether the input was accepted.
  func run(_ trial: inout Trial) -> Bool
}

/// What inputs for a target are made of.
struct Grammar: Sendable {
  /// Good inputs.
  var seeds: [String]
  /// Words and marks to put in.
  var tokens: [String]
  /// Words to put inside texts, where they break nothing around them.
  var innerWords: [String] = []
  /// What can be nested: an opening, and its closing.
  var nestings: [(open: String, close: String)] = []
  /// Whether the target takes bytes, so that they need not be UTF-8.
  var takesBytes = false
  /// Good inputs that are no text.
  var byteSeeds: [[UInt8]] = []
  /// Good inputs too large to be used often.
  var largeSeeds: [String] = []
  /// How inputs that are trees are written; `nil` if they are none.
  var tree: TreeForm?
  /// What the keys of such trees are called.
  var keys: [String] = []
  /// What is put into the texts of such trees.
  var textWords: [String] = []

  /// Of what the texts of such trees are made.
  var texts: Grammar { Grammar(seeds: [], tokens: textWords) }
}

/// How a tree is written.
enum TreeForm: Sendable {
  case json, yaml
}
