internal import Glibc

/// The clock of the system, which only `--at now` and `check` look at.
public enum Clock {
  /// Seconds since 1970, UTC.
  public static var now: Int { time(nil) }
}
