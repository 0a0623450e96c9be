internal import MajlisXML

/// What a run has decided to do: it stands whole in `.majlis/journal` from the commit until everything is done.
///
/// It is kept as it is written, so that it takes no more memory than the paths in it.
struct Journal: Equatable {
  enum Step: Equatable {
    /// A folder must be there.
    case folder(String)
    /// A staged file gets its place.
    case file(number: Int, path: String)
    /// A staged folder gets its place with all that is in it.
    case newFolder(number: Int, path: String)
  }

  /// Distinguishes one run from every other: no left-over file of another is ever taken for one of this.
  let token: String
  /// Fields that each end with NUL, which no path holds: a title, the token, two for each step, and the end.
  private(set) var bytes: [UInt8]
  /// Where the first step begins.
  private let start: Int

  private static let title = "majlis journal 1"
  private static let end = "end"

  /// A run that begins.
  init() {
    let token = String(UInt64.random(in: 1 << 60...(.max)), radix: 16)
    let head = Array("\(Self.title)\0\(token)\0".utf8)
    (self.token, start) = (token, head.count)
    bytes = head + "\(Self.end)\0".utf8
  }

  /// The name of a staged file or folder in `.majlis/tmp`.
  func name(of number: Int) -> String { "\(token)-\(number)" }

  /// Whether some run may have given a name to what it staged.
  static func isStaged(_ name: String) -> Bool {
    let parts = name.split(separator: "-", omittingEmptySubsequences: false)
    return parts.count == 2 && isToken(parts[0]) && Int(parts[1]) != nil
  }

  /// Whether nothing will be done.
  var isEmpty: Bool { bytes.count == start + Self.end.utf8.count + 1 }

  /// Takes back all steps; the token stays.
  mutating func removeAll() {
    bytes.removeSubrange(start...)
    append(Self.end)
  }

  /// Adds a step. Of two that give files the same place the later one counts.
  ///
  /// - Returns: where it stands.
  @discardableResult
  mutating func append(_ step: Step) -> Int {
    bytes.removeLast(Self.end.utf8.count + 1)
    let place = bytes.count
    switch step {
    case .folder(let path): append("", path)
    case .file(let number, let path): append(String(number), path)
    case .newFolder(let number, let path): append("\(number)/", path)
    }
    append(Self.end)
    return place
  }

  private mutating func append(_ fields: String...) {
    for field in fields {
      bytes += field.utf8
      bytes.append(0)
    }
  }
}

extension Journal: Sequence {
  /// The steps in their order.
  struct Iterator: IteratorProtocol {
    fileprivate let bytes: [UInt8]
    fileprivate var index: Int

    mutating func next() -> Step? {
      let number = field()
      guard index < bytes.count else { return nil }
      return Step(number, field())
    }

    private mutating func field() -> String {
      let end = bytes.span.firstIndex(of: 0, from: index) ?? bytes.count
      defer { index = end + 1 }
      return String(decoding: bytes[index..<end], as: UTF8.self)
    }
  }

  func makeIterator() -> Iterator { Iterator(bytes: bytes, index: start) }

  /// The step that stands at a place.
  func step(at place: Int) -> Step? {
    var steps = Iterator(bytes: bytes, index: place)
    return steps.next()
  }

  /// Whether the step at a place is about a path.
  func isPath(_ path: String, at place: Int) -> Bool {
    guard let number = bytes.span.firstIndex(of: 0, from: place) else { return false }
    let rest = bytes[(number + 1)...]
    return rest.starts(with: path.utf8) && rest.dropFirst(path.utf8.count).first == 0
  }
}

extension Journal {
  private static let limit = 1 << 28

  /// The journal of a run that was committed and is not yet done; nil where there is none.
  init?(in catalog: Folder) throws(SystemFault) {
    let path = "\(WorkFolder.name)/\(WorkFolder.journal)"
    let bytes: [UInt8]
    do throws(SystemFault) {
      bytes = try File.read(path, in: catalog, limit: Self.limit)
    } catch {
      if error.isMissing { return nil }
      throw error
    }
    try self.init(bytes, catalog.path(of: path))
  }

  /// A journal read back. It may come from anybody, so every path in it is checked like one that is to be written.
  init(_ bytes: [UInt8], _ path: String) throws(SystemFault) {
    let damaged = SystemFault(.read, path, .damagedJournal)
    guard let text = String(validating: bytes, as: UTF8.self) else { throw damaged }
    let fields = text.utf8.split(separator: 0, omittingEmptySubsequences: false).map { Substring($0) }
    guard fields.count >= 4, fields.count.isMultiple(of: 2), fields[0] == Self.title, Self.isToken(fields[1]),
      fields[fields.count - 2] == Self.end, fields[fields.count - 1].isEmpty
    else { throw damaged }
    for index in stride(from: 2, to: fields.count - 2, by: 2) {
      guard let step = Step(String(fields[index]), String(fields[index + 1])), (try? step.target) != nil else {
        throw damaged
      }
    }
    (self.bytes, token) = (bytes, String(fields[1]))
    start = fields[0].utf8.count + fields[1].utf8.count + 2
  }

  private static func isToken(_ text: Substring) -> Bool {
    text.utf8.count == 16 && text.utf8.allSatisfy { Unicode.Scalar($0).properties.isASCIIHexDigit }
  }
}

extension Journal.Step {
  fileprivate init?(_ number: String, _ path: String) {
    if number.isEmpty {
      self = .folder(path)
    } else if let number = Int(number), number >= 0 {
      self = .file(number: number, path: path)
    } else if number.hasSuffix("/"), let number = Int(number.dropLast()), number >= 0 {
      self = .newFolder(number: number, path: path)
    } else {
      return nil
    }
  }

  /// The folder that is changed and the name in it, if it is about one; a fault where it is not majlis's to change.
  var target: (folder: String, name: String?) {
    get throws(SystemFault) {
      switch self {
      case .folder(let path), .newFolder(_, let path): return (try CatalogPath(folder: path).text, nil)
      case .file(_, let path):
        let file = try CatalogPath(file: path)
        return (file.folder, file.name)
      }
    }
  }
}
