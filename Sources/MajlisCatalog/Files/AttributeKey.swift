extension String {
  /// The name of the attribute that a key of a file says, behind its `@`; nil for another key. A name may begin with a
  /// letter that joins the `@` to one character, so that its bytes are asked.
  var attributeName: String? {
    utf8.first == UInt8(ascii: "@") ? String(decoding: utf8.dropFirst(), as: UTF8.self) : nil
  }
}
