@testable import MajlisFeed

extension Record {
  /// What the record says, one line a node, indented; children in the order of the vocabulary, like ones in their own.
  /// White space around a value counts only where it is part of it.
  var outline: String { outline(of: 0, level: 0).joined(separator: "\n") }

  private func outline(of node: Int, level: Int) -> [String] {
    let ordered = children(of: node).enumerated().sorted { a, b in
      (rank(a.element), a.offset) < (rank(b.element), b.offset)
    }
    return ordered.flatMap { _, child in
      ["\(String(repeating: "  ", count: level))\(label(child))"] + outline(of: child, level: level + 1)
    }
  }

  private func rank(_ node: Int) -> Int {
    Lexicon.shared.term(nodes[node].term).map { $0.number.order + 10 } ?? nodes[node].term.order
  }

  private func label(_ node: Int) -> String {
    let term = Lexicon.shared.term(nodes[node].term)
    let source = bytes.span.extracting(range(of: node))
    let value = String(copying: source.extracting(source.value(term?.spelling)))
    guard let term else {
      return nodes[node].term == .foreignAttribute
        ? "@\(text(of: node).replacing("\0", with: " "))" : "foreign \(value)"
    }
    return "\(term.field.key)\(value.isEmpty ? "" : " \(value)")"
  }
}
