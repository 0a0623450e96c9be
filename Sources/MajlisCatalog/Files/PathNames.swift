extension String {
  /// The names of a path of categories, such as `News > Politics`.
  func split(pathSeparator: String) -> [String] {
    var parts = [""]
    var rest = self[...]
    while !rest.isEmpty {
      if rest.hasPrefix(pathSeparator) {
        parts.append("")
        rest = rest.dropFirst(pathSeparator.count)
      } else {
        parts[parts.count - 1].append(rest.removeFirst())
      }
    }
    return parts
  }
}
