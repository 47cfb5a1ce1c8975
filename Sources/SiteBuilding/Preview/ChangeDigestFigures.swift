import Indicators

extension ChangeDigest {
  /// Lines to show, and lines that count what is not shown.
  struct Figures {
    var lines: [String] = []
    var counts: [String] = []
  }

  func roundedCount(_ number: Int, _ whose: String) -> String {
    words.count(
      number, ("cifra \(whose) que al redondear queda igual", "cifras \(whose) que al redondear quedan igual"),
      ("figure \(whose) that is the same once rounded", "figures \(whose) that are the same once rounded"))
  }

  /// `Cumplimiento: 100 % → 90 %`; nil where both are shown alike.
  func moved(_ member: DataMember, in table: DataTable, from old: String?, to new: String?) -> String? {
    let (before, after) = (words.shown(old, member), words.shown(new, member))
    return before == after ? nil : "\(words.title(member.name, of: table)): \(before) → \(after)"
  }

  /// The last two parts of a row's key.
  func period(of row: [String]) -> String { words.period(row[row.count - 2], row[row.count - 1]) }

  static func unique<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }
}
