/// What is wrong with a value, before anybody asks where it stands and what it is called there.
struct Fault {
  var rule: Rule
  /// What the rule's sentence says more.
  var detail = ""
  /// The remedy, where the rule does not know it.
  var remedy: String?
  /// How grave it is, where it is not as grave as the rule says.
  var severity: Severity?
  /// What should stand in place of the value, where that is certain.
  var fix: String?

  init(_ rule: Rule, _ detail: String = "", remedy: String? = nil, severity: Severity? = nil, fix: String? = nil) {
    (self.rule, self.detail, self.remedy, self.severity) = (rule, detail, remedy, severity)
    self.fix = fix
  }
}
