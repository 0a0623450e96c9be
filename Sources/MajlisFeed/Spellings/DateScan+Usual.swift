extension DateScan {
  /// Reads `Sat, 28 Nov 2015 10:00:00` in one step: the form of RFC 2822, 3.3 that nearly every feed writes. A space
  /// follows it.
  ///
  /// False where it stands in any other form, even if that means the same; nothing has been read then.
  mutating func readUsual(_ bytes: borrowing Span<UInt8>) -> Bool {
    guard cursor.end - cursor.at > Self.usualLength else { return false }
    let text = bytes.extracting(cursor.at..<cursor.at + Self.usualLength)
    guard text[3] == UInt8(ascii: ","), text[19] == UInt8(ascii: ":"), text[22] == UInt8(ascii: ":"),
      text[4] == 0x20, text[7] == 0x20, text[11] == 0x20, text[16] == 0x20,
      bytes[cursor.at + Self.usualLength] == 0x20,
      let weekday = Self.weekdayLetters.firstIndex(of: Self.letters(text, at: 0)),
      let month = Self.monthLetters.firstIndex(of: Self.letters(text, at: 8)),
      let day = Self.number(text, at: 5), let century = Self.number(text, at: 12), let year = Self.number(text, at: 14),
      let hour = Self.number(text, at: 17), let minute = Self.number(text, at: 20),
      let second = Self.number(text, at: 23)
    else { return false }
    (self.weekday, self.day, self.month, self.year) = (weekday, day, month + 1, century * 100 + year)
    (self.hour, self.minute, self.second, precision) = (hour, minute, second, .second)
    cursor.at += Self.usualLength
    return true
  }

  private static let usualLength = 25

  /// The number of two digits.
  private static func number(_ text: borrowing Span<UInt8>, at index: Int) -> Int? {
    let (tens, ones) = (text[index] &- 0x30, text[index + 1] &- 0x30)
    return tens < 10 && ones < 10 ? Int(tens * 10 + ones) : nil
  }

  /// Three bytes as one number, letters in lower case. No other byte becomes a letter.
  private static func letters(_ text: borrowing Span<UInt8>, at index: Int) -> UInt32 {
    let (first, second, third) = (UInt32(text[index]), UInt32(text[index + 1]), UInt32(text[index + 2]))
    return (first << 16 | second << 8 | third) | 0x20_20_20
  }

  private static let weekdayLetters = FeedDate.weekdayNames.map { letters(Array($0.utf8).span, at: 0) }
  private static let monthLetters = FeedDate.monthNames.map { letters(Array($0.utf8).span, at: 0) }
}
