/// Which namespaces a document declares at its root, and with which prefixes.
///
/// Those that are used: with the prefix and URI that the feed's `namespaces:` gives, else as majlis spells them.
public struct NamespacePlan: Sendable {
  private var bindings: [DocumentHead.Binding]
  private let dialect: Dialect
  private var used: [Bool]
  private var usedPrefixes: Set<String> = []
  /// By number, whether a term was met and its namespace noted.
  private var noted: [Bool] = []

  /// - Parameter bindings: how the feed's source spelled its namespaces, where it did not do so in the usual way.
  public init(_ dialect: Dialect, bindings: [DocumentHead.Binding] = []) {
    (self.dialect, self.bindings) = (dialect, bindings)
    used = [Bool](repeating: false, count: Namespace.known.count)
  }

  /// The same needs, spelled in the way of a document.
  public func spelled(by bindings: [DocumentHead.Binding]) -> NamespacePlan {
    var plan = self
    plan.bindings = bindings
    return plan
  }

  /// Whether what was noted here has the same prefixes in another plan.
  public func spellsNames(as other: NamespacePlan) -> Bool {
    zip(used, Namespace.known).allSatisfy { !$0 || prefix(of: $1) == other.prefix(of: $1) }
  }

  /// Notes what a record needs.
  public mutating func note(_ record: borrowing Record, lexicon: Lexicon = .shared) {
    var kept = KeptPrefixes()
    for index in record.nodes.indices {
      let number = record.nodes[index].term
      if number == .foreignElement {
        kept.note(element: record.bytes[record.range(of: index)])
      } else if number == .foreignAttribute {
        kept.note(attribute: record.foreignAttribute(index).name)
      } else if isNew(number), let known = lexicon.namespaceIndex(number, dialect) {
        used[known] = true
      }
    }
    usedPrefixes.formUnion(kept.outer)
  }

  private mutating func isNew(_ number: TermNumber) -> Bool {
    let index = Int(number.raw)
    if index < noted.count, noted[index] { return false }
    if index >= noted.count { noted += repeatElement(false, count: index + 1 - noted.count) }
    noted[index] = true
    return true
  }

  /// The prefix for a namespace in element names; empty for the default namespace.
  func prefix(of namespace: Namespace) -> String {
    if namespace == .rss || namespace == .xml { return namespace.prefix }
    if namespace == .atom, dialect == .atom { return "" }
    return binding(of: namespace)?.prefix ?? freePrefix(for: namespace)
  }

  private func binding(of namespace: Namespace) -> DocumentHead.Binding? {
    bindings.first { !$0.prefix.isEmpty && Namespace.named($0.uri) == namespace }
  }

  /// The usual prefix, or one with a number behind it where the feed uses that prefix for something else.
  private func freePrefix(for namespace: Namespace) -> String {
    var prefix = namespace.prefix
    var number = 2
    while bindings.contains(where: { $0.prefix == prefix }) {
      prefix = "\(namespace.prefix)\(number)"
      number += 1
    }
    return prefix
  }

  /// Whether some name has the prefix: one kept as it stood, or one of a field in the namespace.
  private func isUsed(_ binding: DocumentHead.Binding) -> Bool {
    if usedPrefixes.contains(binding.prefix) { return true }
    guard let namespace = Namespace.named(binding.uri), let index = Namespace.known.firstIndex(of: namespace) else {
      return false
    }
    return used[index] && prefix(of: namespace) == binding.prefix
  }

  /// Whether a default namespace can be that of the dialect. The root of RSS says what its own is.
  private func isOwn(_ uri: String) -> Bool {
    let isAtom = Namespace.named(uri) == .atom
    return dialect == .atom ? isAtom : !isAtom
  }

  /// Prefixes of names kept as they stood that nothing declares.
  public var unboundPrefixes: Set<String> { usedPrefixes.subtracting(declarations.map(\.prefix)) }

  /// The declarations of the root, in the order in which they are written.
  var declarations: [DocumentHead.Binding] {
    var all: [DocumentHead.Binding] = []
    if let spelled = bindings.first(where: { $0.prefix.isEmpty && isOwn($0.uri) }) {
      all.append(spelled)
    } else if dialect == .atom {
      all.append(DocumentHead.Binding(prefix: "", uri: Namespace.atom.uri))
    }
    for (index, namespace) in Namespace.known.enumerated() where namespace != .rss && namespace != .xml {
      let isNeeded = used[index] && !prefix(of: namespace).isEmpty
      guard isNeeded || usedPrefixes.contains(namespace.prefix) else { continue }
      let prefix = isNeeded ? prefix(of: namespace) : namespace.prefix
      guard !bindings.contains(where: { $0.prefix == prefix }) else { continue }
      all.append(DocumentHead.Binding(prefix: prefix, uri: namespace.uri))
    }
    return all + bindings.filter { !$0.prefix.isEmpty && isUsed($0) }
  }
}

extension Lexicon {
  /// The place in `Namespace.known` of the namespace of a term's name.
  func namespaceIndex(_ number: TermNumber, _ dialect: Dialect) -> Int? {
    guard let term = term(number) else { return nil }
    switch term.field.place.mark(in: dialect) {
    case .element(let name), .attribute(let name): return Namespace.known.firstIndex(of: name.namespace)
    case .text, nil: return nil
    }
  }
}
