internal import CLibXML2

extension xmlSAXHandler {
  /// libxml2's callbacks: each gets the reader back and does nothing else. Comments are passed over.
  static var majlis: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.startElementNs = { context, local, prefix, uri, declarationCount, declarations, count, _, attributes in
      XMLReader.of(context) { reader in
        guard let local = local else { return }
        // libxml2 gives five pointers an attribute, and two a declaration.
        reader.begin(
          XMLCurrentName(local: local, prefix: prefix, uri: uri),
          UnsafeBufferPointer(start: declarations, count: 2 * Int(declarationCount)),
          UnsafeBufferPointer(start: attributes, count: 5 * Int(count)))
      }
    }
    sax.endElementNs = { context, _, _, _ in XMLReader.of(context) { $0.end() } }
    sax.characters = { context, bytes, count in
      XMLReader.of(context) { reader in
        guard let bytes = bytes else { return }
        reader.append(bytes, Int(count))
      }
    }
    sax.cdataBlock = { context, bytes, count in
      XMLReader.of(context) { reader in
        guard let bytes = bytes else { return }
        reader.append(cdata: bytes, Int(count))
      }
    }
    sax.ignorableWhitespace = sax.characters
    sax.processingInstruction = { context, target, data in
      XMLReader.of(context) { reader in
        guard let target = target else { return }
        reader.tell(instruction: target, data)
      }
    }
    sax.internalSubset = { context, _, publicID, systemID in
      XMLReader.of(context) { reader in reader.noteDocumentType(publicID ?? systemID) }
    }
    // libxml2 2.9.14 never ends on nested parameter entities, and a default attribute is data from nowhere:
    // both stop the parser.
    sax.entityDecl = { context, name, _, _, _, _ in
      XMLReader.of(context) { reader in
        reader.stop(.declaration("entity `\(name.map { String(cString: $0) } ?? "")`"), "entity declared")
      }
    }
    sax.attributeDecl = { context, element, name, _, _, _, _ in
      XMLReader.of(context) { reader in
        reader.stop(.declaration("attribute `\(name.map { String(cString: $0) } ?? "")`"), "attribute default declared")
      }
    }
    sax.serror = { context, error in
      XMLReader.of(context) { reader in
        guard let error = error else { return }
        reader.hear(error.pointee)
      }
    }
    return sax
  }
}

extension XMLReader {
  /// The reader behind a callback: libxml2 hands over its context, whose private pointer is the reader,
  /// alive while it parses.
  static func of(_ context: UnsafeMutableRawPointer?, _ body: (XMLReader) -> Void) {
    guard let context = context?.assumingMemoryBound(to: xmlParserCtxt.self) else { return }
    Unmanaged<XMLReader>.fromOpaque(context.pointee._private)._withUnsafeGuaranteedRef { reader in
      guard !reader.isStopping, !reader.isMuted else { return }
      body(reader)
      // Stopping frees the input, in which what a callback gets may lie: not before the callback has ended.
      if reader.isStopping { xmlStopParser(context) }
    }
  }
}

extension XMLFault.Kind {
  /// What libxml2's error code means for somebody who reads a feed.
  init(code: Int, detail: String, message: String) {
    switch UInt32(code) {
    case XML_ERR_DOCUMENT_EMPTY.rawValue, XML_ERR_DOCUMENT_END.rawValue: self = .empty
    case XML_ERR_INVALID_CHAR.rawValue where message.contains("UTF-8"): self = .encoding("the bytes")
    case XML_ERR_INVALID_CHAR.rawValue:
      self = .character(message.split(separator: " ").compactMap { UInt32($0) }.last ?? 0)
    case XML_ERR_UNDECLARED_ENTITY.rawValue, XML_WAR_UNDECLARED_ENTITY.rawValue: self = .undefinedEntity(detail)
    case XML_ERR_INVALID_ENCODING.rawValue, XML_I18N_CONV_FAILED.rawValue: self = .encoding("the bytes")
    case XML_ERR_UNSUPPORTED_ENCODING.rawValue, XML_ERR_UNKNOWN_ENCODING.rawValue: self = .unknownEncoding(detail)
    case XML_ERR_NAME_TOO_LONG.rawValue: self = .limit("name")
    default: self = .notWellFormed
    }
  }
}
