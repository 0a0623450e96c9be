/// How a start tag is written.
extension MarkupMender {
  /// Writes a tag as it stands where it is sound, else as it was understood.
  mutating func write(_ tag: StartTag, _ range: Range<Int>, isVoid: Bool) {
    let isUnique = !hasDuplicates(tag)
    if tag.isSound, isUnique {
      let end = isVoid ? range.upperBound - 1 : range.upperBound
      output.copy(range.lowerBound..<range.lowerBound + 1)
      mendText(range.lowerBound + 1..<end, .attribute)
      if isVoid { output.insert("/>".utf8) }
      return
    }
    if tag.isUnfinished { output.note(.unfinishedTag(excerpt(tag.name)), at: range.lowerBound) }
    if tag.isCramped { output.note(.touchingAttributes(excerpt(tag.name)), at: range.lowerBound) }
    for stray in tag.strays { output.note(.strayInTag(excerpt(stray)), at: stray.lowerBound) }
    output.copy(range.lowerBound..<tag.name.upperBound)
    var seen: Set<ArraySlice<UInt8>> = []
    for attribute in tag.attributes {
      if seen.insert(source[attribute.name]).inserted {
        write(attribute)
      } else {
        output.note(.duplicateAttribute(excerpt(attribute.name)), at: attribute.name.lowerBound)
      }
    }
    output.insert((isVoid || tag.isEmpty ? "/>" : ">").utf8)
  }

  private func hasDuplicates(_ tag: StartTag) -> Bool {
    guard tag.attributes.count > 1 else { return false }
    return Set(tag.attributes.map { source[$0.name] }).count < tag.attributes.count
  }

  private mutating func write(_ attribute: StartTag.Attribute) {
    output.insert(CollectionOfOne(0x20))
    output.copy(attribute.name)
    let quote = attribute.quote ?? UInt8(ascii: "\"")
    output.insert([UInt8(ascii: "="), quote])
    if let value = attribute.value {
      if attribute.quote == nil {
        output.note(.unquotedAttribute(excerpt(attribute.name)), at: attribute.name.lowerBound)
      }
      mendText(value, attribute.quote == nil ? .unquoted : .attribute)
    } else {
      output.note(.attributeWithoutValue(excerpt(attribute.name)), at: attribute.name.lowerBound)
      output.insert(source[attribute.name])
    }
    output.insert(CollectionOfOne(quote))
  }
}
