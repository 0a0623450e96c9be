internal import Glibc

/// The three descriptors that a program is started with.
public enum StandardDescriptors {
  /// Keeps the numbers 0, 1 and 2 from being given to the first files that are opened, where whoever started the
  /// program has closed them: a message would be written into an episode. To be called before anything is opened.
  ///
  /// What takes their place can only be used the wrong way round, so that reading from a closed input or writing to a
  /// closed output is still the fault that it is (`EBADF`); and an output takes nothing under its name either, such as
  /// `/dev/stdout`.
  public static func repair() {
    for descriptor in STDIN_FILENO...STDERR_FILENO where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      // The lowest number that is free is given, and those below this one are taken.
      _ = descriptor == STDIN_FILENO ? unsafe open("/dev/null", O_WRONLY) : unsafe open("/dev/full", O_RDONLY)
    }
  }
}
