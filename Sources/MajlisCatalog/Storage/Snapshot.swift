/// A catalog as it was at one instant, for those who only read: they wait for nobody and never see half of a run.
struct Snapshot {
  private let catalog: Folder
  /// Where the bytes of files are that a committed run has not yet given their place.
  private let pending: [PathKey: String]
  /// What files are supposed to hold, whatever they do hold.
  private let supposed: [PathKey: [UInt8]]
  /// Which run was the last to be committed when this was taken.
  private let generation: [UInt8]

  /// Reads a catalog, again where a run was committed meanwhile.
  /// - Parameters:
  ///   - supposed: What some files are supposed to hold, to see what would come of it.
  ///   - body: Reads through the snapshot; it may be called several times, and its last result counts.
  static func read<Value, Fault: Error>(
    _ catalog: Folder, supposing supposed: [PathKey: [UInt8]] = [:], _ body: (Snapshot) throws(Fault) -> Value
  ) throws -> Value {
    for _ in 1...10 {
      let snapshot = try Snapshot(catalog, supposed)
      let result = Result { () throws(Fault) in try body(snapshot) }
      if try generation(of: catalog) == snapshot.generation { return try result.get() }
    }
    // Where writers come one after the other there is no pause to read in but one that is asked for.
    let work = try WorkFolder.locked(in: catalog, patience: FileLock.patience)
    defer { work.discard() }
    try work.recover()
    return try body(Snapshot(catalog, supposed))
  }

  private init(_ catalog: Folder, _ supposed: [PathKey: [UInt8]]) throws(SystemFault) {
    // In this order. A run is committed, then changes the generation, then the files, then removes its journal. Who
    // sees the new generation and no journal sees all of it; who sees the old one reads once more.
    generation = try Self.generation(of: catalog)
    pending = try Recovery.finishIfNeeded(in: catalog)
    (self.catalog, self.supposed) = (catalog, supposed)
  }

  /// The YAML files below `feeds` or `episodes`.
  func yamlFiles(below name: String) throws(SystemFault) -> Folder.YAMLFiles {
    var files = try catalog.yamlFiles(below: name)
    guard !pending.isEmpty else { return files }
    let known = Set(files.paths.map(PathKey.init))
    files.paths += pending.keys.filter { !known.contains($0) }.map(\.text).filter {
      $0.startsWithBytes(of: name + "/") && Folder.YAMLFiles.isVisibleYAML($0)
    }
    files.sort()
    return files
  }

  /// The bytes of a file of the catalog.
  func read(_ path: String, limit: Int) throws(SystemFault) -> [UInt8] {
    let key = PathKey(path)
    if let bytes = supposed[key] { return bytes }
    guard let place = pending[key] else { return try File.read(path, in: catalog, limit: limit) }
    do throws(SystemFault) {
      return try File.read(place, in: catalog, limit: limit)
    } catch {
      // It has its place by now.
      guard error.isMissing else { throw error }
      return try File.read(path, in: catalog, limit: limit)
    }
  }

  private static func generation(of catalog: Folder) throws(SystemFault) -> [UInt8] {
    do throws(SystemFault) {
      return try File.read("\(WorkFolder.name)/\(WorkFolder.lock)", in: catalog, limit: 1 << 10)
    } catch {
      if error.isMissing { return [] }
      throw error
    }
  }
}
