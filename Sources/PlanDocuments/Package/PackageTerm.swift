/// The elements of the parts that hold a package together (ECMA-376 part 2, 6.2.3 and 6.5).
enum PackageElement: Int, XMLTerm {
  case relationship, defaultType, overrideType

  var namespace: XMLNamespace { self == .relationship ? .packageRelationships : .contentTypes }

  var localName: String {
    switch self {
    case .relationship: "Relationship"
    case .defaultType: "Default"
    case .overrideType: "Override"
    }
  }

  var keepsText: Bool { false }
}

/// The attributes of those elements.
enum PackageAttribute: Int, XMLTerm {
  case id, type, target, targetMode, fileExtension, partName, contentType

  var namespace: XMLNamespace { .none }

  var localName: String {
    switch self {
    case .id: "Id"
    case .type: "Type"
    case .target: "Target"
    case .targetMode: "TargetMode"
    case .fileExtension: "Extension"
    case .partName: "PartName"
    case .contentType: "ContentType"
    }
  }

  var keepsText: Bool { false }

  /// Elements and attributes together.
  static let vocabulary = XMLVocabulary(elements: PackageElement.self, attributes: PackageAttribute.self)
}
