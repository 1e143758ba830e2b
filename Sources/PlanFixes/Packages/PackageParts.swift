import PlanDocuments
import PlanSource

/// The parts of a package that are changed.
struct PackageParts {
  private let bytes: [UInt8]
  private let limits: DocumentLimits
  private let projection: Projection
  /// All parts there are.
  let names: [String]
  /// The new contents by name.
  private(set) var changed: [String: [UInt8]] = [:]
  private var read: [String: [UInt8]] = [:]

  init(_ bytes: [UInt8], limits: DocumentLimits, projection: Projection, names: [String]) {
    self.bytes = bytes
    self.limits = limits
    self.projection = projection
    self.names = names
  }

  /// The name of the part at `position` of the projection, as the archive has it.
  func name(ofPart position: Int) throws(FixObstacle) -> String {
    let name = projection.parts[position]
    guard
      let exact = names.first(where: { $0 == name })
        ?? names.first(where: { $0.lowercased() == name.lowercased() })
    else { throw .unreadable }
    return exact
  }

  /// The XML of the part called `name`, which must be UTF-8.
  mutating func xml(_ name: String) throws(FixObstacle) -> [UInt8] {
    if let known = changed[name] ?? read[name] { return known }
    let content: [UInt8]?
    do {
      var archive = try ZipArchive(bytes, limits: limits)
      content = try archive.read(name)
    } catch {
      throw .unreadable
    }
    guard let content, content.count >= 2, content[0] != 0xFE, content[0] != 0xFF, content[0] != 0,
      content[1] != 0
    else { throw .unreadable }
    read[name] = content
    return content
  }

  /// Puts `splices`, which are in order, into the part called `name`.
  mutating func change(_ name: String, by splices: [SourceSplice]) throws(FixObstacle) {
    let xml = try xml(name)
    guard splices.areApart(in: xml.count) else { throw .misread }
    changed[name] = splices.applied(to: xml)
  }
}
