import Glibc

/// What the program is connected with.
enum Terminal {
  /// Whether people read standard output.
  static var isOutput: Bool { isatty(STDOUT_FILENO) == 1 }

  /// Whether somebody can be asked: they read standard output and write standard input.
  static var isConversation: Bool { isOutput && isatty(STDIN_FILENO) == 1 }

  /// Whether what is written there may have colours (no-color.org).
  static var hasColour: Bool {
    // The environment is not changed while the program runs.
    guard isOutput, let value = unsafe getenv("NO_COLOR") else { return isOutput }
    return unsafe value.pointee == 0
  }

  /// How many cells a line has; nil where standard output is no terminal.
  static var width: Int? {
    guard isOutput else { return nil }
    var size = winsize()
    // `size` lives throughout the call, which fills it.
    let isKnown = unsafe ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
    return isKnown ? Int(size.ws_col) : 80
  }
}
