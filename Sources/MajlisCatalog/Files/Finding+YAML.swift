internal import MajlisFeed

extension Finding {
  /// What libyaml or the reader found wrong, as a finding.
  init(_ fault: YAMLFault) {
    let place = fault.place
    switch fault.problem {
    case .syntax(let problem, let hint): self.init(.yamlSyntax, at: place, detail: problem, remedy: hint)
    case .encoding(let byte):
      self.init(.yamlEncoding, at: place, detail: "byte 0x\(String(byte, radix: 16)) is not UTF-8")
    case .utf16: self.init(.yamlEncoding, at: place, detail: "the file is UTF-16 or UTF-32")
    case .controlCharacter(let scalar):
      self.init(
        .textControlChar, at: place, subject: "the file",
        detail: "U+\(String(scalar.value, radix: 16, uppercase: true))")
    case .tab: self.init(.yamlSyntax, at: place, detail: "a tab indents the line", remedy: "indent with spaces")
    case .duplicateKey(let key, let first):
      self.init(.yamlDuplicateKey, at: place, value: key, detail: String(first.line))
    case .alias, .anchor, .mergeKey: self.init(.yamlAlias, at: place)
    case .tag: self.init(.yamlTag, at: place)
    case .complexKey: self.init(.yamlKey, at: place)
    case .tooDeep: self.init(.yamlTooDeep, at: place, detail: String(YAMLBuilder.depthLimit))
    case .tooLarge: self.init(.fileTooLarge, at: place, subject: "the file", detail: "larger than 16 MB")
    case .severalDocuments: self.init(.yamlDocuments, at: place)
    case .notAMapping: self.init(.yamlType, at: place, subject: "the file", detail: "a mapping of keys and values")
    case .empty: self.init(.fileEmpty)
    }
  }
}
