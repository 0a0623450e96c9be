internal import MajlisFeed

/// A place in a YAML file as one number, as records keep it.
struct Origin {
  let packed: Int

  init(_ place: Place) { packed = place.line << 32 | place.column }

  init(packed: Int) { self.packed = packed }

  var place: Place { Place(line: packed >> 32, column: packed & 0xFFFF_FFFF) }
}
