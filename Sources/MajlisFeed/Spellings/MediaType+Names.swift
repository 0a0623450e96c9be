extension MediaType {
  /// The type that was meant by a usual misspelling, or by a file's ending alone: `audio/mpeg` for `audio/mp3` and
  /// for `mp3`; nil where nothing better is known. `audio/m4a`, `audio/x-m4a` and `audio/mp4` all stay: Apple,
  /// PSP-1 and IANA each have their own.
  public static func better(than bytes: borrowing Span<UInt8>) -> String? {
    if let type = MediaType(reading: bytes) { return misspelled[type.text] }
    var cursor = Cursor(bytes)
    _ = cursor.take(".", in: bytes)
    return Word(bytes, cursor.rest).flatMap { endings[$0] }
  }

  /// The type that the ending of a file name or of an address says, behind whose path may stand a query and a fragment;
  /// nil for an unknown ending or none.
  public static func forFileName(_ bytes: borrowing Span<UInt8>) -> String? {
    let cursor = Cursor(bytes)
    var (dot, end) = (cursor.end, cursor.at)
    while end < cursor.end, bytes[end] != UInt8(ascii: "?"), bytes[end] != UInt8(ascii: "#") {
      switch bytes[end] {
      case UInt8(ascii: "."): dot = end
      case UInt8(ascii: "/"): dot = cursor.end
      default: break
      }
      end += 1
    }
    guard dot < end else { return nil }
    return Word(bytes, dot + 1..<end).flatMap { endings[$0] }
  }

  private static let misspelled = [
    "audio/mp3": "audio/mpeg", "audio/x-mp3": "audio/mpeg", "audio/mpg": "audio/mpeg", "audio/x-mpg": "audio/mpeg",
    "audio/mpeg3": "audio/mpeg", "audio/x-mpeg": "audio/mpeg", "audio/x-mpeg-3": "audio/mpeg",
    "audio/x-mpeg3": "audio/mpeg", "x-audio/mp3": "audio/mpeg", "x-audio/mpeg": "audio/mpeg",
    "audio/mpeg-3": "audio/mpeg", "mp3/audio": "audio/mpeg", "audio/x-mp4": "audio/mp4", "audio/mpeg4": "audio/mp4",
    "video/m4v": "video/x-m4v", "video/mov": "video/quicktime", "video/x-mp4": "video/mp4", "audio/x-ogg": "audio/ogg",
    "audio/x-aac": "audio/aac", "audio/x-flac": "audio/flac", "audio/x-wav": "audio/wav", "audio/vnd.wave": "audio/wav",
    "application/x-pdf": "application/pdf", "image/jpg": "image/jpeg", "image/pjpeg": "image/jpeg",
    "image/x-png": "image/png", "text/srt": "application/x-subrip", "application/srt": "application/x-subrip",
    "text/x-subrip": "application/x-subrip", "application/x-srt": "application/x-subrip",
    "application/vtt": "text/vtt", "text/webvtt": "text/vtt", "text/json": "application/json",
  ]

  /// Apple's types for MPEG-4 (`audio/x-m4a`, `video/x-m4v`), IANA's for the rest.
  private static let endings: [Word: String] = [
    "mp3": "audio/mpeg", "m4a": "audio/x-m4a", "aac": "audio/aac", "oga": "audio/ogg", "ogg": "audio/ogg",
    "opus": "audio/ogg", "wav": "audio/wav", "flac": "audio/flac",
    "mp4": "video/mp4", "m4v": "video/x-m4v", "mov": "video/quicktime", "webm": "video/webm",
    "pdf": "application/pdf", "epub": "application/epub+zip",
    "vtt": "text/vtt", "srt": "application/x-subrip", "json": "application/json",
    "html": "text/html", "htm": "text/html", "txt": "text/plain",
    "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png",
  ]
}
