/// What a run has decided to do: it stands whole in `.majlis/journal` from the commit until everything is done.
struct Journal: Equatable {
  /// A folder that must be there, or a staged file that gets its place.
  enum Step: Equatable {
    case folder(String)
    case file(number: Int, path: String)
  }

  /// Distinguishes one run from every other: no left-over file of another is ever taken for one of this.
  let token: String
  var steps: [Step] = []

  /// A run that begins.
  init() {
    token = String(UInt64.random(in: 1 << 60...(.max)), radix: 16)
  }

  /// The name of a staged file in `.majlis/tmp`.
  func name(of number: Int) -> String { "\(token)-\(number)" }
}

extension Journal {
  private static let title = "majlis journal 1"
  private static let end = "end"

  /// Fields that each end with NUL, which no path holds.
  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    func append(_ field: String) {
      bytes += field.utf8
      bytes.append(0)
    }
    append(Self.title)
    append(token)
    for step in steps {
      switch step {
      case .folder(let path):
        append("")
        append(path)
      case .file(let number, let path):
        append(String(number))
        append(path)
      }
    }
    append(Self.end)
    return bytes
  }

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
    let fields = text.utf8.split(separator: 0, omittingEmptySubsequences: false).map { String(Substring($0)) }
    guard fields.count >= 4, fields.count.isMultiple(of: 2), fields[0] == Self.title, Self.isToken(fields[1]),
      fields[fields.count - 2] == Self.end, fields[fields.count - 1].isEmpty
    else { throw damaged }
    token = fields[1]
    for index in stride(from: 2, to: fields.count - 2, by: 2) {
      guard let step = Step(fields[index], fields[index + 1]) else { throw damaged }
      steps.append(step)
    }
  }

  private static func isToken(_ text: String) -> Bool {
    text.utf8.count == 16 && text.utf8.allSatisfy { Unicode.Scalar($0).properties.isASCIIHexDigit }
  }
}

extension Journal.Step {
  fileprivate init?(_ number: String, _ path: String) {
    if number.isEmpty, (try? CatalogPath(folder: path)) != nil {
      self = .folder(path)
    } else if let number = Int(number), number >= 0, (try? CatalogPath(file: path)) != nil {
      self = .file(number: number, path: path)
    } else {
      return nil
    }
  }
}
