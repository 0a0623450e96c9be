/// Says what is wrong with the spelling of a value. It never makes a `String` of a value that is good.
struct SpellingJudge {
  let plan: CheckPlan
  /// Minutes east of UTC for dates that name no zone (the catalog's key `timezone`).
  var zone = 0
  /// Seconds since 1970 of the moment at which is judged what lies in the future; nil for nothing.
  var now: Int?

  var medium: Spelling.Medium { plan.medium }

  init(medium: Spelling.Medium, zone: Int = 0, now: Int? = nil) {
    (plan, self.zone, self.now) = (CheckPlan.plan(for: medium), zone, now)
  }

  /// What is wrong with a text that is not empty; nil for nothing.
  func fault(in text: borrowing Span<UInt8>, _ entry: CheckPlan.Entry) -> Fault? {
    if entry.form >= 0, let fault = formFault(in: text, plan.forms[Int(entry.form)]) { return fault }
    guard let spelling = entry.spelling else { return nil }
    switch spelling {
    case .line, .text, .markup, .identifier: return nil
    case .address: return address(text, isFetched: entry.isFetched)
    case .date, .instant, .mailDate: return date(text, as: spelling, takesDay: entry.takesDay)
    case .duration: return duration(text)
    case .yesNo: return YesNo(reading: text) == nil ? Fault(spelling.rule, spelling.expected) : nil
    case .whole: return whole(text, entry)
    case .decimal: return DecimalNumber(reading: text) == nil ? Fault(spelling.rule, spelling.expected) : nil
    case .language: return language(text)
    case .mediaType: return mediaType(text)
    case .textType: return textType(text, takesMediaType: entry.takesMediaType)
    }
  }

  private func whole(_ text: borrowing Span<UInt8>, _ entry: CheckPlan.Entry) -> Fault? {
    let number = WholeNumber(reading: text)?.value
    if let number, plan.ranges[Int(entry.range)].range.contains(number) { return nil }
    let range = plan.ranges[Int(entry.range)]
    guard let number else { return Fault(range.rule, range.words) }
    return Fault(range.rule, range.words, severity: number == range.tolerated ? .warning : nil)
  }

  private func formFault(in text: borrowing Span<UInt8>, _ form: (form: TextForm, rule: Rule)) -> Fault? {
    form.form.doubt(about: text).map { doubt in
      Fault(form.rule, doubt.expected, remedy: doubt.remedy, severity: doubt.isMild ? .warning : nil)
    }
  }

  /// RFC 4287, 3.1.1; `content` may also name a media type (4.1.3.1).
  private func textType(_ text: borrowing Span<UInt8>, takesMediaType: Bool) -> Fault? {
    let word = Word(text, Cursor(text).rest)
    if word == "text" || word == "html" || word == "xhtml" { return nil }
    if takesMediaType, MediaType.isMediaType(text) { return nil }
    return Fault(.atomTextType, Spelling.textType.expected)
  }
}

// MARK: - Languages and media types

extension Term {
  /// Why the text cannot be carried under the term's key; nil where it can.
  public func refusal(of text: borrowing Span<UInt8>, in medium: Spelling.Medium, subject: @autoclosure () -> String)
    -> Finding?
  {
    guard !text.isEmpty, !carries(text) else { return nil }
    let entry = CheckPlan.plan(for: medium).entries[Int(number.raw)]
    let fault =
      SpellingJudge(medium: medium).fault(in: text, entry) ?? Fault(spelling?.rule ?? .yamlType, expected)
    return Finding(
      fault.rule, subject: subject(), value: String(copying: text), detail: fault.detail, remedy: fault.remedy,
      severity: .error)
  }
}

extension SpellingJudge {
  private func language(_ text: borrowing Span<UInt8>) -> Fault? {
    if text.count == 2, let code = Word(text, 0..<2), ISO639.codes.contains(code) { return nil }
    let tag = LanguageTag(reading: text)
    if tag?.isKnown == true { return nil }
    let better = LanguageTag.better(than: text)
    // A code of three letters where there is one of two is read by most (RFC 5646, 2.2.1).
    let severity: Severity? = tag?.language.utf8.count == 3 ? .warning : nil
    return Fault(
      .languageInvalid, Spelling.language.expected, remedy: better.map { "write \($0)" }, severity: severity,
      fix: better)
  }

  private func mediaType(_ text: borrowing Span<UInt8>) -> Fault? {
    if let word = Word(text, 0..<text.count), Self.usual.contains(word) { return nil }
    guard MediaType.isMediaType(text) else {
      let better = MediaType.better(than: text)
      return Fault(.enclosureType, Spelling.mediaType.expected, remedy: better.map { "write \($0)" }, fix: better)
    }
    return MediaType.better(than: text).map { Fault(.enclosureTypeUnusual, $0, fix: $0) }
  }

  /// Types that most feeds have and that need no closer look.
  private static let usual: WordSet = [
    "audio/mpeg", "audio/mp4", "audio/x-m4a", "audio/m4a", "video/mp4", "video/x-m4v", "text/vtt", "text/html",
    "text/plain", "image/jpeg", "image/png", "application/json",
  ]
}

// MARK: - Addresses

extension SpellingJudge {
  /// What is wrong with an address. Atom's may be relative: they are read against `xml:base` (RFC 4287, 2).
  ///
  /// - Parameter isFetched: whether apps fetch what it points to, which then has to be of
  ///   the web (RSS 2.0, `enclosure`).
  func address(_ text: borrowing Span<UInt8>, isFetched: Bool = false) -> Fault? {
    if isPlainly(text) { return nil }
    if let scheme = harmfulScheme(of: text) { return Fault(.urlScheme, scheme, severity: isFetched ? .error : nil) }
    switch WebAddress.fault(in: text) {
    case nil: return faultOfGood(text)
    case .relative?: return medium == .atom ? nil : Fault(.urlRelative)
    case .whiteSpace?: return Fault(.urlInvalid, "white space stands in it", remedy: "write %20 for a space")
    case .control?: return Fault(.urlInvalid, "a control character stands in it")
    case .forbidden(let byte)?: return Fault(.urlInvalid, "\(Unicode.Scalar(byte)) cannot stand there")
    case .badEscape?:
      return Fault(.urlInvalid, "a % without two hexadecimal digits behind it", remedy: "write %25 for a percent sign")
    case .noHost?: return Fault(.urlInvalid, "it names no host")
    case .badPort?: return Self.isOfWeb(text) ? Fault(.urlInvalid, "its port is no number up to 65535") : nil
    case .empty?: return Fault(.urlInvalid, "it is empty")
    }
  }

  /// Whether an address is of the web, names its host by letters and has no sign that
  /// needs a closer look. Most are such.
  private func isPlainly(_ text: borrowing Span<UInt8>) -> Bool {
    guard text.count > 9, text[0] == UInt8(ascii: "h"), text[4] == UInt8(ascii: "s") || text[4] == UInt8(ascii: ":")
    else {
      return false
    }
    let host = text[4] == UInt8(ascii: "s") ? 8 : 7
    guard Word(text, 0..<host) == (host == 8 ? Self.secure : Self.plain), text[host].isLetter,
      text[host].lowercased != UInt8(ascii: "l")
    else { return false }
    return Self.hasPlainSigns(text.extracting(host..<text.count))
  }

  private static let (secure, plain): (Word, Word) = ("https://", "http://")

  /// Whether there are only letters, digits and `-./_=?&~+,`.
  private static func hasPlainSigns(_ text: borrowing Span<UInt8>) -> Bool {
    !text.isMarked { byte in
      let isLetter: UInt8 = (byte | 0x20) &- 0x61 < 26 ? 1 : 0
      let isMiddle: UInt8 = byte &- 0x2B < 15 ? 1 : 0
      let isOther: UInt8 = byte == 0x5F || byte == 0x3D || byte == 0x3F || byte == 0x26 || byte == 0x7E ? 1 : 0
      return 1 ^ (isLetter | isMiddle | isOther)
    }
  }

  /// What may be wrong with an address that is spelled well. RSS has URIs (RFC 3986), Atom IRIs (RFC 3987).
  private func faultOfGood(_ text: borrowing Span<UInt8>) -> Fault? {
    var (hasAt, isASCII) = (false, true)
    for index in text.indices {
      let byte = text[index]
      if byte == UInt8(ascii: "@") { hasAt = true }
      if byte >= 0x80 { isASCII = false }
    }
    if hasAt, WebAddress(reading: text)?.userInfo != nil { return Fault(.urlCredentials) }
    if let host = PrivateHost.name(in: text) { return Fault(.urlPrivateHost, host) }
    if medium != .rss || isASCII { return nil }
    return Fault(.urlInvalid, "letters beyond ASCII have to be written with %", remedy: "write %C3%A9 for é")
  }

  /// Whether an address is for browsers. Others give the colon a meaning of their own: `at://did:plc:...`.
  static func isOfWeb(_ text: borrowing Span<UInt8>) -> Bool {
    guard let colon = WebAddress.endOfScheme(text) else { return false }
    let scheme = Word(text, Cursor(text).at..<colon)
    return scheme == "https" || scheme == "http"
  }

  /// Schemes that run or read something on the reader's machine.
  private func harmfulScheme(of text: borrowing Span<UInt8>) -> String? {
    guard let colon = WebAddress.endOfScheme(text), let scheme = Word(text, Cursor(text).at..<colon),
      Self.harmful.contains(scheme)
    else { return nil }
    return scheme.text
  }

  private static let harmful: [Word] = ["javascript", "data", "file", "vbscript", "blob", "about"]
}
