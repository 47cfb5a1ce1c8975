/// How much a finding weighs.
package enum Severity: Int, Sendable, Comparable {
  /// How a file was read where it could be read in one way only (a stray line left out, say). Published, never an error.
  case remark
  /// A doubt about the data for the office that sent it. Published; `--strict` makes it an error.
  case note
  /// Stops publication.
  case error

  package static func < (a: Severity, b: Severity) -> Bool { a.rawValue < b.rawValue }
}

/// The part of a line that a diagnostic speaks of, and what to put the caret under. Counted in characters from 0.
package struct Excerpt: Sendable, Hashable {
  let line: String
  let start: Int
  let length: Int
  /// The line goes on to the left, or to the right, of what is kept here.
  let isCutBefore: Bool
  let isCutAfter: Bool

  init(line: String, start: Int, length: Int, isCutBefore: Bool, isCutAfter: Bool) {
    self.line = line
    self.start = start
    self.length = length
    self.isCutBefore = isCutBefore
    self.isCutAfter = isCutAfter
  }

  /// A cell, all of which is meant; of a long one only the beginning is kept.
  package init(wholeOf text: String) {
    let shown = String(text.prefix(200))
    self.init(
      line: shown, start: 0, length: shown.count, isCutBefore: false, isCutAfter: shown.utf8.count < text.utf8.count)
  }
}

/// Where in the content something stands.
package struct Location: Sendable, Hashable {
  package enum Place: Sendable, Hashable {
    case file
    case text(line: Int, column: Int)
    case cell(sheet: String, CellReference)
  }

  package let file: String
  package let place: Place
  package let excerpt: Excerpt?
  /// In a text that is a table, the cell as a spreadsheet that opened it would name it.
  package var cell: CellReference?

  package init(file: String, place: Place = .file, excerpt: Excerpt? = nil) {
    self.file = file
    self.place = place
    self.excerpt = excerpt
  }

  /// The cell, in a workbook or in a text that is a table.
  package var tableCell: CellReference? {
    if case .cell(_, let cell) = place { cell } else { cell }
  }

  /// `file:line:column`, in a workbook `file:Sheet!C14`, or the file alone. A sheet's name that is more than letters and
  /// digits stands in quotes, as spreadsheets write it. What a name holds cannot move the terminal's cursor.
  package var printed: String {
    switch place {
    case .file: return file.visible
    case .text(let line, let column): return "\(file.visible):\(line):\(column)"
    case .cell(let sheet, let cell):
      let isPlain = sheet.allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" }
      let name = isPlain ? sheet : "'\(sheet.replacing("'", with: "''"))'"
      return "\(file.visible):\(name.visible)!\(cell.a1)"
    }
  }
}

/// One finding: what, how grave, where.
package struct Diagnostic: Sendable, Hashable {
  package let severity: Severity
  package let message: Message
  package let location: Location
  /// Who can mend it: the code of the responsible unit that sent the data, or what stands in the code's place; nil for
  /// what the staff themselves wrote, and for a file that does not tell its unit.
  package var unit: String?

  package init(_ severity: Severity, _ message: Message, at location: Location, unit: String? = nil) {
    self.severity = severity
    self.message = message
    self.location = location
    self.unit = unit
  }
}

/// The findings of a run. Steps append to it and go on; what stops the build is asked at its end.
package struct Diagnostics: Sendable {
  package private(set) var items: [Diagnostic] = []

  package init() {}

  package mutating func report(_ severity: Severity, _ message: Message, at location: Location) {
    items.append(Diagnostic(severity, message, at: location))
  }

  package mutating func report(_ diagnostic: Diagnostic) { items.append(diagnostic) }

  package mutating func error(_ message: Message, at location: Location) {
    report(.error, message, at: location)
  }

  package mutating func append(contentsOf others: Diagnostics) { items += others.items }

  /// The same without what stands at one of `places`.
  package mutating func append(contentsOf others: Diagnostics, exceptAt places: Set<Location.Place>) {
    items += others.items.filter { !places.contains($0.location.place) }
  }

  /// The same for findings in data that a unit sent.
  package mutating func append(contentsOf others: Diagnostics, sentBy unit: String?) {
    items += others.items.map { Diagnostic($0.severity, $0.message, at: $0.location, unit: unit) }
  }

  package func count(_ severity: Severity) -> Int { items.count { $0.severity == severity } }

  package var hasErrors: Bool { items.contains { $0.severity == .error } }

  /// Those that stop the build.
  package var errors: Diagnostics {
    only { $0.severity == .error }
  }

  /// The errors, and the notes that are told without being asked for.
  package var pressing: Diagnostics {
    only { $0.severity == .error || $0.message.isPressing }
  }

  /// Without those that stand in one of `files`.
  package func except(in files: [String]) -> Diagnostics {
    only { !files.contains($0.location.file) }
  }

  private func only(_ isKept: (Diagnostic) -> Bool) -> Diagnostics {
    var result = Diagnostics()
    result.items = items.filter(isKept)
    return result
  }

  /// By file, then place, then gravity: the order in which a person works through them.
  package var sorted: [Diagnostic] {
    func place(_ diagnostic: Diagnostic) -> (String, Int, Int) {
      switch diagnostic.location.place {
      case .file: ("", 0, 0)
      case .text(let line, let column): ("", line, column)
      case .cell(let sheet, let cell): (sheet, cell.row, cell.column)
      }
    }
    return items.enumerated().sorted { a, b in
      let (x, y) = (a.element, b.element)
      if x.location.file != y.location.file { return x.location.file < y.location.file }
      if place(x) != place(y) { return place(x) < place(y) }
      if x.severity != y.severity { return x.severity > y.severity }
      return a.offset < b.offset
    }.map(\.element)
  }

  /// The same findings with every note raised to an error, as `--strict` asks.
  package var strict: Diagnostics {
    var result = Diagnostics()
    result.items = items.map {
      $0.severity == .note ? Diagnostic(.error, $0.message, at: $0.location, unit: $0.unit) : $0
    }
    return result
  }
}
