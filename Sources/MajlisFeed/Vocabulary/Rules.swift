extension Rule {
  // MARK: The file

  static let fileUnreadable = Rule("file-unreadable", .error, by: .majlis, "{subject} cannot be read: {detail}")
}
