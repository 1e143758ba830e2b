package import PlanDocuments
package import PlanSource

/// What an input is, as far as changing it is concerned.
package enum FixFormat: Hashable, Sendable {
  case json, yaml
  case document(DocumentKind)
}

/// How much is read when a changed input is looked at again: what it was read with.
package struct FixLimits: Hashable, Sendable {
  package var parse: ParseLimits
  package var document: DocumentLimits

  /// The limits `parse` of JSON and YAML and `document` of all others.
  package init(parse: ParseLimits = .plans, document: DocumentLimits = DocumentLimits()) {
    self.parse = parse
    self.document = document
  }
}
