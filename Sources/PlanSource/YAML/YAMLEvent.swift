/// One step through a YAML document.
struct YAMLEvent {
  enum Kind {
    case streamEnd
    case documentStart(isExplicit: Bool)
    case documentEnd
    case alias
    case scalar(YAMLScalarStyle)
    case collectionStart(isObject: Bool, isFlow: Bool)
    case collectionEnd
  }

  let kind: Kind
  /// What libyaml's marks say, in bytes; anchors and tags before a node belong to it.
  let range: ByteRange
  /// The anchor of a node, or the name an alias refers to.
  let name: String?
  let hasTag: Bool
}

/// How a scalar is written (YAML 1.2.2 chapters 7 and 8).
enum YAMLScalarStyle {
  case plain, singleQuoted, doubleQuoted, literal, folded

  /// Whether it begins with `|` or `>`.
  var isBlock: Bool { self == .literal || self == .folded }

  /// Whether it stands between quotes.
  var isQuoted: Bool { self == .singleQuoted || self == .doubleQuoted }
}
