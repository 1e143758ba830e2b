import CExpat

/// Makes tokens of names with prefixes (Namespaces in XML 1.0, third edition).
struct XMLNameResolver {
  private struct Binding {
    let prefix: UInt64
    let namespace: XMLNamespace
    let depth: Int
  }

  private let vocabulary: XMLVocabulary
  private var bindings: [Binding]
  /// Tokens of names as written, as long as no prefix changes its meaning.
  private var elements = NameTable(capacity: 512)
  private var attributes = NameTable(capacity: 512)
  /// The hashes of all names of elements, and the addresses of those of attributes, which Expat keeps once.
  private var seen: Set<UInt64> = []
  private var lastSeen = [UInt64](repeating: 0, count: 256)
  /// How deep the innermost element is that declares a namespace.
  private(set) var lastDepth = 0

  /// Expat keeps every name it meets until the end, so there must not be too many.
  private static let maxNames = 20_000
  /// Declarations beyond this number, which no program writes, bind nothing.
  private static let maxBindings = 256
  private static let noPrefix = NameTable.seed(.none)

  init(_ vocabulary: XMLVocabulary) {
    self.vocabulary = vocabulary
    let xml = "xml".utf8.reduce(Self.noPrefix, NameTable.add)
    bindings = [Binding(prefix: xml, namespace: .xml, depth: -1)]
  }

  /// The token of the element `name`; 0 if it is not in the vocabulary.
  @inline(__always)
  mutating func element(_ name: UnsafePointer<XML_Char>) -> UInt16 {
    let hash = Self.hash(name)
    if let token = elements.value(hash) { return token }
    let token = vocabulary.elements.value(expanded(name, isAttribute: false)) ?? 0
    if !elements.insert(hash, token) { elements.removeAll() }
    seen.insert(hash)
    return token
  }

  /// Whether there are more different names than any program writes.
  @inline(__always)
  var hasTooManyNames: Bool { seen.count > Self.maxNames }

  /// Notes that there is an attribute `name`.
  @inline(__always)
  mutating func see(_ name: UnsafePointer<XML_Char>) {
    let address = UInt64(UInt(bitPattern: name))
    let place = Int(truncatingIfNeeded: (address &* 0x9E37_79B9_7F4A_7C15) &>> 56)
    guard lastSeen[place] != address else { return }
    lastSeen[place] = address
    seen.insert(address)
  }

  /// The token of the attribute `name`; 0 if it is not in the vocabulary.
  @inline(__always)
  mutating func attribute(_ name: UnsafePointer<XML_Char>) -> UInt16 {
    let hash = Self.hash(name)
    if let token = attributes.value(hash) { return token }
    let token = vocabulary.attributes.value(expanded(name, isAttribute: true)) ?? 0
    if !attributes.insert(hash, token) { attributes.removeAll() }
    return token
  }

  /// Declares a namespace, if that is what the attribute `name` of an element at `depth` does.
  @inline(__always)
  mutating func declare(
    _ name: UnsafePointer<XML_Char>, _ value: UnsafePointer<XML_Char>, depth: Int
  ) {
    guard name[0] == 0x78, name[1] == 0x6D, name[2] == 0x6C, name[3] == 0x6E, name[4] == 0x73 else { return }
    bind(name + 5, value, depth: depth)
  }

  private mutating func bind(
    _ suffix: UnsafePointer<XML_Char>, _ value: UnsafePointer<XML_Char>, depth: Int
  ) {
    guard suffix[0] == 0 || suffix[0] == 0x3A, bindings.count < Self.maxBindings else { return }
    let prefix = suffix[0] == 0 ? Self.noPrefix : Self.hash(suffix + 1)
    let namespace = XMLNamespace.named(String(cString: value))
    bindings.append(Binding(prefix: prefix, namespace: namespace, depth: depth))
    forget(depth)
  }

  /// Forgets what the element at `depth` declared.
  mutating func leave(_ depth: Int) {
    while let last = bindings.last, last.depth >= depth { bindings.removeLast() }
    forget(bindings.last?.depth ?? 0)
  }

  private mutating func forget(_ depth: Int) {
    lastDepth = depth
    elements.removeAll()
    attributes.removeAll()
  }

  /// The hash of the namespace and the local name of `name`.
  private func expanded(_ name: UnsafePointer<XML_Char>, isAttribute: Bool) -> UInt64 {
    var local = name
    var prefix = Self.noPrefix
    var cursor = name
    while cursor[0] != 0 {
      if cursor[0] == 0x3A, local == name {
        local = cursor + 1
        break
      }
      prefix = NameTable.add(prefix, UInt8(bitPattern: cursor[0]))
      cursor += 1
    }
    let hasPrefix = local != name
    let namespace = hasPrefix ? bound(prefix) : isAttribute ? .none : bound(Self.noPrefix)
    var hash = NameTable.seed(namespace)
    while local[0] != 0 {
      hash = NameTable.add(hash, UInt8(bitPattern: local[0]))
      local += 1
    }
    return hash
  }

  private func bound(_ prefix: UInt64) -> XMLNamespace {
    bindings.last { $0.prefix == prefix }?.namespace ?? (prefix == Self.noPrefix ? .none : .other)
  }

  @inline(__always)
  private static func hash(_ name: UnsafePointer<XML_Char>) -> UInt64 {
    var hash = noPrefix
    var cursor = name
    while cursor[0] != 0 {
      hash = NameTable.add(hash, UInt8(bitPattern: cursor[0]))
      cursor += 1
    }
    return hash
  }
}
