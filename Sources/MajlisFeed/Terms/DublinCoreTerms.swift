/// Dublin Core. Each element may stand any number of times, in a feed and in an item.
extension Vocabulary {
  /// "Metadata Element Set" 1.1 (dublincore.org/specifications/dublin-core/dces).
  static let dublinCore: [Field] =
    elements.map { .module(Namespace.dc($0), .text, many: true) }
    + [.module(Namespace.dc("date"), .instant, many: true), author]

  /// No element of the set, but what feeds write for `creator`.
  private static let author = Field.module(Namespace.dc("author"), .text, many: true)

  private static let elements = [
    "title", "creator", "subject", "description", "publisher", "contributor", "type", "format", "identifier", "source",
    "language", "relation", "coverage", "rights",
  ]

  /// "DCMI Metadata Terms", properties (dublincore.org/specifications/dublin-core/dcmi-terms).
  static let dublinCoreTerms: [Field] =
    instants.map { .module(Namespace.dcterms($0), .instant, many: true) }
    + properties.map { .module(Namespace.dcterms($0), .text, many: true) }

  /// Dates that are instants (W3CDTF).
  private static let instants = ["created", "issued", "modified", "available", "date"]

  /// The others: `valid` is mostly a period, and of the dates of paper mostly the year is known.
  private static let properties = [
    "valid", "dateAccepted", "dateCopyrighted", "dateSubmitted",
    "title", "alternative", "creator", "contributor", "publisher", "subject", "description", "abstract",
    "tableOfContents", "type", "format", "extent", "medium", "identifier", "bibliographicCitation", "source",
    "language", "coverage", "spatial", "temporal", "rights", "accessRights", "license", "rightsHolder", "provenance",
    "audience",
    "educationLevel", "mediator", "instructionalMethod", "accrualMethod", "accrualPeriodicity", "accrualPolicy",
    "relation", "conformsTo", "hasFormat", "isFormatOf", "hasPart", "isPartOf", "hasVersion", "isVersionOf",
    "references", "isReferencedBy", "replaces", "isReplacedBy", "requires", "isRequiredBy",
  ]
}
