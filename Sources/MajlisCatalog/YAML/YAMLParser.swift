internal import CLibYAML

/// One event of libyaml, but for its text.
struct YAMLEvent {
  enum Kind {
    case scalar, sequenceStart, mappingStart, collectionEnd, alias, documentStart, other
  }

  var kind: Kind
  var style: YAMLNode.Style
  var (start, end): (YAMLMark, YAMLMark)
  /// The name behind `&`, or that of an alias.
  var anchor: String?
  var tag: String?
}

/// Why libyaml could not go on.
struct YAMLStop: Equatable {
  /// What libyaml says of it, and of what it was doing at the time.
  var (problem, context): (String, String)
  /// Where it met the problem, and where the thing began that it was reading; nil where it does not say.
  var (at, began): (YAMLMark, YAMLMark?)
}

/// The owner of a libyaml parser: made, used and freed here; nothing that points into it leaves.
@safe struct YAMLParser: ~Copyable {
  private let parser: UnsafeMutablePointer<yaml_parser_t>

  /// Sets a parser on the bytes.
  ///
  /// They must stay where they are for as long as the parser lives; `events(of:_:)` sees to it.
  private init?(_ input: UnsafeBufferPointer<UInt8>) {
    // One value of the C type, at an address that stays: libyaml keeps a pointer to its own parser.
    unsafe parser = .allocate(capacity: 1)
    // It writes the whole struct, also where it fails.
    guard unsafe yaml_parser_initialize(parser) == 1 else {
      unsafe parser.deallocate()
      return nil
    }
    unsafe yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
    // libyaml reads `count` bytes from the start and no further; an empty buffer is never read.
    unsafe yaml_parser_set_input_string(parser, input.baseAddress, input.count)
  }

  deinit {
    // Initialised in `init`, which fails otherwise; freed once, for the type cannot be copied.
    unsafe yaml_parser_delete(parser)
    unsafe parser.deallocate()
  }

  /// Calls `visit` with each event and the text of scalars, until it says false or the source ends.
  ///
  /// - Returns: why it stopped before the end, where libyaml could not go on.
  static func events(of source: Span<UInt8>, _ visit: (YAMLEvent, Span<UInt8>) -> Bool) -> YAMLStop? {
    unsafe source.withUnsafeBufferPointer { input in
      // The parser dies within this closure, before the bytes may move.
      guard let parser = unsafe YAMLParser(input) else {
        return YAMLStop(problem: "there is no memory left", context: "", at: YAMLMark(line: 0, column: 0), began: nil)
      }
      return parser.run(visit)
    }
  }

  private borrowing func run(_ visit: (YAMLEvent, Span<UInt8>) -> Bool) -> YAMLStop? {
    var goesOn = true
    while goesOn {
      var event = unsafe yaml_event_t()
      // It sets every field of the event, to "no event" where it fails.
      guard unsafe yaml_parser_parse(parser, &event) == 1 else { return stop }
      // Frees what the event owns, once all of it was copied or visited.
      defer { unsafe yaml_event_delete(&event) }
      if unsafe event.type == YAML_STREAM_END_EVENT { return nil }
      // The text belongs to the event, which lives until the end of this turn.
      let text = unsafe UnsafeBufferPointer(start: event.text, count: event.count)
      goesOn = visit(unsafe YAMLEvent(event), unsafe text.span)
    }
    return nil
  }

  private var stop: YAMLStop {
    // All of these are plain fields; the strings are literals of libyaml or null.
    let parser = unsafe parser.pointee
    return YAMLStop(
      problem: unsafe parser.problem.map { unsafe String(cString: $0) } ?? "it cannot be read",
      context: unsafe parser.context.map { unsafe String(cString: $0) } ?? "",
      at: unsafe YAMLMark(parser.problem_mark),
      began: unsafe parser.context == nil ? nil : YAMLMark(parser.context_mark))
  }
}

extension YAMLMark {
  fileprivate init(_ mark: yaml_mark_t) {
    self.init(line: UInt32(truncatingIfNeeded: mark.line), column: UInt32(truncatingIfNeeded: mark.column))
  }
}

// Each of these reads the member of the union that libyaml says it filled for the type of the event.
extension yaml_event_t {
  fileprivate var text: UnsafePointer<UInt8>? {
    unsafe type == YAML_SCALAR_EVENT ? unsafe UnsafePointer(data.scalar.value) : nil
  }

  fileprivate var count: Int {
    unsafe type == YAML_SCALAR_EVENT ? unsafe data.scalar.length : 0
  }
}

extension YAMLEvent {
  /// Copies what is needed of an event; its strings end with a NUL or are null.
  fileprivate init(_ event: yaml_event_t) {
    self.init(
      kind: .other, style: .plain, start: unsafe YAMLMark(event.start_mark), end: unsafe YAMLMark(event.end_mark))
    switch unsafe event.type {
    case YAML_SCALAR_EVENT:
      let scalar = unsafe event.data.scalar
      (kind, style) = unsafe (.scalar, Self.style(of: scalar.style))
      unsafe take(scalar.anchor, scalar.tag)
    case YAML_SEQUENCE_START_EVENT:
      let sequence = unsafe event.data.sequence_start
      (kind, style) = unsafe (.sequenceStart, sequence.style == YAML_FLOW_SEQUENCE_STYLE ? .flow : .block)
      unsafe take(sequence.anchor, sequence.tag)
    case YAML_MAPPING_START_EVENT:
      let mapping = unsafe event.data.mapping_start
      (kind, style) = unsafe (.mappingStart, mapping.style == YAML_FLOW_MAPPING_STYLE ? .flow : .block)
      unsafe take(mapping.anchor, mapping.tag)
    case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: kind = .collectionEnd
    case YAML_ALIAS_EVENT:
      kind = .alias
      unsafe take(event.data.alias.anchor, nil)
    case YAML_DOCUMENT_START_EVENT: kind = .documentStart
    default: break
    }
  }

  private mutating func take(_ anchor: UnsafePointer<UInt8>?, _ tag: UnsafePointer<UInt8>?) {
    if let anchor = unsafe anchor { self.anchor = unsafe String(cString: anchor) }
    if let tag = unsafe tag { self.tag = unsafe String(cString: tag) }
  }

  private static func style(of style: yaml_scalar_style_t) -> YAMLNode.Style {
    switch style {
    case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
    case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
    case YAML_LITERAL_SCALAR_STYLE: .literal
    case YAML_FOLDED_SCALAR_STYLE: .folded
    default: .plain
    }
  }
}
