/// How much of a document is read before it is refused: what no feed of people needs,
/// and what would cost time or memory without bounds.
public enum XMLLimits {
  /// Elements that stand in each other. libxml2's push parser knows no limit of its own;
  /// every level costs a stack frame later.
  public static let levels = 256
  /// The bytes of one tag. libxml2 compares each attribute of a tag with all others, and namespaces too.
  public static let tagBytes = 64 << 10
  /// The bytes of one text or attribute, as libxml2 has it for attributes.
  public static let textBytes = 10_000_000
  /// The elements and attributes of one item, or of the feed without its items; an element that is
  /// kept as it stands counts as one.
  public static let itemParts = 20_000
  /// The bytes of one item, or of the feed without its items: what a file of the catalog can hold.
  public static let itemBytes = 16 << 20
  /// Elements of known vocabularies that stand in each other; deeper ones are kept as they stand. A file of the catalog
  /// has 32 levels, and an element takes two.
  public static let recordLevels = 12

  /// The limits in words, for the manual.
  public static let summary = """
    \(levels) levels of elements, \(tagBytes >> 10) KB a tag, \(textBytes / 1_000_000) MB a text, \(itemParts) elements and \
    attributes and \(itemBytes >> 20) MB an item
    """
}
