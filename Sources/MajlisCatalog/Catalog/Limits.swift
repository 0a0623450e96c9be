internal import MajlisXML

/// How much is read of a document and of a file, for people. The limits stand with their reasons in `XMLLimits`,
/// `YAMLSourceCheck` and `YAMLBuilder`.
public enum Limits {
  /// All of them in words.
  public static let summary = """
    \(XMLLimits.summary) of a feed document, and \(CatalogFile.limit >> 20) MB and \(YAMLBuilder.depthLimit) levels of a YAML file
    """
}
