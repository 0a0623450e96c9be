extension FeedAssembly {
  /// An element that has begun and not ended. There is nothing in it to be counted by reference: it is copied with every
  /// element.
  struct Frame {
    let role: Role
    /// Its node in the record.
    var node = 0
    /// The vocabulary of what stands in it; nil for a leaf.
    var vocabulary: Int?
    var termNumber = TermNumber.root
    /// An offset inside its start tag, which no other element has.
    let mark: Int

    /// The term that it is read as; nil for the root, the feed and an item.
    var term: Term? { Lexicon.shared.term(termNumber) }
  }

  /// What is to be said of few elements only.
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
      let frame = stack[stack.count - 1]
      return notes(of: frame) ?? note(Notes(), of: frame)
    }
  }

  /// The notes of an element that is open or has just ended.
  func notes(of frame: Frame) -> Notes? {
    noted.isEmpty ? nil : noted.last { $0.mark == frame.mark }?.notes
  }

  @discardableResult
  mutating func note(_ notes: Notes, of frame: Frame) -> Notes {
    noted.append((frame.mark, notes))
    return notes
  }

  /// Lets go of the notes of an element that has ended, and of all that stood in it.
  mutating func forgetNotes(of frame: Frame) {
    if !noted.isEmpty { noted.removeAll { $0.mark >= frame.mark } }
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
