extension FeedAssembly {
  /// An element that has begun and not ended.
  struct Frame {
    let role: Role
    /// Its node in the record.
    var node = 0
    /// The vocabulary of what stands in it; nil for a leaf.
    var vocabulary: Int?
    var termNumber = TermNumber.root
    /// An offset inside its start tag.
    let mark: Int
    /// What there is to say of few elements only; shared by the copies of the frame.
    var notes: Notes?

    /// The term that it is read as; nil for the root, the feed and an item.
    var term: Term? { Lexicon.shared.term(termNumber) }
  }

  /// What few elements have: the many others are read without a look at it.
  final class Notes {
    /// Terms of which one could not be held: the next ones of them are kept beside it, so that their order stays.
    var blocked: [TermNumber] = []
    /// Elements of which there may be one, once there were two of them.
    var firsts: [TermNumber: Int] = [:]
    /// Bindings that the element and what stands in it would need, kept as they stand.
    var needed: [DocumentHead.Binding] = []
    /// Its attributes of RDF's own: as spelled, a NUL and the value.
    var graph: [GraphMark: [UInt8]] = [:]
    /// The namespaces that it declares.
    let declarations: [(prefix: String, uri: String)]

    init(declarations: [(prefix: String, uri: String)] = []) {
      self.declarations = declarations
    }

    /// Adds a binding that is not there yet.
    func need(_ binding: DocumentHead.Binding) {
      if !needed.contains(binding) { needed.append(binding) }
    }
  }

  /// The notes of the innermost element.
  var notes: Notes {
    mutating get {
      if let notes = stack[stack.count - 1].notes { return notes }
      let notes = Notes()
      stack[stack.count - 1].notes = notes
      return notes
    }
  }

  /// What an element is to the reader.
  enum Role {
    case root
    case feed
    case item
    case record
    case leaf
    /// A list of pointers to items, which says nothing that the items themselves do not.
    case list
  }
}
